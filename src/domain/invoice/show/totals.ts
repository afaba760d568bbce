import { isDecimal, negated, type Decimal } from '#domain/money/decimal.ts';
import type { Invoice } from '../invoice.ts';
import { adjustmentName, rate } from './lines.ts';
import { oneLine } from './plain-text.ts';
import type { Fact, SheetTable } from './sheet.ts';
import type { SheetWords, TotalName } from './words.ts';

/** The sums from the lines down to what is to be paid, or given back. */
export function sheetTotals(invoice: Invoice, words: SheetWords): (Fact & { readonly strong: boolean })[] {
	const { totals, currency } = invoice;
	const rows: (Fact & { readonly strong: boolean })[] = [];
	const row = (label: string, amount: Decimal | undefined, strong = false): void => {
		if (amount !== undefined && amount !== '')
			rows.push({ label, value: words.amount(amount, currency), strong });
	};
	const named = (name: TotalName, amount: Decimal | undefined, strong = false): void =>
		row(words.totals[name], amount, strong);

	if (invoice.allowances.length + invoice.charges.length > 0) named('lines', totals.lines);
	for (const one of invoice.allowances) row(adjustmentName(false, one, words), minus(one.amount));
	for (const one of invoice.charges) row(adjustmentName(true, one, words), one.amount);
	named('withoutVat', totals.withoutVat);
	if (invoice.vat.length === 0) row(words.columns.vat, totals.vat);
	for (const { category, rate: percentage, taxable, tax } of invoice.vat) {
		row(words.vatOver(rate(category, percentage, words), words.amount(taxable, currency)), tax);
	}
	if (totals.prepaid !== undefined || totals.rounding !== undefined) named('withVat', totals.withVat);
	if (totals.prepaid !== undefined) named('prepaid', minus(totals.prepaid));
	named('rounding', totals.rounding);
	named(
		invoice.kind === 'credit_note' || totals.payable.startsWith('-') ? 'refund' : 'payable',
		totals.payable,
		true
	);
	return rows;
}

/** Why no VAT is charged and what VAT comes to in another currency; empty when there is nothing to explain. */
export function vatTables(invoice: Invoice, words: SheetWords): SheetTable[] {
	const { vat, totals, currency, vatCurrency } = invoice;
	const explained = vat.some((row) => row.exemptionReason !== undefined || row.exemptionCode !== undefined);
	const foreign = totals.vatInAccountingCurrency;
	if (!explained && foreign === undefined) return [];
	const rows = vat.map((row) => [
		oneLine(row.exemptionReason ?? words.vatCategory(row.category)),
		row.rate === undefined ? '' : `${words.number(row.rate)} %`,
		words.amount(row.taxable, currency),
		words.amount(row.tax, currency)
	]);
	if (foreign !== undefined && vatCurrency !== undefined) {
		rows.push([words.vatInAccountingCurrency(vatCurrency), '', '', words.amount(foreign, vatCurrency)]);
	}
	return [{ heading: words.vatTable.heading, columns: words.vatTable.columns, rows, numbers: 3 }];
}

function minus(amount: Decimal): Decimal {
	return isDecimal(amount) ? negated(amount) : amount;
}
