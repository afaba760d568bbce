import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/**
 * What somebody sees whom the door keeps out: the error page of the house, which SvelteKit shows only for what
 * goes wrong behind the door. Nothing opens here, whoever knocks.
 */
export const load: PageServerLoad = ({ params, locals }) => {
	const { requestId } = locals;
	if (params.status === '503') error(503, { message: 'busy', requestId });
	if (params.status === '400') error(400, { message: 'unreadable', requestId });
	if (params.status === '403') error(403, { message: 'foreign', requestId });
	if (params.status === '500') error(500, { message: 'broken', requestId });
	error(404, { message: 'not-found', requestId });
};
