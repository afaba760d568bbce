import { Auth, customFetch, skipCSRFCheck, type AuthConfig } from '@auth/core';
import Google from '@auth/core/providers/google';
import LinkedIn from '@auth/core/providers/linkedin';
import MicrosoftEntraID from '@auth/core/providers/microsoft-entra-id';
import { entraFetch } from '#adapters/entra/authority.ts';
import type { SignIn } from '#sandbox/signin/server.ts';

/** The app of these tests, known to the pretend providers. */
export const APP = { clientId: 'kade', clientSecret: 'geheim: met+tekens &c', origin: 'http://app.example' };

/** What came out of one sign-in: the claims that Auth.js accepted, or where it sent the browser instead. */
export interface Outcome {
	claims: Record<string, unknown> | null;
	leadsTo: string;
	/** Why Auth.js turned it down. */
	why: string;
}

/** Signs in through the real Auth.js, as the app does, with a browser that only follows and keeps cookies. */
export async function signIn(
	world: SignIn,
	provider: 'google' | 'linkedin' | 'microsoft-entra-id',
	atProvider: (authorization: string) => Promise<string> = passThrough
): Promise<Outcome> {
	const outcome: Outcome = { claims: null, leadsTo: '', why: '' };
	let told = '';
	const { clientId, clientSecret } = APP;
	const entra = MicrosoftEntraID({
		clientId,
		clientSecret,
		authorization: { params: { scope: 'openid profile email' } },
		profile: ({ tid, oid, name }) => ({ id: `${tid}:${oid}`, name })
	});
	const config: AuthConfig = {
		basePath: '/auth',
		secret: 'only for this test',
		trustHost: true,
		skipCSRFCheck,
		providers: [
			Google({ clientId, clientSecret, issuer: world.issuers.google }),
			LinkedIn({ clientId, clientSecret, issuer: world.issuers.linkedin }),
			{ ...entra, [customFetch]: entraFetch(world.issuers.entra) }
		],
		callbacks: {
			signIn({ profile }) {
				outcome.claims = { ...profile };
				return true;
			}
		},
		logger: {
			error: (error) => {
				const cause = error.cause as { err?: Error } | undefined;
				outcome.why = (told || cause?.err?.message) ?? error.message;
			},
			warn: () => undefined,
			debug: (message, facts) => {
				// The provider's own word for it reaches only this log.
				if (message === 'OAuthCallbackError') told = String((facts as { error?: unknown }).error);
			}
		}
	};
	const begun = await Auth(
		new Request(`${APP.origin}/auth/signin/${provider}`, { method: 'POST', body: new URLSearchParams() }),
		config
	);
	const cookie = begun.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
	const authorization = begun.headers.get('location') ?? '';
	if (!authorization.startsWith(world.url)) return { ...outcome, leadsTo: authorization };
	const back = await atProvider(authorization);
	const done = await Auth(new Request(back, { headers: { cookie } }), config);
	outcome.leadsTo = done.headers.get('location') ?? '';
	return outcome;
}

/** For a sign-in whose answer was given beforehand: the provider sends the browser straight back. */
export async function passThrough(authorization: string): Promise<string> {
	const answer = await fetch(authorization, { redirect: 'manual' });
	const location = answer.headers.get('location');
	if (!location)
		throw new Error(`The provider showed a page instead: ${answer.status} ${await answer.text()}`);
	return location;
}

/** A person at the page of the provider, without a script: reads the form and sends it. */
export const atThePage =
	(choices: Record<string, string>) =>
	async (authorization: string): Promise<string> => {
		const html = await (await fetch(authorization)).text();
		const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '';
		const question = /name="question" value="([^"]+)"/.exec(html)?.[1] ?? '';
		const answer = await fetch(new URL(action, authorization), {
			method: 'POST',
			body: new URLSearchParams({ question, outcome: 'sign-in', ...choices }),
			redirect: 'manual'
		});
		return answer.headers.get('location') ?? '';
	};
