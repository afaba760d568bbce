import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Authorization } from './authorization.ts';
import { CAST } from './cast.ts';
import { Grants, type Client } from './grants.ts';
import { asFault, asNext, asWeather, Hand } from './hand.ts';
import { body, fields, isForm, json, page, seeOther } from './http.ts';
import { Keys } from './keys.ts';
import { controlPage } from './pages.ts';
import { discovery, placeOf, PROVIDERS, tokenError, type Place, type Provider } from './providers.ts';

/** The pretend providers, running. */
export interface SignIn {
	url: string;
	/**
	 * Google's and LinkedIn's issuers, and for Microsoft the address that stands in for
	 * https://login.microsoftonline.com: its tokens keep the real issuers.
	 */
	issuers: Record<Provider, string>;
	close(): Promise<void>;
}

/**
 * Starts one server that plays Google, LinkedIn and Microsoft Entra ID for these clients, whose callbacks stand
 * at `origin`/auth/callback/…; everything is kept in memory. Port 0 takes a free one.
 */
export async function startSignIn(wish: { port: number; host: string; clients: Client[] }): Promise<SignIn> {
	const hand = new Hand();
	const keys = await Keys.make();
	const server = createServer((request, response) => {
		answer(request, response).catch((error: Error) => {
			json(response, error instanceof SyntaxError ? 400 : 500, { error: error.message });
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(wish.port, wish.host, () => resolve());
	});
	const url = `http://${wish.host}:${(server.address() as AddressInfo).port}`;
	const grants = new Grants(url, keys, wish.clients);
	const authorization = new Authorization(grants, hand);

	const provide = async (request: IncomingMessage, response: ServerResponse, place: Place, asked: URL) => {
		const { provider, endpoint } = place;
		if (endpoint === 'discovery') json(response, 200, discovery(url, place));
		else if (endpoint === 'jwks') json(response, 200, keys.jwks);
		else if (endpoint === 'authorize') {
			authorization.ask(
				response,
				place,
				request.method === 'POST' ? new URLSearchParams(await body(request)) : asked.searchParams
			);
		} else if (endpoint === 'userinfo') {
			const told = grants.userinfo(provider, request.headers.authorization);
			if (told === null) response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
			json(response, told ? 200 : 401, told ?? tokenError(provider, 'invalid_token', 'Unknown access token'));
		} else {
			const form = new URLSearchParams(
				request.method === 'POST' && isForm(request) ? await body(request) : ''
			);
			const { status, body: tokens } = grants.exchange(provider, form, request.headers.authorization);
			json(response, status, tokens);
			return String(tokens.error_description ?? 'tokens');
		}
		return '';
	};

	const control = async (request: IncomingMessage, response: ServerResponse, path: string) => {
		const state = { next: hand.waiting(), faults: hand.faults, journal: hand.journal };
		if (request.method === 'GET') {
			if (path === '/_sandbox') return page(response, 200, controlPage(state));
			if (path === '/_sandbox/journal') return json(response, 200, state.journal);
			if (path === '/_sandbox/faults') return json(response, 200, state.faults);
			if (path === '/_sandbox/people') return json(response, 200, CAST);
			return json(response, 404, { error: 'Nothing here' });
		}
		if (request.method === 'DELETE' && path === '/_sandbox/faults') hand.lift();
		else if (path === '/_sandbox/reset') hand.reset();
		else {
			const given = await fields(request);
			const next = path === '/_sandbox/next' ? asNext(given) : null;
			const fault = path === '/_sandbox/faults' ? asFault(given) : null;
			const weather = path === '/_sandbox/hostile' ? asWeather(given) : null;
			if (!next && !fault && !weather)
				return json(response, 422, { error: 'Nobody or nothing known by these names' });
			if (next) hand.answerNext(next);
			if (fault) hand.faults.push(fault);
			if (weather) hand.turnHostile(weather);
		}
		if (isForm(request)) seeOther(response, '/_sandbox');
		else json(response, 200, { done: true });
	};

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const asked = new URL(request.url ?? '/', 'http://sandbox');
		const chosen = PROVIDERS.find((provider) => asked.pathname === `/${provider}/choose`);
		const place = placeOf(asked.pathname);
		if (asked.pathname === '/') return seeOther(response, '/_sandbox');
		if (asked.pathname.startsWith('/_sandbox')) return control(request, response, asked.pathname);
		if (chosen && request.method === 'POST')
			return authorization.choose(await fields(request), response, chosen);
		if (!place) return json(response, 404, { error: 'Nothing here' });
		const { provider, endpoint } = place;
		const fault = hand.strike(provider, endpoint);
		if (fault?.ms) await pause(fault.ms);
		let told = '';
		if (fault?.drop) response.destroy();
		else if (fault?.status)
			json(response, fault.status, tokenError(provider, 'server_error', 'Out of order'));
		else told = await provide(request, response, place, asked);
		hand.note({
			provider,
			endpoint,
			method: request.method ?? '',
			status: fault?.drop ? 0 : response.statusCode,
			told
		});
	};

	return {
		url,
		issuers: { google: `${url}/google`, linkedin: `${url}/linkedin`, entra: `${url}/entra` },
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
