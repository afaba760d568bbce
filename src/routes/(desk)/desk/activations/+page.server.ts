import { isUuid } from '#domain/identifiers/uuid.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import type { PageServerLoad } from './$types';
import { queue } from './queue.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const after = url.searchParams.get('after');
	const { review } = pick({ nl, en }, locals.language);
	const ruled = url.searchParams.get('besloten');
	const organisation = url.searchParams.get('naam') ?? '';
	return {
		queue: await queue(locals, after && isUuid(after) ? after : null),
		done: ruled
			? fill(ruled === 'activate' ? review.doneApproved : review.doneRejected, { organisation })
			: null
	};
};
