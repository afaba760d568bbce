import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const { title, parts, sureNote } = pick({ nl, en }, locals.language);
	return { profile: { title, parts, sureNote } };
};
