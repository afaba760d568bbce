import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CREDITOR = 'who collects by direct debit is named by law';
const LOGO = 'the logo says the name of the reseller here';

/** Sentences that name us in the house of a reseller too, by noun and name, and why that is right. */
const NAMED: Record<string, string> = {
	'activation mandate': CREDITOR,
	'activation mandateHint': CREDITOR,
	'mandate intro': CREDITOR,
	'mandate payeeName': CREDITOR,
	'public home': LOGO,
	'chrome home': LOGO
};

const TEXTS = new URL('../../src/texts/', import.meta.url);
const NOUNS = readdirSync(TEXTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The sentences of a file that name us; a long one stands on the line below its name. */
function naming(noun: string, language: string): string[] {
	const lines = readFileSync(new URL(`${noun}/${language}.ts`, TEXTS), 'utf8').split('\n');
	return lines.flatMap((line, at) => {
		if (/^\s*(\/?\*|\/\/)/.test(line) || !/\bKade\b/.test(line)) return [];
		const names = lines.slice(0, at + 1).map((each) => /^\s*'?([\w-]+)'?:/.exec(each)?.[1]);
		return [`${noun} ${names.findLast(Boolean)}`];
	});
}

test.each(['nl', 'en'])('002-40 in %s no sentence names us but those that must', (language) => {
	expect(NOUNS.length).toBeGreaterThan(10);
	const found = NOUNS.flatMap(({ name }) => naming(name, language));
	expect(found.sort()).toEqual(Object.keys(NAMED).sort());
});
