import type { Invoice } from '../invoice.ts';
import { profileOf } from '../profile.ts';
import { sheetFacts } from './facts.ts';
import { sheetLines } from './lines.ts';
import { sheetParties } from './parties.ts';
import { sheetPayment } from './payment.ts';
import { oneLine, plainText } from './plain-text.ts';
import type { Sheet, SheetTable } from './sheet.ts';
import { sheetTotals, vatTables } from './totals.ts';
import type { SheetWords } from './words.ts';

/** A document as its reader sees it, valid or not: what it says is shown, what it lacks is named as lacking. */
export function sheetOf(invoice: Invoice, words: SheetWords): Sheet {
	const profile = profileOf(invoice);
	const number = oneLine(invoice.number) || words.missing;
	const heading = `${words.documentName(invoice.typeCode, invoice.kind)} ${number}`;
	const seller = oneLine(invoice.seller.name || (invoice.seller.tradingName ?? ''));
	const badge = { billing: [], self_billing: [words.selfBilled], mixed: [words.mixedProfile] }[profile];
	return {
		language: words.language,
		title: seller === '' ? heading : `${heading}, ${seller}`,
		ours: false,
		heading,
		badges: badge,
		parties: sheetParties(invoice, words),
		facts: sheetFacts(invoice, words),
		notes: invoice.notes
			.map((note) => plainText(note.replace(/^#[A-Z]{3}#/, '')))
			.filter((note) => note !== ''),
		columns: words.columns,
		carried: words.carried,
		lines: sheetLines(invoice.lines, invoice.currency, words),
		totals: sheetTotals(invoice, words),
		tables: [...vatTables(invoice, words), ...attachmentTables(invoice, words)],
		payment: sheetPayment(invoice, words),
		footer: [seller, number].filter((part) => part !== '').join(' · '),
		page: words.page
	};
}

function attachmentTables({ attachments }: Invoice, words: SheetWords): SheetTable[] {
	if (attachments.length === 0) return [];
	const { heading, columns } = words.attachments;
	const rows = attachments.map(({ id, description = '', file, url = '' }) =>
		[id, description, file?.filename ?? url].map(oneLine)
	);
	return [{ heading, columns, rows, numbers: 0 }];
}
