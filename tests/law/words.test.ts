import { expect, test } from 'vitest';

/** Every module with sentences, as it is: a new noun is under the law at once. */
const modules = import.meta.glob<Record<string, unknown>>('../../src/texts/*/{nl,en}.ts', { eager: true });

const WORDS_IN_A_SENTENCE = 20;

function* sentences(value: unknown, path: string): Generator<[path: string, sentence: string]> {
	if (typeof value === 'string') yield [path, value];
	else if (typeof value === 'function') yield* told(value as (...given: unknown[]) => unknown, path);
	else if (typeof value === 'object' && value !== null)
		for (const [key, inner] of Object.entries(value)) yield* sentences(inner, `${path}.${key}`);
}

/** A sentence with blanks, each filled with one word. */
function* told(sentence: (...given: unknown[]) => unknown, path: string): Generator<[string, string]> {
	try {
		yield* sentences(sentence(...Array.from({ length: sentence.length }, () => 'woord')), path);
	} catch {
		// Asks for more than a word; the test of its noun tells it.
	}
}

const all = Object.entries(modules).flatMap(([file, module]) => [
	...sentences(module, file.replace('../../src/texts/', ''))
]);

test('there are sentences to look at, in both languages', () => {
	expect(all.filter(([path]) => path.includes('/nl.ts')).length).toBeGreaterThan(100);
	expect(all.filter(([path]) => path.includes('/en.ts')).length).toBeGreaterThan(100);
});

test('nobody shouts and nobody says oeps', () => {
	expect(all.filter(([, said]) => /!(?!=)|\b(oeps|oops)\b/i.test(said))).toEqual([]);
});

test('a sentence has at most twenty words', () => {
	const long = all.flatMap(([path, said]) =>
		said
			.split(/(?<=[.?:;])\s+/)
			.filter((sentence) => sentence.split(/\s+/).length > WORDS_IN_A_SENTENCE)
			.map((sentence) => [path, sentence])
	);
	expect(long).toEqual([]);
});

test('Dutch speaks formally: u and uw, never je, jij or jouw', () => {
	const informal = all.filter(
		([path, said]) => path.includes('/nl.ts') && /\b(je|jij|jou|jouw|jullie)\b/i.test(said)
	);
	expect(informal).toEqual([]);
});
