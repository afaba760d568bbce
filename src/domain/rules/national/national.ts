import type { Release } from '../codes/lists.ts';
import type { Pattern, RuleSet } from '../rule.ts';
import { denmark } from './denmark.ts';
import { germany } from './germany.ts';
import { greece } from './greece.ts';
import { iceland } from './iceland.ts';
import { italy, norway } from './italy-norway.ts';
import { netherlands } from './netherlands.ts';
import { slovakia } from './slovakia.ts';
import { sweden } from './sweden.ts';

/** The countries that have rules, in the order of the official rules; Greek VAT numbers start with EL. */
const countries: readonly (readonly [codes: readonly string[], patterns: readonly Pattern[]])[] = [
	[['NO'], norway],
	[['DK'], denmark],
	[['IT'], italy],
	[['SE'], sweden],
	[['GR', 'EL'], greece],
	[['IS'], iceland],
	[['NL'], netherlands],
	[['DE'], germany]
];

/** The rules of countries in Peppol BIS Billing, a set for each; self-billing has none. */
export function nationalRules(release: Release): readonly RuleSet[] {
	const asked = release === '2026.11' ? [...countries, [['SK'], slovakia] as const] : countries;
	return asked.map(([codes, patterns]) => ({ layer: 'national', patterns, countries: codes }));
}
