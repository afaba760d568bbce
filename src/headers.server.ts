import type { RequestEvent } from '@sveltejs/kit';

/** Headers that every answer carries; a page that failed because we are full says when to come back. */
export function dressed(response: Response, event: RequestEvent): Response {
	const { url, locals } = event;
	const answer = locals.busy
		? new Response(response.body, {
				status: 503,
				headers: { ...Object.fromEntries(response.headers), 'retry-after': '1' }
			})
		: response;
	const { headers } = answer;
	headers.set('x-request-id', locals.requestId);
	headers.set('x-content-type-options', 'nosniff');
	headers.set('x-frame-options', 'DENY');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	if (url.protocol === 'https:')
		headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
	if (locals.user && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
	if (isForAll(answer, event)) {
		// For the front, which keeps them; browsers ask each time, as the language may have been chosen since.
		headers.set('cache-control', 'public, max-age=0, s-maxage=60');
		headers.set('vary', 'accept-language, cookie');
	}
	return answer;
}

/** A public page without a nonce or a cookie of its own is the same for all who are not signed in. */
function isForAll({ status, headers }: Response, { route, locals, url }: RequestEvent): boolean {
	const isPublic = route.id?.startsWith('/(public)') === true && !locals.user && url.search === '';
	const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html') === true;
	const isOwn = headers.has('set-cookie') || headers.get('content-security-policy')?.includes("'nonce-");
	return isPublic && isPage && !isOwn;
}
