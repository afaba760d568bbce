import type { Handle } from '@sveltejs/kit';

/** A page as it was rendered. */
interface Kept {
	readonly body: string;
	readonly headers: Headers;
	readonly until: number;
}

/** Prices may change at midnight, so no page is old for long. */
const KEEP_MS = 60_000;
const kept = new Map<string, Kept>();

/**
 * A public page is the same for everybody who is not signed in, so it is rendered once a minute for each language and
 * theme. There are few such pages, none with a parameter. One that carries a nonce is never kept.
 */
export const handPublicPages: Handle = async ({ event, resolve }) => {
	const { locals, url, request, route } = event;
	const isOne = route.id?.startsWith('/(public)') && request.method === 'GET' && url.search === '';
	if (!isOne || locals.user || locals.busy || event.isDataRequest || event.isSubRequest)
		return resolve(event);
	const key = `${route.id} ${locals.language} ${locals.theme}`;
	const known = kept.get(key);
	if (known && performance.now() < known.until) return new Response(known.body, known);
	const response = await resolve(event);
	if (!mayBeKept(response)) return response;
	const page = {
		body: await response.text(),
		headers: new Headers(response.headers),
		until: performance.now() + KEEP_MS
	};
	kept.set(key, page);
	return new Response(page.body, page);
};

function mayBeKept({ status, headers }: Response): boolean {
	const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html') === true;
	const isPersonal =
		headers.has('set-cookie') || headers.get('content-security-policy')?.includes("'nonce-") === true;
	return isPage && !isPersonal;
}
