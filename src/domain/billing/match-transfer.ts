/** A credit transfer that arrived on our account, as the bank tells it. */
export interface CreditTransfer {
	amountCents: number;
	currency: string;
	/** What the payer wrote, structured or not; banks break and respace it at will. */
	remittance: string;
}

/** An invoice that waits for a transfer. */
export interface OpenInvoice {
	id: string;
	number: string;
	totalCents: number;
	/** Other words that mean this invoice, such as the reference that the payment provider gave. */
	references?: readonly string[];
}

/** Which open invoice a transfer pays; `null` when it names none of them. */
export type TransferMatch<Invoice extends OpenInvoice> =
	| { found: 'one'; invoice: Invoice }
	| { found: 'other-amount'; invoice: Invoice }
	| { found: 'several'; invoices: Invoice[] }
	| null;

/**
 * Finds the invoice that a transfer means by its reference, spaces, dashes and case forgiven, and the exact amount.
 * An amount alone proves nothing: every activation costs the same.
 */
export function matchTransfer<Invoice extends OpenInvoice>(
	transfer: CreditTransfer,
	open: readonly Invoice[]
): TransferMatch<Invoice> {
	const said = transfer.remittance.slice(0, 1000).normalize('NFKC').toUpperCase();
	const named = open.filter((invoice) =>
		[invoice.number, ...(invoice.references ?? [])].some((reference) => names(said, reference))
	);
	if (named.length > 1) return { found: 'several', invoices: named };
	const [invoice] = named;
	if (!invoice) return null;
	const exact = transfer.currency === 'EUR' && transfer.amountCents === invoice.totalCents;
	return { found: exact ? 'one' : 'other-amount', invoice };
}

/** Whether a text names a reference, broken or respaced, but whole: `ACT2026-00001` is not part of `ACT2026-000012`. */
function names(said: string, reference: string): boolean {
	const characters = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
	if (characters.length < 6) return false;
	return new RegExp(`(?<![0-9])${[...characters].join('[^A-Z0-9]{0,3}')}(?![0-9])`).test(said);
}
