import { isUuid } from '#domain/identifiers/uuid.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import type { PageServerLoad } from './$types';
import { queue } from './queue.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const after = url.searchParams.get('after');
	const { review, change } = pick({ nl, en }, locals.language);
	const said = new Map([
		['activate', review.doneApproved],
		['refuse', review.doneRejected],
		['same-company', change.doneSame],
		['new-proof', change.doneAnew]
	]);
	const ruled = said.get(url.searchParams.get('besloten') ?? '');
	const organisation = url.searchParams.get('naam') ?? '';
	return {
		queue: await queue(locals, after && isUuid(after) ? after : null),
		done: ruled ? fill(ruled, { organisation }) : null
	};
};
