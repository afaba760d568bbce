import { error } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { photoOf } from '#services/user/photo.ts';
import { person } from '#routes/signed-in.ts';
import type { RequestHandler } from './$types';

/** A person's photo, for those who work with them. Its address changes with the photo, so a browser may keep it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const photo = isUuid(params.user)
		? await photoOf(locals.world, locals.actor, { viewer: person(locals), userId: params.user })
		: null;
	if (!photo) error(404, { message: 'not-found', requestId: locals.requestId });
	return new Response(photo.bytes.slice(), {
		headers: {
			'content-type': photo.contentType,
			'content-length': String(photo.bytes.length),
			'cache-control': url.searchParams.has('v') ? 'private, max-age=604800, immutable' : 'private, no-cache',
			'content-disposition': 'inline',
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
};
