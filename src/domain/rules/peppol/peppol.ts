import type { Release } from '../codes/lists.ts';
import type { Profile } from '../finding.ts';
import { fatal, never, type RuleSet } from '../rule.ts';
import { amountContexts } from './amounts.ts';
import { cardinalities } from './cardinality.ts';
import { codeContexts } from './codes.ts';
import { documentPatterns } from './document.ts';
import { identifierContexts } from './identifiers.ts';

/** The rules of Peppol BIS Billing 3.0 or Self-Billing 3.0 that hold in every country. */
export function peppolRules(profile: Profile, release: Release): RuleSet {
	// The self-billing rules of 2026.5 leave the currency of a subtotal's tax alone.
	const amounts = amountContexts(profile === 'billing' || release !== '2026.5');
	const [creditNotes, documents] = documentPatterns(profile);
	return {
		layer: 'peppol',
		patterns: [
			[{ at: '()', rules: [fatal('PEPPOL-EN16931-R008', '', never)] }],
			creditNotes,
			[...documents, ...amounts, ...identifierContexts(profile, release)],
			codeContexts(profile, release),
			...(profile === 'selfbilling' && release === '2026.11' ? [cardinalities] : [])
		]
	};
}
