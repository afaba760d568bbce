import { describe, expect, test } from 'vitest';
import { checklist, furthest } from '#domain/organisation/checklist.ts';
import { foldedName } from '#domain/organisation/folded-name.ts';
import { sameFacts } from '#domain/same-facts.ts';

describe('002-41 the checklist ticks itself', () => {
	test.each([
		[{ hasName: false, state: null, receives: false }, ['account'], 'profile'],
		[{ hasName: true, state: null, receives: false }, ['account', 'profile'], 'organisation'],
		[{ hasName: true, state: 'closed', receives: false }, ['account', 'profile'], 'organisation'],
		[
			{ hasName: true, state: 'unlisted', receives: true },
			['account', 'profile', 'organisation', 'receive'],
			'activate'
		],
		[
			{ hasName: true, state: 'activating', receives: false },
			['account', 'profile', 'organisation'],
			'activate'
		],
		[
			{ hasName: true, state: 'active', receives: false },
			['account', 'profile', 'organisation', 'activate'],
			'receive'
		],
		[
			{ hasName: true, state: 'active', receives: true },
			['account', 'profile', 'organisation', 'activate', 'receive'],
			null
		]
	] as const)('%j', (facts, done, next) => {
		expect(checklist(facts)).toEqual({ done, next });
	});

	test('of several organisations the one that is furthest counts, the first of equals', () => {
		const rows = [
			{ id: 'a', state: 'unlisted' },
			{ id: 'b', state: 'added' },
			{ id: 'c', state: 'added' }
		] as const;
		expect(furthest(rows)?.id).toBe('b');
		expect(furthest([...rows, { id: 'd', state: 'active' as const }])?.id).toBe('d');
		expect(furthest([])).toBeNull();
		expect(furthest([{ id: 'e', state: 'closed' as const }])).toBeNull();
	});
});

test.each([
	['Bakkerij de Zon B.V.', 'bakkerij de zon bv', true],
	['Crèmerie Müller & Zoë', 'CREMERIE MULLER ZOE', true],
	['Jansen V.O.F.', 'jansen vof', true],
	['Kuiper Vastgoed', 'Kuiper Vastgoed Holding', false]
])('%s and %s are one name: %s', (one, other, same) => {
	expect(foldedName(one) === foldedName(other)).toBe(same);
});

test('facts are the same whatever the order of their keys', () => {
	expect(sameFacts({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
	expect(sameFacts({ a: 1 }, { a: 1, b: undefined })).toBe(false);
	expect(sameFacts([1], { 0: 1 })).toBe(false);
	expect(sameFacts({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
	expect(sameFacts(null, {})).toBe(false);
});
