import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The logo of an organisation, as we made it; the address changes with the picture. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const logo = await locals.world.store.look(
		{ organisation: params.organisation, by: locals.actor },
		({ organisations }) => organisations.logo(params.organisation)
	);
	if (!logo) error(404, { message: 'not-found', requestId: locals.requestId });
	return new Response(new Uint8Array(logo.bytes), {
		headers: {
			'content-type': logo.contentType,
			'content-disposition': 'inline; filename="logo.webp"',
			'cache-control': 'private, max-age=31536000, immutable'
		}
	});
};
