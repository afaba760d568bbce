import { en } from '#texts/chrome/en.ts';
import { nl } from '#texts/chrome/nl.ts';
import { pick } from '#texts/pick.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Pages are whole without hydration, which alone costs more script than a page may have; what makes them lively is
 * one small script that the shells carry. A page that cannot do without says `csr = true` itself.
 */
export const csr = false;

/** What every page needs: the language, the look, and the small words of its furniture. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { words, errors } = pick({ nl, en }, locals.language);
	return {
		language: locals.language,
		theme: locals.theme,
		reseller: locals.world.settings.reseller,
		words,
		errors
	};
};
