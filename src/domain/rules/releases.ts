import type { Release } from './codes/lists.ts';
import { compiled, type Compiled } from './compiled.ts';
import { en16931Rules } from './core/en16931.ts';
import type { Profile } from './finding.ts';
import { nlciusRules } from './nlcius/nlcius.ts';
import { nationalRules } from './national/national.ts';
import { peppolRules } from './peppol/peppol.ts';
import type { RuleSet } from './rule.ts';

/** The day from which documents have to keep the rules of November 2026 (Peppol BIS Billing 3.0.22). */
export const november2026From = '2027-02-24';

/** The release whose rules are in force on a day (YYYY-MM-DD). */
export function releaseOn(day: string): Release {
	return day >= november2026From ? '2026.11' : '2026.5';
}

/** The rule sets of a profile in a release, in the order of their layers. */
export function ruleSets(profile: Profile, release: Release): readonly RuleSet[] {
	if (profile === 'nlcius') return [en16931Rules, nlciusRules];
	const peppol = peppolRules(profile, release);
	return profile === 'billing' ? [en16931Rules, peppol, ...nationalRules(release)] : [en16931Rules, peppol];
}

/** The countries that have rules. */
const withRules = new Set(nationalRules('2026.11').flatMap(({ countries = [] }) => countries));
const ready = new Map<string, Compiled>();
/** A document that names more countries than this is asked the rules of all, so that few selections are kept ready. */
const FEW = 2;

/** The rules of a profile in a release, made ready once for the countries that a supplier may be in. */
export function rulesFor(profile: Profile, release: Release, countries: ReadonlySet<string>): Compiled {
	const key = `${profile} ${release} ${selection(countries)}`;
	let rules = ready.get(key);
	if (!rules) {
		const asked = ({ countries: codes }: RuleSet) =>
			codes === undefined || countries.size > FEW || codes.some((code) => countries.has(code));
		ready.set(key, (rules = compiled(ruleSets(profile, release).filter(asked))));
	}
	return rules;
}

function selection(countries: ReadonlySet<string>): string {
	if (countries.size > FEW) return 'all';
	let codes = '';
	for (const code of countries) if (withRules.has(code)) codes += `${code} `;
	return codes;
}
