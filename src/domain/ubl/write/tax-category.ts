import { group, leaf } from './element.ts';

/** A VAT category under the name that its place gives it. */
export function taxCategory(
	name: string,
	category: string,
	rate: string | undefined,
	exemptionCode?: string,
	exemptionReason?: string
): string {
	return group(
		name,
		leaf('ID', category) +
			leaf('Percent', rate) +
			leaf('TaxExemptionReasonCode', exemptionCode) +
			leaf('TaxExemptionReason', exemptionReason) +
			'<cac:TaxScheme>\n<cbc:ID>VAT</cbc:ID>\n</cac:TaxScheme>\n'
	);
}
