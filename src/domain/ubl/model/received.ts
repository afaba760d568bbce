import type { Invoice } from '#domain/invoice/invoice.ts';
import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { UblDocument } from '../read/document.ts';
import type { Unreadable } from '../read/limits.ts';
import { readUbl } from '../read/read.ts';
import { invoiceFromUbl } from './document.ts';

/** A document as it came in: its meaning, where everything stands, and the bytes that it is, untouched. */
export interface ReceivedDocument {
	readonly invoice: Invoice;
	/** For the rules, so that the bytes are read once. */
	readonly document: UblDocument;
	/** The original: what is kept, signed for and sent on. */
	readonly bytes: Uint8Array;
}

/** A document from the bytes that came in, valid or not; or why they are none. */
export function receivedDocument(
	bytes: Uint8Array
): ReceivedDocument | Unreadable | Refusal<'not-an-invoice'> {
	const document = readUbl(bytes);
	if (isRefused(document)) return document;
	const invoice = invoiceFromUbl(document);
	return isRefused(invoice) ? invoice : { invoice, document, bytes };
}
