import { en } from '#texts/legal/en.ts';
import { nl } from '#texts/legal/nl.ts';
import { pick } from '#texts/pick.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { draft, draftWhy, privacy } = pick({ nl, en }, locals.language);
	return { texts: privacy, draft: { title: draft, why: draftWhy } };
};
