import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import type { DocumentPrinter } from '#ports/pdf.ts';
import { en } from '#texts/invoice/en.ts';
import { nl } from '#texts/invoice/nl.ts';
import { sheetSetter, type SheetSetter } from './compiler.ts';

/** Prints documents that were sent or received; the compiler opens at the first of them. */
export function documentPrinter(): DocumentPrinter {
	let setter: SheetSetter | undefined;
	return {
		print: async (document, language) => {
			setter ??= sheetSetter();
			return setter(sheetOf(document, language === 'en' ? en : nl));
		}
	};
}
