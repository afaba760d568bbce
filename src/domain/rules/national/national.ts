import type { Release } from '../codes/lists.ts';
import type { RuleSet } from '../rule.ts';
import { denmark } from './denmark.ts';
import { germany } from './germany.ts';
import { greece } from './greece.ts';
import { iceland } from './iceland.ts';
import { italy, norway } from './italy-norway.ts';
import { netherlands } from './netherlands.ts';
import { slovakia } from './slovakia.ts';
import { sweden } from './sweden.ts';

/** The rules of countries in Peppol BIS Billing; self-billing has none. */
export function nationalRules(release: Release): RuleSet {
	return {
		layer: 'national',
		patterns: [
			...norway,
			...denmark,
			...italy,
			...sweden,
			...greece,
			...iceland,
			...netherlands,
			...germany,
			...(release === '2026.11' ? slovakia : [])
		]
	};
}
