import { error, redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { authHandle, signedIn } from '#auth.server.ts';
import { may } from '#domain/organisation/member.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language, Theme } from '#domain/user/user.ts';
import { access } from '#routes/access.ts';
import { holdForm } from '#services/session/hold-form.ts';
import { takeHeldForm } from '#services/session/take-held-form.ts';
import { openWorld } from '#wiring.server.ts';

const HELD = 'kade-held';
/** The one page for somebody whose address nobody vouches for yet. */
const UNPROVEN = '/(sign-in)/inloggen/adres';

/** Who asks, in which words and colours: everything a page finds in `locals`. */
const arrive: Handle = async ({ event, resolve }) => {
	const { locals, cookies, request } = event;
	locals.requestId = requestId(request.headers.get('x-request-id'));
	locals.world = openWorld();
	locals.membership = null;
	locals.user = null;
	locals.sessionId = null;
	locals.confirmedAt = null;
	locals.welcomed = false;
	locals.leavingSince = null;
	locals.held = null;
	locals.busy = false;
	const begun = performance.now();
	const present = await signedIn(event);
	if (present) Object.assign(locals, present);
	locals.language = language(
		present?.user?.language ?? cookies.get('kade-language'),
		request.headers.get('accept-language')
	);
	locals.theme = theme(present?.user?.theme ?? cookies.get('kade-theme'));
	locals.actor = actor(event);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%kade.lang%', locals.language).replace('%kade.theme%', locals.theme)
	});
	locals.world.log.info('request', {
		requestId: locals.requestId,
		method: request.method,
		route: event.route.id,
		status: response.status,
		ms: Math.round(performance.now() - begun)
	});
	return dressed(response, event);
};

/** Opens the doors of the access table, and no other. */
const door: Handle = async ({ event, resolve }) => {
	const { route, locals, params, url } = event;
	if (route.id === null) return resolve(event);
	const rule = access[route.id];
	if (rule === undefined) error(404, { message: 'not-found', requestId: locals.requestId });
	if (rule === 'anyone') return resolve(event);
	if (!locals.user) {
		if (event.request.method === 'POST') await hold(event);
		redirect(303, `/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`);
	}
	if (!locals.user.email && route.id !== UNPROVEN) redirect(303, '/inloggen/adres');
	if (!locals.welcomed && isAppPage(event))
		redirect(303, `/welkom?naar=${encodeURIComponent(url.pathname + url.search)}`);
	locals.held = await giveBack(event);
	if (rule === 'signed-in') return resolve(event);
	if ('staff' in rule) {
		if (!locals.user.staff || !rule.staff.includes(locals.user.staff))
			error(404, { message: 'not-found', requestId: locals.requestId });
		return resolve(event);
	}
	const organisation = params.organisation ?? '';
	locals.membership = isUuid(organisation)
		? await locals.world.store.look({ organisation, by: locals.actor }, (reading) =>
				reading.members.one(organisation, locals.user?.id ?? '')
			)
		: null;
	if (!locals.membership || !may(locals.membership, rule.member)) {
		await locals.world.store.change({ user: locals.user.id, by: locals.actor }, (tx) =>
			tx.users.noteSecurity(locals.user?.id ?? null, 'door-refused', { route: route.id, organisation })
		);
		error(404, { message: 'not-found', requestId: locals.requestId });
	}
	return resolve(event);
};

export const handle: Handle = building
	? ({ event, resolve }) => resolve(event)
	: sequence(arrive, authHandle, door);

/** Keeps the breakdown for the operator; the person sees what to do and the id to quote. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const { locals } = event;
	const broken = error instanceof Error ? error : new Error(String(error));
	if (Reflect.get(broken, 'code') === 'store-busy') locals.busy = true;
	if (status !== 404)
		locals.world?.log.error('breakdown', {
			requestId: locals.requestId,
			route: event.route.id,
			error: broken.message,
			stack: broken.stack
		});
	return {
		message: locals.busy ? 'busy' : status === 404 ? 'not-found' : message,
		requestId: locals.requestId
	};
};

/** Headers that every answer carries; a page that failed because we are full says when to come back. */
function dressed(response: Response, { url, locals }: RequestEvent): Response {
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
	return answer;
}

/** A form sent after the session ended: what was typed waits until the person has signed in again. */
async function hold({ request, locals, cookies, url }: RequestEvent): Promise<void> {
	if (!/form/.test(request.headers.get('content-type') ?? '')) return;
	const fields: Record<string, string> = {};
	for (const [name, value] of await request.formData()) if (typeof value === 'string') fields[name] = value;
	const token = await holdForm(locals.world, locals.actor, url.pathname, fields);
	if (token) cookies.set(HELD, token, { path: '/', maxAge: 1800, sameSite: 'lax', httpOnly: true });
}

async function giveBack({
	request,
	locals,
	cookies,
	url
}: RequestEvent): Promise<Record<string, string> | null> {
	const token = cookies.get(HELD);
	if (!token || request.method !== 'GET') return null;
	const held = await takeHeldForm(locals.world, locals.actor, url.pathname, token);
	if (held) cookies.delete(HELD, { path: '/' });
	return held;
}

/** The first page that one opens after signing up waits behind the welcome. */
function isAppPage({ route, request }: RequestEvent): boolean {
	return request.method === 'GET' && route.id !== null && route.id.startsWith('/(app)/');
}

function actor(event: RequestEvent): Actor {
	const address = visitor(event);
	const { user, requestId } = event.locals;
	return user
		? { kind: 'user', userId: user.id, address, requestId }
		: { kind: 'visitor', address, requestId };
}

function visitor(event: RequestEvent): string | null {
	try {
		return event.getClientAddress();
	} catch {
		return null;
	}
}

function requestId(given: string | null): string {
	return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

function language(chosen: string | undefined, accepted: string | null): Language {
	if (chosen === 'nl' || chosen === 'en') return chosen;
	const first = accepted?.split(',')[0]?.trim().toLowerCase() ?? '';
	return first === '' || first.startsWith('nl') ? 'nl' : 'en';
}

function theme(chosen: string | undefined): Theme {
	return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

function isUuid(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
