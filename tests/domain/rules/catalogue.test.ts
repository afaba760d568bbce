import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import { rulesIn } from '#domain/rules/compiled.ts';
import type { Profile } from '#domain/rules/finding.ts';
import { releaseOn, ruleSets } from '#domain/rules/releases.ts';
import type { Release } from '#domain/rules/codes/lists.ts';

const SOURCE = new URL('../../../../shared/data/rules.json', import.meta.url).pathname;
const PROFILES: readonly Profile[] = ['billing', 'selfbilling', 'nlcius'];

/** Every rule id of a release with its flag; the restrictions of the core model belong to each profile. */
function ids(release: Release, profiles: readonly Profile[] = PROFILES): Map<string, string> {
	const rules = profiles.flatMap((profile) => rulesIn(ruleSets(profile, release)));
	return new Map([...rules, ...plainRestrictions.map(({ rule }) => rule)].map(({ id, flag }) => [id, flag]));
}

describe('the catalogue of rules', () => {
	it('release 2026.5 has 1,179 rule ids', () => {
		expect(ids('2026.5').size).toBe(1179);
	});

	it('billing has 1,144 rule ids, self-billing 1,041', () => {
		expect(ids('2026.5', ['billing']).size).toBe(1144);
		expect(ids('2026.5', ['selfbilling']).size).toBe(1041);
	});

	it.skipIf(!existsSync(SOURCE))(
		'no rule id is missing, none is invented, and each has its official flag',
		() => {
			const source = JSON.parse(readFileSync(SOURCE, 'utf8')) as { rules: { id: string; flag: string }[] };
			const official = new Map(source.rules.map(({ id, flag }) => [id, flag]));
			expect([...ids('2026.5')].sort()).toEqual([...official].sort());
		}
	);

	it('a rule has one flag within a release', () => {
		for (const profile of PROFILES) {
			const flags = new Map<string, string>();
			for (const { id, flag } of rulesIn(ruleSets(profile, '2026.5'))) {
				expect(flags.get(id) ?? flag).toBe(flag);
				flags.set(id, flag);
			}
		}
	});

	it('release 2026.11 adds Slovak rules to billing, and cardinalities and Luxembourg to self-billing', () => {
		const added = (profile: Profile) => {
			const before = ids('2026.5', [profile]);
			return [...ids('2026.11', [profile]).keys()].filter((id) => !before.has(id));
		};
		expect(added('billing')).toEqual([
			'SK-R-001',
			'SK-R-002',
			'SK-R-003',
			'SK-R-004',
			'SK-R-005',
			'SK-R-006',
			'SK-R-007'
		]);
		expect(added('selfbilling')).toHaveLength(140);
		expect(added('nlcius')).toEqual([]);
	});

	it('the rules in force change on 24 February 2027', () => {
		expect(releaseOn('2026-11-21')).toBe('2026.5');
		expect(releaseOn('2027-02-23')).toBe('2026.5');
		expect(releaseOn('2027-02-24')).toBe('2026.11');
	});
});
