import type { Adjustment, DocumentAdjustment } from '#domain/invoice/adjustment.ts';
import { group, leaf, money } from './element.ts';
import { taxCategory } from './tax-category.ts';

/** cac:AllowanceCharge on the document, with the VAT that it bears. */
export function documentAllowanceCharge(
	charge: boolean,
	given: DocumentAdjustment,
	currency: string
): string {
	return group(
		'AllowanceCharge',
		content(charge, given, currency) + taxCategory('TaxCategory', given.vatCategory, given.vatRate)
	);
}

/** cac:AllowanceCharge on a line, which bears the VAT of the line. */
export function lineAllowanceCharge(charge: boolean, given: Adjustment, currency: string): string {
	return group('AllowanceCharge', content(charge, given, currency));
}

function content(charge: boolean, given: Adjustment, currency: string): string {
	return (
		leaf('ChargeIndicator', charge ? 'true' : 'false') +
		leaf('AllowanceChargeReasonCode', given.reasonCode) +
		leaf('AllowanceChargeReason', given.reason) +
		leaf('MultiplierFactorNumeric', given.percentage) +
		money('Amount', given.amount, currency) +
		money('BaseAmount', given.baseAmount, currency)
	);
}
