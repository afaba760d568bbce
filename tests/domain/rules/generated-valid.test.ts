import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { validDocument } from '../../support/valid-documents.ts';
import { homes, type Home } from '../../support/valid-parties.ts';

const encoder = new TextEncoder();

describe('generated documents', () => {
	it('of both kinds, every profile and several VAT categories break no rule at all', () => {
		fc.assert(
			fc.property(validDocument(), (xml) => {
				const { verdict, findings } = judge(encoder.encode(xml));
				expect({ verdict, broken: findings.map(({ rule, xpath }) => `${rule} ${xpath}`) }).toEqual({
					verdict: 'valid',
					broken: []
				});
			}),
			{ numRuns: 2000 }
		);
	});

	it.each(Object.keys(homes) as Home[])('between parties of %s break no rule at all', (home) => {
		fc.assert(
			fc.property(validDocument({ home }), (xml) => {
				const release = home === 'SK' ? '2026.11' : '2026.5';
				expect(judge(encoder.encode(xml), { release }).findings.map(({ rule }) => rule)).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});
