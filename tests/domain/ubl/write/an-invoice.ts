import fc from 'fast-check';
import type { Adjustment, DocumentAdjustment } from '#domain/invoice/adjustment.ts';
import type { VatSubtotal } from '#domain/invoice/amounts.ts';
import type { Identifier } from '#domain/invoice/identifier.ts';
import type { Invoice } from '#domain/invoice/invoice.ts';
import type { InvoiceLine } from '#domain/invoice/line.ts';
import type { Address, Party } from '#domain/invoice/party.ts';
import type { PaymentMeans } from '#domain/invoice/payment.ts';
import type { Attachment } from '#domain/invoice/references.ts';
import { isWritable } from '#domain/ubl/write/element.ts';

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Text as people write it, with everything that XML can carry. */
const text = fc
	.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
		fc.constantFrom('R&D <b>', ' a\r\nb\t', '"]]>\'', 'é漢😀')
	)
	.filter((value) => isWritable(value) && /[^ \t\r\n]/.test(value));
const code = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
const id = fc.stringMatching(/^[A-Za-z0-9/._:+-]{1,14}$/);
const date = fc.constantFrom('2026-01-31', '2024-02-29', '2026-11-21');
const amount = fc.bigInt(-(10n ** 20n), 10n ** 20n).map((cents) => {
	const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
	return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const number = fc.oneof(amount, fc.constantFrom('1', '0', '0.3333333', '1000000', '-2.5'));
const period = fc.oneof(
	fc.record({ start: date, end: some(date) }),
	fc.record({ start: fc.constant(undefined), end: date })
);
const identifier: fc.Arbitrary<Identifier> = fc.record({ value: id, scheme: some(code) });
const address: fc.Arbitrary<Address> = fc.record({
	street: some(text),
	additionalStreet: some(text),
	line: some(text),
	city: some(text),
	postalCode: some(text),
	subdivision: some(text),
	country: fc.constantFrom('NL', 'BE', 'DE')
});
const party: fc.Arbitrary<Party> = fc.record({
	endpoint: some(identifier),
	identifiers: fc.array(identifier, { maxLength: 2 }),
	name: text,
	tradingName: some(text),
	legalId: some(identifier),
	legalInformation: some(text),
	vatNumber: some(id),
	taxRegistration: some(fc.record({ value: id, scheme: fc.constantFrom('TAX', 'LOC') })),
	address: some(address),
	contact: some(fc.record({ name: text, telephone: some(text), email: some(text) }))
});
const adjustment: fc.Arbitrary<Adjustment> = fc.record({
	amount,
	baseAmount: some(amount),
	percentage: some(number),
	reason: some(text),
	reasonCode: some(code)
});
const vat = { vatCategory: fc.constantFrom('S', 'AE', 'E', 'O'), vatRate: some(number) };
const documentAdjustment: fc.Arbitrary<DocumentAdjustment> = fc
	.tuple(adjustment, fc.record(vat))
	.map(([one, borne]) => ({ ...one, ...borne }));
const attachment: fc.Arbitrary<Attachment> = fc.record({
	id: text,
	description: some(text),
	url: some(fc.webUrl()),
	file: some(
		fc.record({
			content: fc
				.uint8Array({ minLength: 1, maxLength: 30 })
				.map((bytes) => Buffer.from(bytes).toString('base64')),
			mimeType: fc.constantFrom('application/pdf', 'text/csv'),
			filename: text
		})
	)
});
const payment: fc.Arbitrary<PaymentMeans> = fc.record({
	code,
	text: some(text),
	remittance: some(text),
	account: some(fc.record({ id, name: some(text), bic: some(id) })),
	card: some(fc.record({ number: id, network: some(id), holder: some(text) })),
	mandate: some(fc.record({ reference: text, debitedAccount: some(id) }))
});
const subtotal: fc.Arbitrary<VatSubtotal> = fc.record({
	taxable: amount,
	tax: amount,
	category: fc.constantFrom('S', 'AE', 'E', 'O'),
	rate: some(number),
	exemptionReason: some(text),
	exemptionCode: some(code)
});
const line: fc.Arbitrary<InvoiceLine> = fc.record({
	id: text,
	note: some(text),
	object: some(identifier),
	quantity: number,
	unit: code,
	netAmount: amount,
	orderLine: some(text),
	accountingReference: some(text),
	period: some(period),
	allowances: fc.array(adjustment, { maxLength: 2 }),
	charges: fc.array(adjustment, { maxLength: 2 }),
	price: fc
		.record({
			net: number,
			gross: some(number),
			discount: number,
			baseQuantity: some(number),
			baseUnit: code
		})
		.map(({ gross, discount, baseQuantity, baseUnit, net }) => ({
			net,
			...(gross !== undefined && { gross, discount }),
			...(baseQuantity !== undefined && { baseQuantity, baseUnit })
		})),
	item: fc.record({
		name: text,
		description: some(text),
		sellersId: some(text),
		buyersId: some(text),
		standardId: some(identifier),
		classifications: fc.array(fc.record({ code, list: some(code), listVersion: some(code) }), {
			maxLength: 2
		}),
		originCountry: some(fc.constantFrom('NL', 'CN')),
		attributes: fc.array(fc.record({ name: text, value: text }), { maxLength: 2 })
	}),
	...vat
});

/** Any document that the model can hold, sensible or not, in either kind and any profile. */
export const anInvoice: fc.Arbitrary<Invoice> = fc
	.record({
		kind: fc.constantFrom('invoice' as const, 'credit_note' as const),
		specification: id,
		process: some(id),
		number: text,
		issueDate: date,
		typeCode: code,
		currency: fc.constant('EUR'),
		vatPointDate: some(date),
		vatPointDateCode: some(code),
		dueDate: some(date),
		buyerReference: some(text),
		accountingReference: some(text),
		paymentTerms: some(text),
		notes: fc.array(text, { maxLength: 2 }),
		period: some(period),
		references: fc.record({
			project: some(text),
			contract: some(text),
			order: some(text.filter((value) => value !== 'NA')),
			salesOrder: some(text),
			receipt: some(text),
			despatch: some(text),
			tender: some(text),
			object: some(identifier),
			preceding: fc.array(fc.record({ number: text, issueDate: some(date) }), { maxLength: 2 })
		}),
		attachments: fc.array(attachment, { maxLength: 2 }),
		seller: party,
		buyer: party,
		payee: some(
			fc.record({
				name: text,
				identifiers: fc.array(identifier, { maxLength: 2 }),
				legalId: some(identifier)
			})
		),
		taxRepresentative: some(fc.record({ name: text, vatNumber: id, address: some(address) })),
		delivery: some(fc.record({ name: some(text), location: some(identifier), date, address: some(address) })),
		payment: fc.array(payment, { maxLength: 2 }),
		allowances: fc.array(documentAdjustment, { maxLength: 2 }),
		charges: fc.array(documentAdjustment, { maxLength: 2 }),
		vat: fc.array(subtotal, { minLength: 1, maxLength: 3 }),
		totals: fc.record({
			lines: amount,
			allowances: some(amount),
			charges: some(amount),
			withoutVat: amount,
			vat: amount,
			withVat: amount,
			prepaid: some(amount),
			rounding: some(amount),
			payable: amount
		}),
		lines: fc.array(line, { minLength: 1, maxLength: 3 }),
		foreign: some(amount)
	})
	.map(({ foreign, ...invoice }) => ({
		...invoice,
		// UBL holds the due date of a credit note in its means of payment: without one there is no place for it.
		dueDate: invoice.kind === 'credit_note' && invoice.payment.length === 0 ? undefined : invoice.dueDate,
		...(foreign !== undefined && {
			vatCurrency: 'USD',
			totals: { ...invoice.totals, vatInAccountingCurrency: foreign }
		})
	}));
