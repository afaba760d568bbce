import { isDecimal, sumOf, type Decimal } from '#domain/money/decimal.ts';
import type { Adjustment } from '../adjustment.ts';
import type { InvoiceLine } from '../line.ts';
import { oneLine, plainText } from './plain-text.ts';
import type { SheetLine } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** The rows of what is charged, each with the total so far. */
export function sheetLines(lines: readonly InvoiceLine[], currency: string, words: SheetWords): SheetLine[] {
	let sum: Decimal | undefined = '0.00';
	return lines.map((line) => {
		sum = sum !== undefined && isDecimal(line.netAmount) ? sumOf([sum, line.netAmount]) : undefined;
		return {
			name: oneLine(line.item.name) || words.missing,
			details: details(line, currency, words),
			quantity: quantity(line.quantity, line.unit, words),
			price: priced(line, currency, words),
			vat: rate(line.vatCategory, line.vatRate, words),
			amount: words.amount(line.netAmount, currency),
			running: sum === undefined ? '' : words.amount(sum, currency)
		};
	});
}

/** A VAT rate as a reader knows it: 21 %, or why there is none. */
export function rate(category: string, percentage: Decimal | undefined, words: SheetWords): string {
	const charged = category === 'S' || category === 'L' || category === 'M' || category === 'B';
	if (charged || category === '') return percentage === undefined ? '' : `${words.number(percentage)} %`;
	return words.vatCategory(category);
}

/** What an allowance or charge is for: its own words, else what it is, with its percentage. */
export function adjustmentName(
	charge: boolean,
	{ reason, percentage }: Adjustment,
	words: SheetWords
): string {
	const what = charge ? words.charge : words.allowance;
	const named = reason === undefined || reason === '' ? what : `${what}: ${oneLine(reason)}`;
	return percentage === undefined ? named : `${named} (${words.number(percentage)} %)`;
}

function quantity(value: Decimal, unit: string, words: SheetWords): string {
	return oneLine(`${words.number(value)} ${words.unit(unit, value)}`);
}

function priced({ price, unit }: InvoiceLine, currency: string, words: SheetWords): string {
	const each = words.amount(price.net, currency);
	if (price.baseQuantity === undefined || /^1(\.0+)?$/.test(price.baseQuantity)) return each;
	return `${each} / ${quantity(price.baseQuantity, price.baseUnit ?? unit, words)}`;
}

function details(line: InvoiceLine, currency: string, words: SheetWords): string[] {
	const { item, period, price } = line;
	const label = words.details;
	const told: (string | undefined | false)[] = [
		item.description !== item.name && item.description,
		line.note,
		period && `${label.period} ${words.span(period.start, period.end)}`,
		...item.attributes.map(({ name, value }) => `${name}: ${value}`),
		item.sellersId && `${label.sellersId} ${item.sellersId}`,
		item.buyersId && `${label.buyersId} ${item.buyersId}`,
		item.standardId && `${label.standardId} ${item.standardId.value}`,
		line.orderLine && `${label.orderLine} ${line.orderLine}`,
		line.object && `${label.object} ${line.object.value}`,
		line.accountingReference && `${label.accountingReference} ${line.accountingReference}`,
		item.originCountry && `${label.originCountry} ${words.country(item.originCountry)}`,
		...item.classifications.map(({ code }) => `${label.classification} ${code}`),
		price.gross &&
			words.discountOnPrice(
				words.amount(price.discount ?? '0', currency),
				words.amount(price.gross, currency)
			),
		...line.allowances.map(
			(one) => `${adjustmentName(false, one, words)} − ${words.amount(one.amount, currency)}`
		),
		...line.charges.map(
			(one) => `${adjustmentName(true, one, words)} + ${words.amount(one.amount, currency)}`
		)
	];
	return told.map((text) => plainText(text || '')).filter((text) => text !== '');
}
