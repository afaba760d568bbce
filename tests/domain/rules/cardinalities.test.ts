import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactlyOne } from '#domain/rules/codes/release-2026-11.ts';
import { judge } from '#domain/rules/judge.ts';
import { changed, cut, put, stands, twice, type Change } from '../../support/ubl-tree.ts';
import { validDocument } from '../../support/valid-documents.ts';
import type { Wish } from '../../support/valid-wish.ts';
import { filled } from './breakers/filled.ts';

const encoder = new TextEncoder();
const CARDINALITY = /^PEPPOL-EN16931-R(1[4-9]|2[0-7])\d$/;
/** The number of each rule, the path to what it is asked of and the child that it wants once. */
const rules = exactlyOne
	.split('\n')
	.map((line) => line.split(' ') as [rule: string, path: string, child: string]);

/** A self-billed document in which the path leads somewhere. */
function documents(path: string): string[] {
	const [root, ...steps] = path.split('/');
	const wish: Wish = {
		profiles: ['selfbilling'],
		kind: root === 'Invoice' ? 'invoice' : 'credit_note',
		vat: [['S', '21']],
		...(path.endsWith('CardAccount') && { with: ['card'] })
	};
	const walked: Change = (tree) =>
		steps.forEach((_, at) => {
			const here = steps.slice(0, at + 1).join('/');
			if (!stands(tree, here)) put(steps.slice(0, at).join('/'), filled(here))(tree);
		});
	return fc.sample(validDocument(wish), { numRuns: 2, seed: 20_261_121 }).map((xml) => changed(xml, walked));
}

function broken(xml: string, release: '2026.5' | '2026.11'): string[] {
	const found = judge(encoder.encode(xml), { release }).findings.map(({ rule }) => rule);
	return [...new Set(found.filter((rule) => CARDINALITY.test(rule)))];
}

describe('what self-billing asks exactly one of from 2026.11 on', () => {
	it('is 137 rules, R140 to R276', () => {
		const numbers = rules.map(([rule]) => Number(rule.slice(1)));
		expect(numbers).toEqual(Array.from({ length: 137 }, (_, at) => 140 + at));
	});

	it.each(rules)('%s: %s has one %s, neither none nor two', (rule, path, child) => {
		const inner = path.split('/').slice(1);
		const wanted = [...inner, child].join('/');
		const one: Change = (tree) => {
			if (!stands(tree, wanted)) put(inner.join('/'), filled(wanted))(tree);
		};
		for (const xml of documents(path)) {
			const kept = changed(xml, one);
			expect(broken(kept, '2026.11')).not.toContain(`PEPPOL-EN16931-${rule}`);
			for (const change of [cut(wanted), twice(wanted)]) {
				const wrong = changed(kept, change);
				const others = broken(kept, '2026.11');
				expect(broken(wrong, '2026.11').filter((other) => !others.includes(other))).toEqual([
					`PEPPOL-EN16931-${rule}`
				]);
				expect(broken(wrong, '2026.5')).toEqual([]);
			}
		}
	});
});
