import { Auth, raw, skipCSRFCheck } from '@auth/core';
import { AuthError } from '@auth/core/errors';
import type { EmailConfig } from '@auth/core/providers';
import { SvelteKitAuth, type SvelteKitAuthConfig } from '@auth/sveltekit';
import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { config } from '#config.ts';
import { isStoreBusy } from '#domain/breakdown.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { SESSION_DAYS } from '#domain/user/session-life.ts';
import {
	configuredProviders,
	namesSomebody,
	provider,
	PROVIDERS,
	type ProviderId
} from '#providers.server.ts';
import { mailSignIn, SIGN_IN_MINUTES } from '#services/session/mail-sign-in.ts';
import { noteLinked } from '#services/user/note-linked.ts';
import { arrive } from '#services/user/arrive.ts';
import { authAdapterFor, endSession, sessionOf } from '#wiring.server.ts';

const BASE = '/auth';
const DAY = 24 * 60 * 60;
const CODE_COOKIE = 'kade-code';

/** Auth.js by itself; its e-mail callback only opens from our own page with a button, never by a link. */
export const authHandle: Handle = async (input) => {
	const { pathname } = input.event.url;
	if (!pathname.startsWith(`${BASE}/`)) return input.resolve(input.event);
	if (!allowed(pathname)) return new Response('Not found', { status: 404 });
	const trouble = pathname.startsWith(`${BASE}/callback/`) && input.event.url.searchParams.get('error');
	if (trouble) redirect(303, `/inloggen?error=${DENIED.has(trouble) ? 'denied' : 'provider'}`);
	// Auth.js may answer with headers that cannot be added to; ours come after it.
	const answer = await handle(input);
	return new Response(answer.body, answer);
};

/** What providers say when the person, or their administrator, does not want this; all else is a fault (RFC 6749, 4.1.2.1). */
const DENIED = new Set([
	'access_denied',
	'consent_required',
	'interaction_required',
	'login_required',
	'user_cancelled_login',
	'user_cancelled_authorize'
]);

const { handle } = SvelteKitAuth((event) => Promise.resolve(configuration(event)));

function allowed(pathname: string): boolean {
	return PROVIDERS.some((id) => pathname === `${BASE}/callback/${id}`) || pathname === `${BASE}/csrf`;
}

/** Sends the browser to a provider; on return the person is at `next`. */
export function beginSignIn(event: RequestEvent, provider: ProviderId, next: string): Promise<string> {
	return authCore(event, `signin/${provider}`, { callbackUrl: safePath(next) });
}

/**
 * Mails a link and a code to one address, and remembers in this browser that the code may be typed here; answers
 * where that is, or an address with `error`.
 */
export async function beginMailSignIn(event: RequestEvent, email: string, next: string): Promise<string> {
	const to = await authCore(event, 'signin/email', { email, callbackUrl: safePath(next) });
	return to.startsWith('/inloggen?') ? to : '/inloggen/code';
}

/**
 * Uses up a link's token; answers where to go, or an address with `error` when the token is not good. A session
 * that this browser had before ends: signing in always gives a new one.
 */
export async function finishMailSignIn(
	event: RequestEvent,
	{ email, token, next }: { email: string; token: string; next: string }
): Promise<string> {
	const query = new URLSearchParams({ email, token, callbackUrl: safePath(next) });
	const before = event.cookies.get(cookieName());
	const to = await authCore(event, `callback/email?${query}`);
	const now = event.cookies.get(cookieName());
	if (now !== before) {
		keepCode(event, null);
		if (before) await endSession(before);
	}
	return to;
}

/** The code that this browser, and no other, may type; null when it has none. */
export function codeOf(event: Pick<RequestEvent, 'cookies'>): string | null {
	const id = event.cookies.get(CODE_COOKIE) ?? '';
	return isUuid(id) ? id : null;
}

/** Lets this browser try a code, or no more. */
export function keepCode(event: Pick<RequestEvent, 'cookies'>, id: string | null): void {
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: secure() } as const;
	if (id === null) event.cookies.delete(CODE_COOKIE, options);
	else event.cookies.set(CODE_COOKIE, id, { ...options, maxAge: SIGN_IN_MINUTES * 60 });
}

/** Where the person wanted to go when signing in began. */
export function nextAfterSignIn(event: RequestEvent): string {
	const kept = event.cookies.get(`${secure() ? '__Secure-' : ''}authjs.callback-url`) ?? '';
	return ownPath(kept);
}

/** The path of an address on our own site; anything else is the overview. */
function ownPath(address: string): string {
	return safePath(address.startsWith(`${origin()}/`) ? address.slice(origin().length) : address);
}

/** Ends this session, in the database too. */
export function signOut(event: RequestEvent): Promise<string> {
	return authCore(event, 'signout', { callbackUrl: '/' });
}

/** Who is signed in by the cookie of this request, straight from the database. */
export async function signedIn(event: RequestEvent): ReturnType<typeof sessionOf> {
	const token = event.cookies.get(cookieName());
	return token ? sessionOf(token) : null;
}

async function authCore(event: RequestEvent, action: string, form?: Record<string, string>): Promise<string> {
	const url = `${origin()}${BASE}/${action}`;
	// Where to go is said with every call; a cookie of before that holds no address would end it.
	const kept = (event.request.headers.get('cookie') ?? '').split('; ');
	const headers = new Headers({
		cookie: kept.filter((one) => !/authjs\.callback-url=/.test(one)).join('; ')
	});
	const request = form
		? new Request(url, { method: 'POST', headers, body: new URLSearchParams(form) })
		: new Request(url, { headers });
	const wrong: Error[] = [];
	const asked = Auth(request, { ...configuration(event, (error) => wrong.push(error)), raw, skipCSRFCheck });
	const answer = await asked.catch((error: Error) => void wrong.push(error));
	// Auth.js turns a breakdown into a page like any other; then somebody would wait for a mail that was never kept.
	const causes = wrong.map((error) => causeOf(error) ?? error);
	const broken = causes.find(isStoreBusy) ?? (form?.email ? causes[0] : null);
	if (broken) throw broken;
	if (answer instanceof Response) return answer.headers.get('location') ?? '/inloggen?error=Configuration';
	if (!answer) return `/inloggen?error=${reasonOf(wrong.at(-1))}`;
	for (const { name, value, options } of answer.cookies ?? [])
		event.cookies.set(name, value, { path: '/', ...options });
	return answer.redirect ?? '/';
}

function configuration(event: RequestEvent, onError?: (error: Error) => void): SvelteKitAuthConfig {
	const { AUTH_SECRET } = config();
	return {
		basePath: BASE,
		secret: AUTH_SECRET,
		trustHost: true,
		useSecureCookies: secure(),
		adapter: authAdapterFor({
			userAgent: event.request.headers.get('user-agent'),
			address: visitorOf(event)
		}),
		session: { strategy: 'database', maxAge: SESSION_DAYS * DAY },
		pages: { signIn: '/inloggen', error: '/inloggen', verifyRequest: '/inloggen/code' },
		providers: [...configuredProviders().map(provider), email(event)],
		callbacks: {
			signIn: ({ account, profile }) =>
				namesSomebody(account?.provider, profile) || '/inloggen?error=provider',
			redirect: ({ url }) => `${origin()}${ownPath(url)}`
		},
		events: {
			signIn: ({ user, account, isNewUser }) =>
				arrive(event.locals.world, event.locals.actor, {
					userId: user.id ?? '',
					way: account?.provider ?? 'email',
					...(isNewUser && { look: { language: event.locals.language, theme: event.locals.theme } })
				}),
			linkAccount: ({ user, account, profile }) =>
				noteLinked(event.locals.world, event.locals.actor, {
					userId: user.id ?? '',
					provider: account.provider,
					label: profile.email ?? profile.name ?? null,
					isNews: event.locals.user !== null
				})
		},
		logger: {
			error(error) {
				onError?.(error);
				event.locals.world.log.warn('sign-in', { error: error.message, cause: causeOf(error)?.message });
			},
			warn: () => undefined,
			debug: () => undefined
		}
	};
}

function email(event: RequestEvent): EmailConfig {
	return {
		id: 'email',
		type: 'email',
		name: 'E-mail',
		maxAge: SIGN_IN_MINUTES * 60,
		options: {},
		normalizeIdentifier(given) {
			const address = parseEmailAddress(given);
			if (isRefused(address)) throw new Error(`not one bare address: ${address.refused}`);
			return address;
		},
		sendVerificationRequest({ identifier, token, url }) {
			const { world, actor, language } = event.locals;
			const next = ownPath(new URL(url).searchParams.get('callbackUrl') ?? '');
			const sent = mailSignIn(world, actor, { email: identifier, token, next, language }).then((id) =>
				keepCode(event, id)
			);
			// Auth.js waits for this only after its next step; failing before that would end the process.
			sent.catch(() => undefined);
			return sent;
		}
	};
}

function origin(): string {
	return config().ORIGIN.replace(/\/$/, '');
}

function secure(): boolean {
	return origin().startsWith('https:');
}

function cookieName(): string {
	return `${secure() ? '__Secure-' : ''}authjs.session-token`;
}

function causeOf(error: Error): Error | undefined {
	return (error.cause as { err?: Error } | undefined)?.err;
}

/** What Auth.js calls its refusal; anything but a refusal is thrown on. */
function reasonOf(error: Error | undefined): string {
	if (error instanceof AuthError) return error.type;
	throw error ?? new Error('Auth.js gave no answer');
}

function visitorOf(event: RequestEvent): string | null {
	try {
		return event.getClientAddress();
	} catch {
		return null;
	}
}
