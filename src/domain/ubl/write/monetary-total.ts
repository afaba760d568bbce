import type { Totals } from '#domain/invoice/amounts.ts';
import { group, money } from './element.ts';

/** cac:LegalMonetaryTotal. */
export function monetaryTotal(totals: Totals, currency: string): string {
	return group(
		'LegalMonetaryTotal',
		money('LineExtensionAmount', totals.lines, currency) +
			money('TaxExclusiveAmount', totals.withoutVat, currency) +
			money('TaxInclusiveAmount', totals.withVat, currency) +
			money('AllowanceTotalAmount', totals.allowances, currency) +
			money('ChargeTotalAmount', totals.charges, currency) +
			money('PrepaidAmount', totals.prepaid, currency) +
			money('PayableRoundingAmount', totals.rounding, currency) +
			money('PayableAmount', totals.payable, currency)
	);
}
