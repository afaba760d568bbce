import { randomBytes } from 'node:crypto';
import { claimsOf, tokenError, type Claims, type Place, type Provider } from './providers.ts';
import { challengeOf, halfHash, type Keys } from './keys.ts';
import type { Person } from './cast.ts';

/** An app that may ask; its callbacks stand at `origin`. The three providers know it by the same name. */
export interface Client {
	clientId: string;
	clientSecret: string;
	origin: string;
}

/** A sign-in under way: what the app asked, checked. */
export interface Question {
	place: Place;
	clientId: string;
	redirectUri: string;
	scope: string[];
	state: string | null;
	nonce: string | null;
	challenge: string | null;
	hint: string;
}

interface Grant {
	question: Question;
	claims: Claims;
	madeAt: number;
}

const TEN_MINUTES = 600_000;
const secret = () => randomBytes(24).toString('base64url');

/** A refusal of the token endpoint, with its status. */
export interface TokenAnswer {
	status: number;
	body: Claims;
}

/** Everything handed out: questions waiting for a person, codes, and access tokens. */
export class Grants {
	#questions = new Map<string, Question>();
	#codes = new Map<string, Grant>();
	#access = new Map<string, { provider: Provider; claims: Claims }>();
	#url: string;
	#keys: Keys;
	#clients: Client[];

	constructor(url: string, keys: Keys, clients: Client[]) {
		this.#url = url;
		this.#keys = keys;
		this.#clients = clients;
	}

	client(clientId: string | null): Client[] {
		return this.#clients.filter((client) => client.clientId === clientId);
	}

	/** Keeps a question until the person has chosen; gives the name under which it is kept. */
	keep(question: Question): string {
		const id = secret();
		this.#questions.set(id, question);
		const oldest = this.#questions.keys().next().value;
		if (this.#questions.size > 1000 && oldest !== undefined) this.#questions.delete(oldest);
		return id;
	}

	question(id: string): Question | undefined {
		return this.#questions.get(id);
	}

	forget(id: string): void {
		this.#questions.delete(id);
	}

	/** A code for this person; `over` replaces claims, null takes one away. */
	code(question: Question, person: Person, over: Claims): string {
		const { place, clientId, scope } = question;
		const asker = { url: this.#url, provider: place.provider, clientId, scope };
		const told = { ...claimsOf(asker, person), ...over };
		const claims = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
		const code = secret();
		this.#codes.set(code, { question, claims, madeAt: Date.now() });
		return code;
	}

	/** Exchanges a code for tokens, once; everything that must match is checked. */
	exchange(provider: Provider, form: URLSearchParams, authorization: string | undefined): TokenAnswer {
		const refuse = (status: number, error: string, why: string) => ({
			status,
			body: tokenError(provider, error, why)
		});
		const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
		const [user = '', ...rest] = Buffer.from(basic ?? '', 'base64')
			.toString('utf8')
			.split(':');
		const plain = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
		const clientId = basic ? plain(user) : (form.get('client_id') ?? '');
		const given = basic ? plain(rest.join(':')) : (form.get('client_secret') ?? '');
		if (!this.client(clientId).some(({ clientSecret }) => clientSecret === given)) {
			return refuse(401, 'invalid_client', 'Client authentication failed');
		}
		if (form.get('grant_type') !== 'authorization_code') {
			return refuse(400, 'unsupported_grant_type', 'Only authorization_code');
		}
		const code = form.get('code') ?? '';
		const grant = this.#codes.get(code);
		this.#codes.delete(code);
		if (!grant || Date.now() - grant.madeAt > TEN_MINUTES || grant.question.place.provider !== provider) {
			return refuse(400, 'invalid_grant', 'The code is unknown, used or too old');
		}
		const { question, claims } = grant;
		if (question.clientId !== clientId || question.redirectUri !== form.get('redirect_uri')) {
			return refuse(400, 'invalid_grant', 'The code was given to another client or address');
		}
		if (question.challenge && challengeOf(form.get('code_verifier') ?? '') !== question.challenge) {
			return refuse(400, 'invalid_grant', 'The code_verifier does not fit the code_challenge');
		}
		return { status: 200, body: this.#tokens(question, claims) };
	}

	#tokens({ place: { provider }, scope, nonce }: Question, claims: Claims): Claims {
		const access = secret();
		const now = Math.floor(Date.now() / 1000);
		const lives = provider === 'linkedin' ? 5_184_000 : 3599;
		this.#access.set(access, { provider, claims });
		const idToken = this.#keys.token({
			iat: now,
			exp: now + 3600,
			...(provider === 'entra' ? { nbf: now } : {}),
			...(provider === 'google' ? { at_hash: halfHash(access) } : {}),
			...(nonce === null ? {} : { nonce }),
			...claims
		});
		return {
			access_token: access,
			expires_in: lives,
			...(provider === 'entra' ? { ext_expires_in: lives } : {}),
			scope: scope.join(provider === 'linkedin' ? ',' : ' '),
			token_type: 'Bearer',
			...(scope.includes('openid') ? { id_token: idToken } : {})
		};
	}

	/** What the userinfo endpoint tells the holder of an access token; null for a stranger. */
	userinfo(provider: Provider, authorization: string | undefined): Claims | null {
		const known = this.#access.get(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '');
		if (known?.provider !== provider) return null;
		const { sub, name, given_name, family_name, email, email_verified } = known.claims;
		const verified = typeof email_verified === 'string' ? email_verified === 'true' : email_verified;
		return {
			sub,
			name,
			given_name,
			family_name,
			email,
			...(provider === 'entra' ? {} : { email_verified: verified })
		};
	}
}
