import {
	isHttpError,
	isRedirect,
	type Handle,
	type HandleServerError,
	type RequestEvent
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { authHandle, signedIn } from '#auth.server.ts';
import { isStoreBusy } from '#domain/breakdown.ts';
import type { Actor } from '#domain/user/actor.ts';
import { languageFor, themeFor } from '#domain/user/preference.ts';
import { BUSY } from '#front/busy.ts';
import { door, fromOurOwn, wholeForms } from '#door.server.ts';
import { dressed } from '#headers.server.ts';
import { openWorld } from '#wiring.server.ts';

/** The page for who is kept out. */
const SHUT = '/closed/[status]';

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
	locals.cameAt = performance.now();
	const shut = event.isSubRequest && event.route.id === SHUT;
	const present = shut ? null : await signedIn(event).catch((problem: unknown) => busy(problem, locals));
	if (present === 'no-room') return told(event);
	if (present) Object.assign(locals, present);
	locals.language = languageFor(
		present?.user?.language ?? cookies.get('kade-language'),
		request.headers.get('accept-language')
	);
	locals.theme = themeFor(present?.user?.theme ?? cookies.get('kade-theme'));
	locals.actor = actor(event);
	const response = await Promise.resolve(
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%kade.lang%', locals.language).replace('%kade.theme%', locals.theme)
		})
	).catch((problem: unknown) => keptOut(problem, event));
	const answer = dressed(response, event);
	locals.world.log.info('request', {
		requestId: locals.requestId,
		method: request.method,
		route: event.route.id,
		status: answer.status,
		ms: Math.round(performance.now() - locals.cameAt)
	});
	return answer;
};

function busy(problem: unknown, locals: App.Locals): 'no-room' | null {
	if (!isStoreBusy(problem)) throw problem;
	locals.busy = true;
	return problem.why === 'no-room' ? 'no-room' : null;
}

/** More people than room: a page for each who is sent away would keep the others waiting. */
function told(event: RequestEvent): Response {
	const { world, requestId, cameAt } = event.locals;
	const ms = Math.round(performance.now() - cameAt);
	world.log.warn('no-room', { requestId, route: event.route.id, ms });
	return dressed(new Response(BUSY, { headers: { 'content-type': 'text/plain; charset=utf-8' } }), event);
}

/** What is thrown before a page is reached would get the bare page for the worst; this gives the error page of the house. */
async function keptOut(problem: unknown, event: RequestEvent): Promise<Response> {
	const { locals } = event;
	if (isRedirect(problem) || event.isSubRequest) throw problem;
	if (isStoreBusy(problem)) locals.busy = true;
	const status = locals.busy ? 503 : isHttpError(problem) ? problem.status : 500;
	if (status >= 500)
		locals.world.log[status === 503 ? 'warn' : 'error']('breakdown', {
			requestId: locals.requestId,
			route: event.route.id,
			error: problem instanceof Error ? problem.message : isHttpError(problem) ? problem.body.message : '',
			stack: problem instanceof Error ? problem.stack : undefined
		});
	const page = await event.fetch(`/closed/${status}`, {
		headers: { 'x-request-id': locals.requestId, 'accept-language': locals.language }
	});
	return new Response(page.body, page);
}

export const handle: Handle = building
	? ({ event, resolve }) => resolve(event)
	: sequence(arrive, fromOurOwn, wholeForms, authHandle, door);

/** Keeps the breakdown for the operator; the person sees what to do and the id to quote. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const { locals } = event;
	const broken = error instanceof Error ? error : new Error(String(error));
	if (isStoreBusy(broken)) locals.busy = true;
	if (status >= 500)
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
