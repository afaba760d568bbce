import type { Period } from '#domain/invoice/period.ts';
import { group, leaf } from './element.ts';

/** cac:InvoicePeriod; on the document it also carries the VAT point date code (BT-8). */
export function invoicePeriod(given: Period | undefined, vatPointDateCode?: string): string {
	return group(
		'InvoicePeriod',
		leaf('StartDate', given?.start) + leaf('EndDate', given?.end) + leaf('DescriptionCode', vatPointDateCode)
	);
}
