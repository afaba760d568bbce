import { pick } from '#texts/pick.ts';
import { en } from '#texts/public/en.ts';
import { nl } from '#texts/public/nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ texts: pick({ nl, en }, locals.language).how });
