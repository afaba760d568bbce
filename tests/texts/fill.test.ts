import { expect, test } from 'vitest';
import { fill, oneStop } from '#texts/fill.ts';

test.each<[string, Record<string, string | number>, string]>([
	['Dag {name}', { name: 'Katrijn' }, 'Dag Katrijn'],
	['{done} van {all}', { done: 2, all: 5 }, '2 van 5'],
	[
		'Op naam van {organisation}.',
		{ organisation: 'Bakkerij de Zon B.V.' },
		'Op naam van Bakkerij de Zon B.V.'
	],
	['Op naam van {organisation}.', { organisation: 'Gemeente Duin' }, 'Op naam van Gemeente Duin.'],
	['{a}. {b}.', { a: 'B.V.', b: 'N.V.' }, 'B.V. N.V.'],
	['{unknown} blijft staan.', {}, '{unknown} blijft staan.'],
	['{name}', { name: '{other}', other: 'x' }, '{other}']
])('%j with %j says %j', (sentence, blanks, said) => expect(fill(sentence, blanks)).toBe(said));

test.each([
	['toegang tot Bakkerij de Zon B.V..', 'toegang tot Bakkerij de Zon B.V.'],
	['B.V.. Verder', 'B.V. Verder'],
	['even wachten...', 'even wachten...'],
	['klaar.', 'klaar.']
])('%j keeps one full stop', (text, said) => expect(oneStop(text)).toBe(said));
