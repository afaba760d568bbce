import { refuse, type Refusal } from '#domain/outcome.ts';
import type { LocalDate } from '#domain/time/amsterdam.ts';
import { vatOf, vatPercent, type VatTreatment } from './vat.ts';

/** Where a party has its seat; both parties stand on the invoice with their full address. */
export interface InvoiceAddress {
	/** Street with house number, or "Postbus 200". */
	street: string;
	postcode: string;
	place: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
}

/** We, as seller. */
export interface InvoiceSupplier {
	name: string;
	address: InvoiceAddress;
	kvkNumber: string;
	vatNumber: string;
	email: string;
	iban: string;
}

/** The organisation that we charge, by its registered name. */
export interface InvoiceCustomer {
	name: string;
	address: InvoiceAddress;
	kvkNumber: string | null;
	kboNumber: string | null;
	/** Stands on the invoice when VAT is reverse-charged. */
	vatNumber: string | null;
	email: string;
}

/** From and up to and including which day a service runs. */
export interface ServicePeriod {
	from: LocalDate;
	until: LocalDate;
}

/** One thing that is charged, before it is counted. */
export interface InvoiceItem {
	/** In the language of the invoice, as the customer reads it. */
	description: string;
	/** Whole; negative for something taken back on an invoice. */
	quantity: number;
	unitPriceCents: number;
	period: ServicePeriod | null;
}

/** One thing that is charged, counted, without VAT. */
export interface InvoiceLine extends InvoiceItem {
	netCents: number;
}

/** VAT over everything of one treatment together. */
export interface InvoiceVat {
	treatment: VatTreatment;
	percent: number;
	taxableCents: number;
	vatCents: number;
}

/** Where and with which words a transfer is expected. */
export interface TransferInstructions {
	iban: string;
	bic: string | null;
	holder: string;
	reference: string;
}

/** What is decided before an invoice is counted. */
export interface InvoiceDraft {
	number: string;
	language: 'nl' | 'en';
	issuedOn: LocalDate;
	/** The day of supply, for what has no period. */
	suppliedOn: LocalDate;
	dueOn: LocalDate;
	supplier: InvoiceSupplier;
	customer: InvoiceCustomer;
	treatment: VatTreatment;
	items: InvoiceItem[];
	transfer: TransferInstructions | null;
}

/**
 * An invoice or credit note of Kade itself, as issued: everything that article 35a Wet OB asks, in whole cents.
 * The amounts of a credit note are positive: they are what the customer gets back.
 */
export interface OwnInvoice extends Omit<InvoiceDraft, 'items' | 'treatment'> {
	kind: 'invoice' | 'credit-note';
	lines: InvoiceLine[];
	vat: InvoiceVat[];
	netCents: number;
	vatCents: number;
	totalCents: number;
	/** The invoice that a credit note takes back, and why; null on an invoice. */
	credits: { number: string; issuedOn: LocalDate; reason: string } | null;
}

/** Counts an invoice: VAT per category over the total, never per line (EN 16931, BR-CO-17). */
export function ownInvoice(draft: InvoiceDraft): OwnInvoice | Refusal<'customer-vat-number-missing'> {
	const { items, treatment, ...facts } = draft;
	if (items.length === 0) throw new RangeError('An invoice charges something');
	if (treatment === 'reverse-charge' && draft.customer.vatNumber === null)
		return refuse('customer-vat-number-missing');
	const lines = items.map((item) => ({ ...item, netCents: cents(item.quantity * item.unitPriceCents) }));
	const netCents = cents(lines.reduce((sum, line) => sum + line.netCents, 0));
	const percent = vatPercent(treatment);
	const vatCents = vatOf(netCents, percent);
	return {
		...facts,
		kind: 'invoice',
		lines,
		vat: [{ treatment, percent, taxableCents: netCents, vatCents }],
		netCents,
		vatCents,
		totalCents: cents(netCents + vatCents),
		credits: null
	};
}

/** The credit note that takes back a whole invoice, to the cent. */
export function creditNoteOf(
	invoice: OwnInvoice,
	note: { number: string; issuedOn: LocalDate; reason: string }
): OwnInvoice | Refusal<'not-an-invoice'> {
	if (invoice.kind !== 'invoice') return refuse('not-an-invoice');
	return {
		...invoice,
		kind: 'credit-note',
		number: note.number,
		issuedOn: note.issuedOn,
		dueOn: note.issuedOn,
		transfer: null,
		credits: { number: invoice.number, issuedOn: invoice.issuedOn, reason: note.reason }
	};
}

/** A number of a series within a year: `ACT2026-00001`. Who draws the sequence keeps it gapless. */
export function invoiceNumber(series: string, year: number, sequence: number): string {
	if (!/^[A-Z]{2,6}$/.test(series) || !Number.isSafeInteger(sequence) || sequence < 1) {
		throw new RangeError(`No invoice number from series ${series} and ${sequence}`);
	}
	return `${series}${year}-${String(sequence).padStart(5, '0')}`;
}

function cents(amount: number): number {
	if (!Number.isSafeInteger(amount)) throw new RangeError('Amounts are whole cents');
	return amount;
}
