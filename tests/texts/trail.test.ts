import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nl } from '#texts/trail/nl.ts';

/** What the names that are put together at run time can become. */
const MADE: Record<string, string[]> = {
	'access-': ['granted', 'declined'],
	'activation-': ['activate', 'review', 'refuse'],
	'invitation-': ['accepted', 'declined']
};

/** Every action that the code writes into the trail of an organisation. */
function writtenActions(): string[] {
	const source = new URL('../../src/', import.meta.url);
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.ts')
	);
	const calls = files
		.map((file) => readFileSync(new URL(file, source), 'utf8'))
		.flatMap((code) => [...code.matchAll(/trail\.write\(([^;]*?)\);/gs)].map(([, given = '']) => given));
	return calls.flatMap((given) => [
		...[...given.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, name = '']) => name),
		...[...given.matchAll(/`([a-z]+-)\$\{/g)].flatMap(([, start = '']) =>
			(MADE[start] ?? ['?']).map((end) => start + end)
		)
	]);
}

test('everything that is written into a trail can be read there as a sentence', () => {
	const actions = writtenActions();
	expect(actions.length).toBeGreaterThan(30);
	expect(actions.filter((action) => !Object.hasOwn(nl.actions, action))).toEqual([]);
});
