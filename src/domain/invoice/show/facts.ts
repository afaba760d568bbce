import type { Invoice } from '../invoice.ts';
import { oneLine } from './plain-text.ts';
import type { Fact } from './sheet.ts';
import type { FactName, SheetWords } from './words.ts';

/** Dates and references, in the order in which a reader looks for them. */
export function sheetFacts(invoice: Invoice, words: SheetWords): Fact[] {
	const { references, period, delivery } = invoice;
	const { object } = references;
	const facts: [FactName, string | undefined][] = [
		['issueDate', dated(invoice.issueDate, words) || words.missing],
		['dueDate', dated(invoice.dueDate, words)],
		['period', period && words.span(period.start, period.end)],
		['deliveryDate', dated(delivery?.date, words)],
		['vatPointDate', dated(invoice.vatPointDate, words)],
		...references.preceding.map(({ number, issueDate }): [FactName, string] => [
			'preceding',
			issueDate === undefined ? number : `${number} (${words.date(issueDate)})`
		]),
		// A seller who knows no reference fills in the number of the invoice; saying it twice helps nobody.
		['buyerReference', invoice.buyerReference === invoice.number ? '' : invoice.buyerReference],
		['order', references.order],
		['salesOrder', references.salesOrder],
		['contract', references.contract],
		['project', references.project],
		['receipt', references.receipt],
		['despatch', references.despatch],
		['tender', references.tender],
		['object', object?.value],
		['accountingReference', invoice.accountingReference]
	];
	return facts
		.map(([name, value]) => ({ label: words.facts[name], value: oneLine(value ?? '') }))
		.filter(({ value }) => value !== '');
}

function dated(date: string | undefined, words: SheetWords): string | undefined {
	return date === undefined || date === '' ? undefined : words.date(date);
}
