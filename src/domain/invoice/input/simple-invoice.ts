import { compareDecimals } from '#domain/money/decimal.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { en16931 } from '#domain/rules/codes/lists.ts';
import { addDays, type LocalDate } from '#domain/time/amsterdam.ts';
import type { Invoice, InvoiceDraft } from '../invoice.ts';
import type { Party } from '../party.ts';
import type { PaymentAccount } from '../payment.ts';
import { stampFor } from '../profile.ts';
import type { References } from '../references.ts';
import { totalled } from '../totals.ts';
import { readDocumentAdjustments } from './adjustments.ts';
import { readAttachments } from './attachments.ts';
import { readBuyer } from './buyer.ts';
import { readDate, readPeriod } from './dates.ts';
import { readDelivery } from './delivery.ts';
import { FieldReader, shown, type Fields } from './fields.ts';
import type { InputFinding } from './finding.ts';
import { readLines } from './lines.ts';
import { readPayment } from './payment.ts';
import { VatReader } from './vat.ts';

/** What the input does not say and the sender's account does. */
export interface InputContext {
	/** The organisation that the API key belongs to; the input's own `from` is ignored (004-02, 004-04). */
	readonly seller: Party;
	/** The day that it is in Amsterdam, for when no date is given (004-10). */
	readonly today: LocalDate;
	/** The account of the organisation to pay to when the input names none; null when it has none. */
	readonly account: PaymentAccount | null;
	/** Whether the invented participants of the documentation are welcome. */
	readonly sandbox: boolean;
	/** The language of texts that we add, such as "Btw verlegd". */
	readonly language: 'nl' | 'en';
}

/** A document made from simple input, with what its sender may want to know. */
export interface SimpleInvoice {
	readonly invoice: Invoice;
	readonly warnings: readonly InputFinding[];
}

const KNOWN = new Set(
	(
		'number to lines from date dueDate currency paymentTerms paymentIban attachments allowances charges delivery ' +
		'invoicePeriod note buyerReference orderReference isCreditNote invoiceReference'
	).split(' ')
);
/** Days to pay when nothing is agreed: the legal term between businesses (article 6:119a BW). */
const LEGAL_TERM = 30;
/** Countries where an invoice is expected to tell about delivery (004-30). */
const WANT_DELIVERY = new Set(['IT', 'ES']);

/**
 * The invoice that the JSON of `POST /v1/invoices` describes, every sum made; or everything that is wrong with it at
 * once, each at its field.
 */
export function invoiceFromInput(
	body: unknown,
	context: InputContext
): SimpleInvoice | (Refusal<'invalid-input'> & { findings: readonly InputFinding[] }) {
	const reader = new FieldReader();
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		reader.error('', '', 'body_not_an_object');
		return refuse('invalid-input', { findings: reader.findings });
	}
	const from = body as Fields;
	const vat = new VatReader(reader, context.language);
	reader.unknown(from, '', KNOWN);
	const number = reader.required(from, '', 'number', 'field_required', 'BR-02');
	const kind = readKind(reader, from);
	const issueDate = readDate(reader, from, '', 'date') ?? context.today;
	const paymentTerms = reader.text(from, '', 'paymentTerms');
	const dueDate = readDueDate(reader, from, issueDate, kind === 'invoice' && paymentTerms === undefined);
	const note = reader.text(from, '', 'note');
	const period = readPeriod(reader, from);
	const delivery = readDelivery(reader, from);
	const references = readReferences(reader, from);
	const buyerReference = readBuyerReference(reader, from, references, number);
	const stamp = stampFor(kind, 'billing', 'peppol');
	if (!stamp) throw new Error('Peppol billing has a stamp for both kinds');
	const currency = readCurrency(reader, from);
	const draft: InvoiceDraft = {
		specification: stamp.specification,
		process: stamp.process,
		typeCode: stamp.typeCode,
		kind,
		number,
		issueDate,
		dueDate,
		currency,
		buyerReference,
		paymentTerms,
		notes: note === undefined ? [] : [note],
		period,
		references,
		attachments: readAttachments(reader, from),
		seller: context.seller,
		buyer: readBuyer(reader, from, context.sandbox),
		delivery,
		payment: readPayment(
			reader,
			from,
			currency,
			number,
			context.account ?? { id: '', name: context.seller.name }
		),
		lines: readLines(reader, vat, from),
		allowances: readDocumentAdjustments(reader, vat, from, 'allowances'),
		charges: readDocumentAdjustments(reader, vat, from, 'charges'),
		exemptions: vat.exemptions
	};
	if (paymentTerms === undefined) reader.warn('', 'paymentTerms', 'payment_terms_recommended');
	if (delivery === undefined && WANT_DELIVERY.has(draft.buyer.address?.country ?? '')) {
		reader.warn('', 'delivery', 'delivery_recommended', { given: draft.buyer.address?.country });
	}
	if (reader.failed) return refuse('invalid-input', { findings: errorsFirst(reader.findings) });
	const invoice = totalled(draft);
	if (lacksAccount(invoice)) {
		reader.error('', 'paymentIban', 'payment_iban_required', { rule: 'NL-R-007' });
		return refuse('invalid-input', { findings: errorsFirst(reader.findings) });
	}
	return { invoice, warnings: reader.findings };
}

/** A Dutch seller who asks for money says where to (NL-R-007). */
function lacksAccount({ seller, payment, totals, kind }: Invoice): boolean {
	if (seller.address?.country !== 'NL' || payment.length > 0) return false;
	return compareDecimals(totals.payable, '0') === (kind === 'invoice' ? 1 : -1);
}

function readKind(reader: FieldReader, from: Fields): Invoice['kind'] {
	const given = from['isCreditNote'];
	if (given === undefined || given === null || given === false) return 'invoice';
	if (given !== true)
		reader.error('', 'isCreditNote', 'wrong_type', { given: shown(given), suggestion: 'true' });
	return 'credit_note';
}

function readDueDate(
	reader: FieldReader,
	from: Fields,
	issueDate: LocalDate,
	needed: boolean
): string | undefined {
	const before = reader.findings.length;
	const dueDate = readDate(reader, from, '', 'dueDate');
	if (dueDate !== undefined && dueDate < issueDate) {
		reader.warn('', 'dueDate', 'due_before_issue', { given: dueDate, suggestion: issueDate });
	}
	if (dueDate !== undefined || !needed || reader.findings.length > before) return dueDate;
	return addDays(issueDate, LEGAL_TERM);
}

function readReferences(reader: FieldReader, from: Fields): References {
	const order = reader.text(from, '', 'orderReference');
	const preceding = reader.text(from, '', 'invoiceReference');
	if (preceding === undefined && from['isCreditNote'] === true) {
		reader.error('', 'invoiceReference', 'invoice_reference_required');
	}
	return {
		order,
		preceding: preceding === undefined ? [] : [{ number: preceding }]
	};
}

/** Peppol wants a buyer or order reference (R003) where many buyers give none; the number of the invoice stands in. */
function readBuyerReference(
	reader: FieldReader,
	from: Fields,
	references: References,
	number: string
): string | undefined {
	const given = reader.text(from, '', 'buyerReference');
	if (given !== undefined || references.order !== undefined) return given;
	reader.warn('', 'buyerReference', 'buyer_reference_recommended', { rule: 'PEPPOL-EN16931-R003' });
	return number;
}

function readCurrency(reader: FieldReader, from: Fields): string {
	const given = reader.text(from, '', 'currency') ?? 'EUR';
	if (en16931.ISO4217_currencyID.has(given)) return given;
	const capitals = given.toUpperCase();
	const suggestion = en16931.ISO4217_currencyID.has(capitals) ? capitals : undefined;
	reader.error('', 'currency', 'unknown_currency', {
		given,
		rule: 'BR-CL-04',
		...(suggestion && { suggestion })
	});
	return 'EUR';
}

function errorsFirst(findings: readonly InputFinding[]): InputFinding[] {
	return [
		...findings.filter((one) => one.severity === 'error'),
		...findings.filter((one) => one.severity === 'warning')
	];
}
