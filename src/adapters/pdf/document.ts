import type { Invoice } from '#domain/invoice/invoice.ts';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import type { Sheet, SheetLine } from '#domain/invoice/show/sheet.ts';
import type { SheetWords } from '#domain/invoice/show/words.ts';
import { isDecimal, sumOf } from '#domain/money/decimal.ts';
import type { DocumentPrinter } from '#ports/pdf.ts';
import { en } from '#texts/invoice/en.ts';
import { nl } from '#texts/invoice/nl.ts';
import { sheetSetter, type SheetSetter } from './compiler.ts';

/** Rows that go on paper: some forty pages, a second of work, 300 MB while it lasts. The document itself has them all. */
const MOST_ROWS = 1500;

/** Prints documents that were sent or received; the compiler opens at the first of them. */
export function documentPrinter(): DocumentPrinter {
	let setter: SheetSetter | undefined;
	return {
		print: async (document, language) => {
			setter ??= sheetSetter();
			const words = language === 'en' ? en : nl;
			return setter(bounded(sheetOf(document, words), document, words));
		}
	};
}

/** The sheet with at most so many rows, what is left out told and counted in one more. */
function bounded(sheet: Sheet, { lines, currency }: Invoice, words: SheetWords): Sheet {
	if (lines.length <= MOST_ROWS) return sheet;
	const amounts = lines.slice(MOST_ROWS).map((line) => line.netAmount);
	const rest: SheetLine = {
		name: words.moreLines(words.number(String(amounts.length))),
		details: [],
		quantity: '',
		price: '',
		vat: '',
		amount: amounts.every(isDecimal) ? words.amount(sumOf(amounts), currency) : '',
		running: sheet.lines.at(-1)?.running ?? ''
	};
	return { ...sheet, lines: [...sheet.lines.slice(0, MOST_ROWS), rest] };
}
