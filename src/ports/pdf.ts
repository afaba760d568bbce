import type { OwnInvoice } from '#domain/billing/own-invoice.ts';

/** Makes the readable form of our own invoices and credit notes. */
export interface InvoicePrinter {
	/** A tagged PDF; the same invoice gives the same bytes. */
	print(invoice: OwnInvoice, language: 'nl' | 'en'): Promise<Uint8Array>;
}
