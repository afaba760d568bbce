import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LONGEST_NAME, parseName } from '#domain/user/name.ts';

describe('the name that a person gives themselves', () => {
	test.each([
		['Katrijn de Boer', 'Katrijn de Boer'],
		['  Katrijn \t  de\n Boer-Smit ', 'Katrijn de Boer-Smit'],
		['’t Hooft', '’t Hooft'],
		['Jóse\u0301', 'Jósé'],
		['李小龍', '李小龍'],
		['Зоя', 'Зоя'],
		['مريم', 'مريم'],
		['X', 'X'],
		['R2 D2', 'R2 D2'],
		['Jan & Zn.', 'Jan & Zn.']
	])('%j is kept as %j', (typed, kept) => expect(parseName(typed)).toBe(kept));

	test.each([
		['', 'name-missing'],
		[' \t\u00a0\n', 'name-missing'],
		['12345', 'name-shape'],
		['...', 'name-shape'],
		['Jan <b>', 'name-shape'],
		['Jan > Piet', 'name-shape'],
		['jan@bakkerij.example', 'name-shape'],
		['Jan\u0000', 'name-shape'],
		['Jan\u202eteiP', 'name-shape'],
		['Jan\u200b', 'name-shape'],
		['a'.repeat(LONGEST_NAME + 1), 'name-too-long']
	])('%j is refused: %s', (typed, refused) => expect(parseName(typed)).toEqual({ refused }));

	it('counts its length after the spaces are gone', () => {
		const name = 'a'.repeat(LONGEST_NAME);
		expect(parseName(`   ${name}   `)).toBe(name);
	});

	it('what is kept is safe on one line of a mail, and reading it again changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (typed) => {
				const name = parseName(typed);
				if (typeof name !== 'string') return;
				expect(name).not.toMatch(/[\r\n<>@\p{C}]/u);
				expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
				expect(parseName(name)).toBe(name);
			})
		);
	});
});
