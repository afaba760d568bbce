import type { ServerResponse } from 'node:http';
import { CAST, typed, type Person } from './cast.ts';
import type { Grants, Question } from './grants.ts';
import { OUTCOMES, type Hand, type Outcome } from './hand.ts';
import { page, seeOther } from './http.ts';
import { errorPage, signInPage } from './pages.ts';
import { NAMES, refusalOf, welcome, type Claims, type Place, type Provider } from './providers.ts';

/** Typed in the place of a claim: the provider leaves it out. */
const LEFT_OUT = '-';

/** What a person changed on the page about what the provider says of them. */
const claimsFrom = (form: Claims): Claims => {
	const given = (name: string) =>
		typeof form[name] === 'string' && form[name] !== '' ? form[name] : undefined;
	const said: Record<string, unknown> = { true: true, word: 'true', '1': 1, false: false, missing: null };
	const claims: Claims = {};
	for (const name of ['email_verified', 'xms_edov']) {
		const value = given(name);
		if (value !== undefined && value in said) claims[name] = said[value];
	}
	for (const name of ['tid', 'oid'])
		if (given(name)) claims[name] = given(name) === LEFT_OUT ? null : given(name);
	return claims;
};

/** The authorization endpoint: from the question of the app to the answer that the browser carries back. */
export class Authorization {
	#grants: Grants;
	#hand: Hand;

	constructor(grants: Grants, hand: Hand) {
		this.#grants = grants;
		this.#hand = hand;
	}

	#back({ redirectUri, state }: Question, said: Record<string, string>): string {
		const target = new URL(redirectUri);
		for (const [name, value] of Object.entries(said)) target.searchParams.set(name, value);
		if (state !== null) target.searchParams.set('state', state);
		return target.href;
	}

	#finish(
		response: ServerResponse,
		question: Question,
		chosen: Person,
		claims: Claims,
		outcome: Outcome
	): void {
		const { provider } = question.place;
		const person = { ...chosen, tenant: typeof claims.tid === 'string' ? claims.tid : chosen.tenant };
		if (outcome !== 'sign-in') return seeOther(response, this.#back(question, refusalOf(provider, outcome)));
		if (!welcome(question.place, person)) {
			return page(
				response,
				400,
				errorPage(provider, 'AADSTS50020: dit account hoort niet bij deze directory.')
			);
		}
		seeOther(response, this.#back(question, { code: this.#grants.code(question, person, claims) }));
	}

	/** Asks the person, unless the answer was given beforehand; what is wrong with the app is told on a page. */
	ask(response: ServerResponse, place: Place, asked: URLSearchParams): void {
		const redirectUri = asked.get('redirect_uri') ?? '';
		const callback = `/auth/callback/${NAMES[place.provider].callback}`;
		const client = this.#grants
			.client(asked.get('client_id'))
			.find(({ origin }) => `${origin.replace(/\/$/, '')}${callback}` === redirectUri);
		if (!client) {
			const why = `Deze app of dit terugkeeradres is niet bekend: ${asked.get('client_id')}, ${redirectUri}`;
			return page(response, 400, errorPage(place.provider, why));
		}
		const question: Question = {
			place,
			clientId: client.clientId,
			redirectUri,
			scope: (asked.get('scope') ?? '').split(' ').filter(Boolean),
			state: asked.get('state'),
			nonce: asked.get('nonce'),
			// LinkedIn does not know PKCE for apps with a secret.
			challenge: place.provider === 'linkedin' ? null : asked.get('code_challenge'),
			hint: asked.get('login_hint') ?? ''
		};
		const fault =
			asked.get('response_type') !== 'code'
				? 'unsupported_response_type'
				: !question.scope.includes('openid')
					? 'invalid_scope'
					: question.challenge && asked.get('code_challenge_method') !== 'S256'
						? 'invalid_request'
						: null;
		if (fault) return seeOther(response, this.#back(question, { error: fault }));
		const next = this.#hand.takeNext(place.provider);
		if (next) return this.#finish(response, question, next.person, next.claims, next.outcome);
		const id = this.#grants.keep(question);
		page(response, 200, signInPage(place.provider, { id, client: client.clientId, hint: question.hint }));
	}

	/** Takes what the person chose on the page. */
	choose(form: Claims, response: ServerResponse, provider: Provider): void {
		const question = this.#grants.question(String(form.question));
		if (!question) return page(response, 400, errorPage(provider, 'Deze vraag is al beantwoord of te oud.'));
		const person =
			CAST.find(({ id }) => id === form.person) ?? typed(String(form.name ?? ''), String(form.email ?? ''));
		const outcome = OUTCOMES.find((one) => one === form.outcome) ?? 'sign-in';
		this.#grants.forget(String(form.question));
		this.#finish(response, question, person, claimsFrom(form), outcome);
	}
}
