import { error, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { may } from '#domain/organisation/member.ts';
import { access } from '#routes/access.ts';
import { holdForm } from '#services/session/hold-form.ts';
import { takeHeldForm } from '#services/session/take-held-form.ts';

const HELD = 'kade-held';
/** Methods that change nothing. */
const LOOKING = ['GET', 'HEAD', 'OPTIONS'];
/** The one page for somebody whose address nobody vouches for yet. */
const UNPROVEN = '/(sign-in)/inloggen/adres';

/**
 * Only our own pages may ask for more than a look: a browser names the page that a request comes from, and other
 * sites can have one sent with a person's cookies. Whatever its type, as a request without one reads as a form too.
 */
export const fromOurOwn: Handle = ({ event, resolve }) => {
	const { request, locals, url } = event;
	if (!LOOKING.includes(request.method) && request.headers.get('origin') !== url.origin) {
		locals.world.log.warn('foreign-origin', { requestId: locals.requestId, route: event.route.id });
		error(403, { message: 'foreign', requestId: locals.requestId });
	}
	return resolve(event);
};

/** A form that did not come whole, as when the line broke, is told so: nothing of ours is broken. */
export const wholeForms: Handle = ({ event, resolve }) => {
	const { request, locals } = event;
	const read = request.formData.bind(request);
	request.formData = () =>
		read().catch(() => error(400, { message: 'unreadable', requestId: locals.requestId }));
	return resolve(event);
};

/** Opens the doors of the access table, and no other. */
export const door: Handle = async (input) => {
	const { event, resolve } = input;
	const { route, locals, params, url } = event;
	// Without the database nobody is known, and who is signed in must not be told to sign in.
	if (locals.busy) error(503, { message: 'busy', requestId: locals.requestId });
	if (route.id === null) return resolve(event);
	const rule = access[route.id];
	// No address of ours holds a NUL, and the database takes none.
	if (rule === undefined || url.href.includes('%00'))
		error(404, { message: 'not-found', requestId: locals.requestId });
	if (rule === 'anyone') return resolve(event);
	if (!locals.user) {
		if (event.request.method === 'POST') await hold(event);
		redirect(303, `/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`);
	}
	if (!locals.user.email && route.id !== UNPROVEN) redirect(303, '/inloggen/adres');
	if (!locals.welcomed && isAppPage(event))
		redirect(303, `/welkom?naar=${encodeURIComponent(url.pathname + url.search)}`);
	locals.held = await giveBack(event);
	if (rule === 'signed-in') return watched(input);
	if ('staff' in rule) {
		if (!locals.user.staff || !rule.staff.includes(locals.user.staff)) await keepOut(event);
		return watched(input);
	}
	const organisation = params.organisation ?? '';
	locals.membership = isUuid(organisation)
		? await locals.world.store.look({ organisation, by: locals.actor }, (reading) =>
				reading.members.one(organisation, locals.user?.id ?? '')
			)
		: null;
	if (!locals.membership || !may(locals.membership, rule.member)) await keepOut(event);
	return watched(input);
};

/** Behind the door a page may still find nothing under an id, as when it is another's: that is an attempt too. */
const watched: Handle = async ({ event, resolve }) => {
	const answer = await resolve(event);
	if (answer.status === 404 && Object.values(event.params).some((id) => isUuid(id ?? ''))) await note(event);
	return answer;
};

/** What somebody may not see is not there, and that they tried is kept. */
async function keepOut(event: RequestEvent): Promise<never> {
	await note(event);
	error(404, { message: 'not-found', requestId: event.locals.requestId });
}

async function note({ locals, route, params }: RequestEvent): Promise<void> {
	const { world, user, actor } = locals;
	const ids = Object.entries(params).filter(([, id]) => isUuid(id ?? ''));
	await world.store.change({ user: user!.id, by: actor }, (tx) =>
		tx.users.noteSecurity(user!.id, 'door-refused', { route: route.id, ...Object.fromEntries(ids) })
	);
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
