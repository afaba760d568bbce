import { Auth, customFetch, raw, skipCSRFCheck } from '@auth/core';
import Google from '@auth/core/providers/google';
import LinkedIn from '@auth/core/providers/linkedin';
import MicrosoftEntraID from '@auth/core/providers/microsoft-entra-id';
import type { EmailConfig, Provider } from '@auth/core/providers';
import { SvelteKitAuth, type SvelteKitAuthConfig } from '@auth/sveltekit';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { entraFetch } from '#adapters/entra/authority.ts';
import { config } from '#config.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { mailSignIn, SIGN_IN_MINUTES } from '#services/session/mail-sign-in.ts';
import { arrive } from '#services/user/arrive.ts';
import { authAdapterFor, sessionOf } from '#wiring.server.ts';

/** Ways of signing in besides e-mail, in the order of the buttons. */
export const PROVIDERS = ['microsoft-entra-id', 'linkedin', 'google'] as const;
/** One way of signing in besides e-mail. */
export type ProviderId = (typeof PROVIDERS)[number];

const BASE = '/auth';
const DAYS_30 = 30 * 24 * 60 * 60;
/** The cookie that lets this browser, and no other, try the six digits. */
export const CODE_COOKIE = 'kade-code';

/** Providers that the operator configured; only their buttons are shown. */
export function configuredProviders(): ProviderId[] {
	const settings = config();
	const ids = {
		'microsoft-entra-id': settings.AUTH_MICROSOFT_ENTRA_ID_ID,
		linkedin: settings.AUTH_LINKEDIN_ID,
		google: settings.AUTH_GOOGLE_ID
	};
	return PROVIDERS.filter((id) => ids[id]);
}

/** Auth.js by itself; its e-mail callback only opens from our own page with a button, never by a link. */
export const authHandle: Handle = async (input) => {
	const { pathname } = input.event.url;
	if (pathname.startsWith(`${BASE}/`) && !allowed(pathname))
		return new Response('Not found', { status: 404 });
	return handle(input);
};

const { handle } = SvelteKitAuth((event) => Promise.resolve(configuration(event)));

function allowed(pathname: string): boolean {
	return PROVIDERS.some((id) => pathname === `${BASE}/callback/${id}`) || pathname === `${BASE}/csrf`;
}

/** Sends the browser to a provider; on return the person is at `next`. */
export function beginSignIn(event: RequestEvent, provider: ProviderId, next: string): Promise<string> {
	return authCore(event, `signin/${provider}`, { callbackUrl: safePath(next) });
}

/** Mails a link and a code to one address, and remembers in this browser that the code may be typed here. */
export function beginMailSignIn(event: RequestEvent, email: string, next: string): Promise<string> {
	return authCore(event, 'signin/email', { email, callbackUrl: safePath(next) });
}

/** Uses up a link's token; answers where to go, or an address with `error` when the token is not good. */
export function finishMailSignIn(
	event: RequestEvent,
	{ email, token, next }: { email: string; token: string; next: string }
): Promise<string> {
	const query = new URLSearchParams({ email, token, callbackUrl: safePath(next) });
	return authCore(event, `callback/email?${query}`);
}

/** Where the person wanted to go when signing in began. */
export function nextAfterSignIn(event: RequestEvent): string {
	const kept = event.cookies.get(`${secure() ? '__Secure-' : ''}authjs.callback-url`) ?? '';
	return safePath(kept.startsWith(origin()) ? kept.slice(origin().length) : kept);
}

/** Ends this session, in the database too. */
export function signOut(event: RequestEvent): Promise<string> {
	return authCore(event, 'signout', { callbackUrl: '/' });
}

/** Who is signed in by the cookie of this request, straight from the database. */
export async function signedIn(
	event: RequestEvent
): Promise<Pick<App.Locals, 'user' | 'sessionId' | 'confirmedAt'> | null> {
	const token = event.cookies.get(cookieName());
	return token ? sessionOf(token) : null;
}

async function authCore(event: RequestEvent, action: string, form?: Record<string, string>): Promise<string> {
	const url = `${origin()}${BASE}/${action}`;
	const headers = new Headers({ cookie: event.request.headers.get('cookie') ?? '' });
	const request = form
		? new Request(url, { method: 'POST', headers, body: new URLSearchParams(form) })
		: new Request(url, { headers });
	const answer = await Auth(request, { ...configuration(event), raw, skipCSRFCheck });
	for (const { name, value, options } of answer.cookies ?? [])
		event.cookies.set(name, value, { path: '/', ...options });
	return answer.redirect ?? '/';
}

function configuration(event: RequestEvent): SvelteKitAuthConfig {
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
		session: { strategy: 'database', maxAge: DAYS_30, updateAge: 24 * 60 * 60 },
		pages: { signIn: '/inloggen', error: '/inloggen', verifyRequest: '/inloggen/code' },
		providers: [...configuredProviders().map(provider), email(event)],
		callbacks: {
			redirect: ({ url }) =>
				`${origin()}${safePath(url.startsWith(origin()) ? url.slice(origin().length) : url)}`
		},
		events: {
			signIn: ({ user, account }) =>
				arrive(event.locals.world, event.locals.actor, {
					userId: user.id ?? '',
					way: account?.provider ?? 'email'
				})
		},
		logger: {
			error: (error) =>
				event.locals.world.log.warn('sign-in', { error: error.message, cause: causeOf(error) }),
			warn: () => undefined,
			debug: () => undefined
		}
	};
}

function provider(id: ProviderId): Provider {
	const settings = config();
	if (id === 'google')
		return Google({
			clientId: settings.AUTH_GOOGLE_ID,
			clientSecret: settings.AUTH_GOOGLE_SECRET,
			...(settings.AUTH_GOOGLE_ISSUER && { issuer: settings.AUTH_GOOGLE_ISSUER }),
			account: () => ({}),
			profile: (claims) => person(claims.sub, claims.name, claims.email, claims.email_verified === true)
		});
	if (id === 'linkedin')
		return LinkedIn({
			clientId: settings.AUTH_LINKEDIN_ID,
			clientSecret: settings.AUTH_LINKEDIN_SECRET,
			...(settings.AUTH_LINKEDIN_ISSUER && { issuer: settings.AUTH_LINKEDIN_ISSUER }),
			account: () => ({}),
			profile: (claims) => person(claims.sub, claims.name, claims.email, isTrue(claims.email_verified))
		});
	const entra = MicrosoftEntraID({
		clientId: settings.AUTH_MICROSOFT_ENTRA_ID_ID,
		clientSecret: settings.AUTH_MICROSOFT_ENTRA_ID_SECRET,
		authorization: { params: { scope: 'openid profile email' } },
		account: () => ({}),
		/* Any tenant may put any address in `email`; only Microsoft's own word that its domain is the tenant's counts. */
		profile: (claims) =>
			person(
				`${String(claims.tid)}:${String(claims.oid)}`,
				claims.name,
				claims.email,
				isTrue(claims.xms_edov)
			)
	});
	const authority = settings.AUTH_MICROSOFT_ENTRA_ID_AUTHORITY;
	return authority ? { ...entra, [customFetch]: entraFetch(authority) } : entra;
}

/** What we take over from a provider: an address only when the provider vouches for it. */
function person(id: string, name: string | undefined, email: string | undefined, verified: boolean) {
	const address = verified && email ? parseEmailAddress(email) : null;
	return {
		id,
		name: name?.slice(0, 200) ?? null,
		email: address && !isRefused(address) ? address : null,
		image: null
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
		async sendVerificationRequest({ identifier, token, url }) {
			const { world, actor, language } = event.locals;
			const next = safePath(new URL(url).searchParams.get('callbackUrl') ?? '');
			const id = await mailSignIn(world, actor, { email: identifier, token, next, language });
			event.cookies.set(CODE_COOKIE, id, {
				path: '/',
				httpOnly: true,
				sameSite: 'lax',
				secure: secure(),
				maxAge: SIGN_IN_MINUTES * 60
			});
		}
	};
}

function isTrue(claim: unknown): boolean {
	return claim === true || claim === 1 || claim === 'true' || claim === '1';
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

function causeOf(error: Error): string | undefined {
	const cause = (error.cause as { err?: Error } | undefined)?.err;
	return cause?.message;
}

function visitorOf(event: RequestEvent): string | null {
	try {
		return event.getClientAddress();
	} catch {
		return null;
	}
}
