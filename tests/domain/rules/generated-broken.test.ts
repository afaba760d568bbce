import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesIn } from '#domain/rules/compiled.ts';
import type { Release } from '#domain/rules/codes/lists.ts';
import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import type { Profile } from '#domain/rules/finding.ts';
import { judge } from '#domain/rules/judge.ts';
import { ruleSets } from '#domain/rules/releases.ts';
import { changed } from '../../support/ubl-tree.ts';
import { validDocument } from '../../support/valid-documents.ts';
import { breakers, unreachable } from './breakers/all.ts';
import type { Breaker } from './breakers/breaker.ts';

const encoder = new TextEncoder();
/** The seed stays, so that what is listed as following does follow in one of the documents. */
const SEED = 20_261_121;
/** Documents per change; the many restrictions are alike, so fewer tell as much. */
const runs = (rule: string) => (rule.startsWith('UBL-CR') ? 3 : 10);
const familyOf = ({ rule }: Breaker) =>
	/^[A-Z]+(-CR|-CO|-CL|-DEC|-DT|-SR|-EN16931|-COMMON|-NL)?/.exec(rule)![0];
const families = [...new Set(breakers.map(familyOf))].map(
	(family) => [family, breakers.filter((one) => familyOf(one) === family)] as const
);

const brokenBy = (xml: string, release: Release) =>
	new Set(judge(encoder.encode(xml), { release }).findings.map(({ rule }) => rule));

/** What a change does to generated documents beyond, or short of, what it is listed to do. */
function surprises({ rule, change, of, also, release }: Breaker): string[] {
	const followed = new Set<string>();
	const wrong = fc.sample(validDocument(of), { numRuns: runs(rule), seed: SEED }).flatMap((xml) => {
		const before = [...brokenBy(xml, release)].map((other) => `${rule}: the document broke ${other} before`);
		const found = brokenBy(changed(xml, change), release);
		const missed = found.delete(rule) ? [] : [`${rule} does not break`];
		found.forEach((other) => followed.add(other));
		return [...before, ...missed];
	});
	return [
		...wrong,
		...[...followed].filter((other) => !(other in also)).map((other) => `${rule} breaks ${other} too`),
		...Object.keys(also)
			.filter((other) => !followed.has(other))
			.map((other) => `${rule} never breaks ${other}`)
	];
}

describe('each rule, broken in generated documents, breaks alone but for what is listed to follow', () => {
	it.each(families)(
		'%s',
		(_, family) => {
			expect([...new Set(family.flatMap(surprises))]).toEqual([]);
		},
		120_000
	);
});

describe('the cases', () => {
	const PROFILES: readonly Profile[] = ['billing', 'selfbilling', 'nlcius'];
	const ids = (release: Release) =>
		new Set([
			...PROFILES.flatMap((profile) => rulesIn(ruleSets(profile, release)).map(({ id }) => id)),
			...plainRestrictions.map(({ rule }) => rule.id)
		]);
	const cardinality = /^PEPPOL-EN16931-R(1[4-9]|2[0-7])\d$/;

	it('leave no rule of either release without one, those listed as unreachable excepted', () => {
		const named = new Set(breakers.map(({ rule }) => rule));
		const all = [...ids('2026.5'), ...ids('2026.11')];
		expect(ids('2026.5').size).toBe(1179);
		expect(all.filter((id) => !named.has(id) && !(id in unreachable) && !cardinality.test(id))).toEqual([]);
		expect([...named].filter((id) => !all.includes(id))).toEqual([]);
		expect(Object.keys(unreachable).filter((id) => named.has(id))).toEqual([]);
	});
});
