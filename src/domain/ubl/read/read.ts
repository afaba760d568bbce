import { utf8From } from './encoding.ts';
import type { UblDocument } from './document.ts';
import { Halt, unsafeFaults, type Unreadable } from './limits.ts';
import { creditNoteRoot, invoiceRoot, numberOf } from './names.ts';
import { tokenized } from './tokenizer.ts';

const INVOICE_LINE = numberOf('cac:InvoiceLine');
const CREDIT_NOTE_LINE = numberOf('cac:CreditNoteLine');

/** A document from its bytes as they arrived, or why they are none. Nothing outside the bytes is ever fetched. */
export function readUbl(bytes: Uint8Array): UblDocument | Unreadable {
	try {
		const document = tokenized(utf8From(bytes));
		sortChildren(document);
		return document;
	} catch (halt) {
		if (!(halt instanceof Halt)) throw halt;
		return { refused: unsafeFaults.has(halt.fault) ? 'unsafe' : 'malformed', fault: halt.fault, at: halt.at };
	}
}

/** Sorts the root's children, so that finding one does not mean walking past all lines. */
function sortChildren(document: UblDocument): void {
	const last = new Map<number, number>();
	for (let row = document.size > 1 ? 2 : 0; row !== 0; row = document.next[row]!) {
		const name = document.name[row]!;
		if (name === INVOICE_LINE || name === CREDIT_NOTE_LINE) document.lines.push(row);
		else {
			const before = last.get(name);
			if (before === undefined) document.headFirst.set(name, row);
			else document.headNext.set(before, row);
			last.set(name, row);
		}
	}
}

/** Whether the root is an Invoice or a CreditNote of UBL 2. */
export function isInvoiceOrCreditNote(document: UblDocument): boolean {
	return document.name[1] === invoiceRoot || document.name[1] === creditNoteRoot;
}
