import { expect, it } from 'vitest';
import { languageFor, themeFor } from '#domain/user/preference.ts';

it.each([
	[undefined, null, 'nl'],
	[undefined, '', 'nl'],
	[undefined, 'nl-BE,en;q=0.5', 'nl'],
	[undefined, 'en-GB,nl;q=0.9', 'en'],
	[undefined, 'de', 'en'],
	[undefined, 'fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7', 'nl'],
	[undefined, 'de,en;q=0.8,nl;q=0.5', 'en'],
	[undefined, '*', 'nl'],
	[undefined, ' NL', 'nl'],
	['en', 'nl', 'en'],
	['nl', 'en', 'nl'],
	['fr', 'nl', 'nl'],
	['', 'en', 'en']
] as const)('who chose %s in a browser that asks for %s is spoken to in %s', (chosen, accepted, language) => {
	expect(languageFor(chosen, accepted)).toBe(language);
});

it.each([
	['light', 'light'],
	['dark', 'dark'],
	['auto', 'auto'],
	['"><script>', 'auto'],
	[undefined, 'auto']
] as const)('who chose %s sees %s', (chosen, theme) => {
	expect(themeFor(chosen)).toBe(theme);
});
