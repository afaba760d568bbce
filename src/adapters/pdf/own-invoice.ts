import { formatIban } from '#domain/identifiers/iban.ts';
import { ownDocument } from '#domain/invoice/own-document.ts';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import type { InvoicePrinter } from '#ports/pdf.ts';
import { en } from '#texts/invoice/en.ts';
import { nl } from '#texts/invoice/nl.ts';
import { sheetSetter, type SheetSetter } from './compiler.ts';

/** Prints our own invoices and credit notes with the mark of the house; the compiler opens at the first of them. */
export function invoicePrinter(): InvoicePrinter {
	let setter: SheetSetter | undefined;
	return {
		print: async (invoice, language) => {
			setter ??= sheetSetter();
			const words = language === 'en' ? en : nl;
			const { supplier } = invoice;
			const footer = [
				supplier.name,
				`KVK ${supplier.kvkNumber}`,
				`${words.vatNumber} ${supplier.vatNumber}`,
				formatIban(supplier.iban),
				supplier.email
			].join(' · ');
			return setter({ ...sheetOf(ownDocument(invoice), words), ours: true, footer });
		}
	};
}
