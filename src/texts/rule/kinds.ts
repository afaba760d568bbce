import { unwantedAttributes } from '#domain/rules/core/unwanted-attributes.ts';

/** The sentences that many rules share. */
export type Kind =
	| 'missing'
	| 'once'
	| 'decimals'
	| 'code'
	| 'scheme'
	| 'schemeMissing'
	| 'currency'
	| 'reason'
	| 'unused'
	| 'attribute'
	| 'unchecked';

const MISSING =
	/^(BR-(0\d|1[0-68]|19|2[0-6]|3[1267]|4[135-9]|5[02-7])|BR-CO-(04|18)|DE-R-(00\d|01[0145]|023-1|024-1|025-1|031)|SK-R-00[2-7])$/;
const REASON = /^BR-(33|38|42|44|CO-2[1-4])$/;
const SCHEME_LISTS = /^BR-CL-(07|1[013]|2[1356])$/;

/** Which of the shared sentences a rule has, and the name in it where the place does not give it. */
export function kindOf(rule: string): { readonly kind: Kind; readonly name?: string } | undefined {
	if (MISSING.test(rule)) return { kind: 'missing' };
	if (REASON.test(rule)) return { kind: 'reason' };
	if (/^BR-6[2-5]$/.test(rule)) return { kind: 'schemeMissing' };
	if (/^BR-CO-0[5-8]$/.test(rule)) return { kind: 'unchecked' };
	if (rule.startsWith('BR-DEC-')) return { kind: 'decimals' };
	if (rule === 'BR-CL-03') return { kind: 'currency' };
	if (SCHEME_LISTS.test(rule)) return { kind: 'scheme' };
	if (rule.startsWith('BR-CL-')) return { kind: 'code' };
	if (rule.startsWith('UBL-SR-')) return { kind: 'once' };
	if (rule.startsWith('UBL-DT-'))
		return { kind: 'attribute', name: unwantedAttributes[Number(rule.slice(7)) - 8]! };
	return rule.startsWith('UBL-CR-') ? { kind: 'unused' } : undefined;
}
