import type { OwnInvoice } from '#domain/billing/own-invoice.ts';
import type { Invoice } from '#domain/invoice/invoice.ts';

/** Makes the readable form of our own invoices and credit notes. */
export interface InvoicePrinter {
	/** A tagged PDF; the same invoice gives the same bytes. */
	print(invoice: OwnInvoice, language: 'nl' | 'en'): Promise<Uint8Array>;
}

/** Makes the readable form of documents that are sent or received, valid or not. */
export interface DocumentPrinter {
	/** A tagged PDF; the same document gives the same bytes. */
	print(document: Invoice, language: 'nl' | 'en'): Promise<Uint8Array>;
}
