import { en } from '#texts/chrome/en.ts';
import { nl } from '#texts/chrome/nl.ts';
import { pick } from '#texts/pick.ts';
import type { LayoutServerLoad } from './$types';

/** What every page needs: the language, the look, and the small words of its furniture. */
export const load: LayoutServerLoad = ({ locals }) => ({
	language: locals.language,
	theme: locals.theme,
	words: pick({ nl, en }, locals.language).words
});
