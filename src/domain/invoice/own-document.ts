import type {
	InvoiceAddress,
	InvoiceCustomer,
	InvoiceSupplier,
	OwnInvoice
} from '#domain/billing/own-invoice.ts';
import { amountOfCents, centsOf } from '#domain/money/cents.ts';
import type { Identifier } from './identifier.ts';
import type { Exemption, Invoice, InvoiceDraft } from './invoice.ts';
import type { InvoiceLine } from './line.ts';
import type { Address, Party } from './party.ts';
import type { PaymentMeans } from './payment.ts';
import { stampFor } from './profile.ts';
import { totalled } from './totals.ts';
import { exemptionFor, vatMeaning, type VatCase } from './vat-case.ts';

const KVK = '0106';
const KBO = '0208';

/**
 * Our own invoice or credit note as the document that goes over the network and on paper. Its sums are made anew by
 * the rules of EN 16931; a cent of difference from what was charged is a breakdown.
 */
export function ownDocument(own: OwnInvoice): Invoice {
	const kind = own.kind === 'invoice' ? 'invoice' : 'credit_note';
	const stamp = stampFor(kind, 'billing', 'peppol');
	if (!stamp) throw new Error('Peppol billing has a stamp for both kinds');
	const vatCase: VatCase = own.vat[0]?.treatment === 'reverse-charge' ? 'reverse-charge' : 'nl-21';
	const draft: InvoiceDraft = {
		...stamp,
		kind,
		number: own.number,
		issueDate: own.issuedOn,
		...(kind === 'invoice' && { dueDate: own.dueOn }),
		currency: 'EUR',
		buyerReference: own.number,
		notes: own.credits === null ? [] : [own.credits.reason],
		references: {
			preceding: own.credits === null ? [] : [{ number: own.credits.number, issueDate: own.credits.issuedOn }]
		},
		attachments: [],
		seller: seller(own.supplier),
		buyer: buyer(own.customer),
		delivery: { date: own.suppliedOn },
		payment: payment(own),
		allowances: [],
		charges: [],
		exemptions: exemptions(vatCase, own.language),
		lines: own.lines.map((line, at) => ownLine(line, at, vatCase))
	};
	const document = totalled(draft);
	if (centsOf(document.totals.payable) !== own.totalCents) {
		throw new Error(
			`The sums of ${own.number} differ: ${document.totals.payable} and ${own.totalCents} cents`
		);
	}
	return document;
}

function ownLine(
	line: OwnInvoice['lines'][number],
	at: number,
	vatCase: VatCase
): Omit<InvoiceLine, 'netAmount'> {
	const { category, rate } = vatMeaning(vatCase);
	const takenBack = line.unitPriceCents < 0;
	return {
		id: String(at + 1),
		// A price is never negative (BR-27): what is taken back is a negative quantity.
		quantity: String(takenBack ? -line.quantity : line.quantity),
		unit: 'C62',
		...(line.period !== null && { period: { start: line.period.from, end: line.period.until } }),
		allowances: [],
		charges: [],
		price: { net: amountOfCents(Math.abs(line.unitPriceCents)) },
		item: { name: line.description, classifications: [], attributes: [] },
		vatCategory: category,
		...(rate !== undefined && { vatRate: rate })
	};
}

function exemptions(vatCase: VatCase, language: 'nl' | 'en'): readonly Exemption[] {
	const exemption = exemptionFor(vatCase, language);
	return exemption === undefined ? [] : [exemption];
}

function payment({ kind, transfer }: OwnInvoice): readonly PaymentMeans[] {
	if (kind !== 'invoice' || transfer === null) return [];
	const { iban, bic, holder, reference } = transfer;
	return [
		{ code: '58', remittance: reference, account: { id: iban, name: holder, ...(bic !== null && { bic }) } }
	];
}

function seller(supplier: InvoiceSupplier): Party {
	const kvk: Identifier = { value: supplier.kvkNumber, scheme: KVK };
	return {
		endpoint: kvk,
		identifiers: [],
		name: supplier.name,
		legalId: kvk,
		vatNumber: supplier.vatNumber,
		address: address(supplier.address),
		contact: { email: supplier.email }
	};
}

function buyer({ name, kvkNumber, kboNumber, vatNumber, address: at, email }: InvoiceCustomer): Party {
	const register: Identifier | undefined =
		kvkNumber !== null
			? { value: kvkNumber, scheme: KVK }
			: kboNumber !== null
				? { value: kboNumber, scheme: KBO }
				: undefined;
	return {
		...(register && { endpoint: register, legalId: register }),
		identifiers: [],
		name,
		...(vatNumber !== null && { vatNumber }),
		address: address(at),
		contact: { email }
	};
}

function address({ street, postcode, place, country }: InvoiceAddress): Address {
	return { street, city: place, postalCode: postcode, country };
}
