import type { Totals, VatSubtotal } from '#domain/invoice/amounts.ts';
import { group, money } from './element.ts';
import { taxCategory } from './tax-category.ts';

/** cac:TaxTotal with the breakdown, and a second one for the total in the accounting currency. */
export function taxTotals(
	totals: Totals,
	vat: readonly VatSubtotal[],
	currency: string,
	vatCurrency: string | undefined
): string {
	let rows = '';
	for (const row of vat) {
		rows += group(
			'TaxSubtotal',
			money('TaxableAmount', row.taxable, currency) +
				money('TaxAmount', row.tax, currency) +
				taxCategory('TaxCategory', row.category, row.rate, row.exemptionCode, row.exemptionReason)
		);
	}
	return (
		group('TaxTotal', money('TaxAmount', totals.vat, currency) + rows) +
		group('TaxTotal', money('TaxAmount', totals.vatInAccountingCurrency, vatCurrency ?? ''))
	);
}
