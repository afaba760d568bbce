import { en } from '#texts/chrome/en.ts';
import { nl } from '#texts/chrome/nl.ts';
import { pick } from '#texts/pick.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	shell: pick({ nl, en }, locals.language).shell,
	held: locals.held
});
