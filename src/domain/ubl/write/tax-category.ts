import { group, leaf } from './element.ts';

/** A VAT category under the name that its place gives it; nothing when nothing is known of it. */
export function taxCategory(
	name: string,
	category: string,
	rate: string | undefined,
	exemptionCode?: string,
	exemptionReason?: string
): string {
	const content =
		leaf('ID', category) +
		leaf('Percent', rate) +
		leaf('TaxExemptionReasonCode', exemptionCode) +
		leaf('TaxExemptionReason', exemptionReason);
	if (content === '') return '';
	return group(name, content + '<cac:TaxScheme>\n<cbc:ID>VAT</cbc:ID>\n</cac:TaxScheme>\n');
}
