import { createHash, createPublicKey, randomBytes, verify, type JsonWebKey } from 'node:crypto';
import { startSignIn, type SignIn } from '#sandbox/signin/server.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APP } from './visitor.ts';

let world: SignIn;
beforeAll(async () => {
	world = await startSignIn({ port: 0, host: '127.0.0.1', clients: [APP] });
});
afterAll(() => world.close());
beforeEach(() => post('/_sandbox/reset', {}));

const post = (path: string, body: object) =>
	fetch(world.url + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
const get = async (url: string) => (await fetch(url)).json();
const documentOf = (base: string) => get(`${base}/.well-known/openid-configuration`);

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const callback = `${APP.origin}/auth/callback/google`;
const asked = {
	client_id: APP.clientId,
	redirect_uri: callback,
	response_type: 'code',
	scope: 'openid profile email',
	state: 's-1',
	nonce: 'n-1',
	code_challenge: challenge,
	code_challenge_method: 'S256'
};

const authorize = async (
	over: Partial<typeof asked> & { login_hint?: string } = {},
	next: object | null = {}
) => {
	if (next) await post('/_sandbox/next', { provider: 'google', ...next });
	const { authorization_endpoint } = await documentOf(world.issuers.google);
	const url = `${authorization_endpoint}?${new URLSearchParams({ ...asked, ...over })}`;
	const answer = await fetch(url, { redirect: 'manual' });
	const location = answer.headers.get('location');
	return { status: answer.status, back: location ? new URL(location) : null, html: await answer.text() };
};
const exchange = async (over: Record<string, string>, headers: Record<string, string> = {}) => {
	const { token_endpoint } = await documentOf(world.issuers.google);
	const form = { grant_type: 'authorization_code', redirect_uri: callback, code_verifier: verifier, ...over };
	const answer = await fetch(token_endpoint, { method: 'POST', headers, body: new URLSearchParams(form) });
	return { status: answer.status, body: await answer.json() };
};
const secrets = { client_id: APP.clientId, client_secret: APP.clientSecret };
const freshCode = async () => (await authorize()).back?.searchParams.get('code') ?? '';

test('every issuer is exactly the one in its discovery document', async () => {
	for (const issuer of [world.issuers.google, world.issuers.linkedin]) {
		const document = await documentOf(issuer);
		expect(document.issuer).toBe(issuer);
		for (const name of ['authorization', 'token', 'userinfo'])
			expect(document).toHaveProperty(`${name}_endpoint`);
	}
	const shared = await documentOf(`${world.issuers.entra}/organizations/v2.0`);
	expect(shared.issuer).toBe('https://login.microsoftonline.com/{tenantid}/v2.0');
	const own = await documentOf(`${world.issuers.entra}/aaaaaaaa-1111-4111-a111-aaaaaaaaaaaa/v2.0`);
	expect(own.issuer).toBe('https://login.microsoftonline.com/aaaaaaaa-1111-4111-a111-aaaaaaaaaaaa/v2.0');
});

test('an id_token is signed with the key that stands in the key set, and repeats the nonce', async () => {
	const { status, body } = await exchange({ ...secrets, code: await freshCode() });
	expect(status).toBe(200);
	const [header = '', claims = '', signature = ''] = String(body.id_token).split('.');
	const { jwks_uri } = await documentOf(world.issuers.google);
	const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
	const jwk = (await get(jwks_uri)).keys.find((key: { kid: string }) => key.kid === kid) as JsonWebKey;
	const key = createPublicKey({ key: jwk, format: 'jwk' });
	expect(alg).toBe('RS256');
	expect(verify('sha256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(
		true
	);
	expect(
		verify('sha256', Buffer.from(`${header}.x${claims}`), key, Buffer.from(signature, 'base64url'))
	).toBe(false);
	const told = JSON.parse(Buffer.from(claims, 'base64url').toString());
	expect(told.nonce).toBe('n-1');
	expect(told.exp - told.iat).toBe(3600);
	expect(Math.abs(told.iat - Date.now() / 1000)).toBeLessThan(10);
	const half = createHash('sha256').update(body.access_token).digest().subarray(0, 16).toString('base64url');
	expect(told.at_hash).toBe(half);
});

test('userinfo tells the same to who holds the access token, and nothing to a stranger', async () => {
	const { body } = await exchange({ ...secrets, code: await freshCode() });
	const { userinfo_endpoint } = await documentOf(world.issuers.google);
	const ask = (token: string) => fetch(userinfo_endpoint, { headers: { authorization: `Bearer ${token}` } });
	expect(await (await ask(body.access_token)).json()).toMatchObject({
		name: 'Katrijn de Boer',
		email: 'k.deboer@bakkerijdezon.example',
		email_verified: true
	});
	const stranger = await ask('made-up');
	expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([
		401,
		'Bearer error="invalid_token"'
	]);
});

test('a client proves itself by header or by form, and not otherwise', async () => {
	const enc = encodeURIComponent;
	const basic = (secret: string) => ({
		authorization: `Basic ${btoa(`${enc(APP.clientId)}:${enc(secret)}`)}`
	});
	expect((await exchange({ code: await freshCode() }, basic(APP.clientSecret))).status).toBe(200);
	expect((await exchange({ code: await freshCode(), ...secrets })).status).toBe(200);
	for (const wrong of [
		await exchange({ code: await freshCode() }, basic('guess')),
		await exchange({ code: await freshCode(), ...secrets, client_secret: 'guess' }),
		await exchange({ code: await freshCode() })
	]) {
		expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
	}
});

test('a code works once, for its own verifier and its own address', async () => {
	const code = await freshCode();
	expect((await exchange({ ...secrets, code })).status).toBe(200);
	const refused = { status: 400, body: { error: 'invalid_grant' } };
	expect(await exchange({ ...secrets, code })).toMatchObject(refused);
	expect(await exchange({ ...secrets, code: 'made-up' })).toMatchObject(refused);
	expect(await exchange({ ...secrets, code: await freshCode(), code_verifier: 'x' })).toMatchObject(refused);
	expect(await exchange({ ...secrets, code: await freshCode(), redirect_uri: 'http://x/' })).toMatchObject(
		refused
	);
});

test('an unknown app or address is told on a page and never sent anywhere', async () => {
	for (const over of [
		{ client_id: 'stranger' },
		{ redirect_uri: 'http://evil.example/' },
		{ redirect_uri: `${callback}/x` }
	]) {
		const { status, back, html } = await authorize(over, null);
		expect([status, back]).toEqual([400, null]);
		expect(html).toContain('Inloggen kan zo niet');
	}
});

test('what is wrong in the question goes back to the app with its state', async () => {
	const errors = [];
	for (const over of [{ response_type: 'token' }, { scope: 'email' }, { code_challenge_method: 'plain' }]) {
		const { back } = await authorize(over, null);
		expect(back?.searchParams.get('state')).toBe('s-1');
		errors.push(back?.searchParams.get('error'));
	}
	expect(errors).toEqual(['unsupported_response_type', 'invalid_scope', 'invalid_request']);
});

test('only what was asked for is told', async () => {
	const bare = await authorize({ scope: 'openid' });
	const { body } = await exchange({ ...secrets, code: bare.back?.searchParams.get('code') ?? '' });
	const claims = JSON.parse(Buffer.from(String(body.id_token).split('.')[1] ?? '', 'base64url').toString());
	expect(claims).not.toHaveProperty('email');
	expect(claims).not.toHaveProperty('name');
});

test('a private Microsoft account does not come in by the door for organisations', async () => {
	await post('/_sandbox/next', { provider: 'entra', person: 'noor', times: 2 });
	const redirect_uri = `${APP.origin}/auth/callback/microsoft-entra-id`;
	const knock = async (tenant: string) => {
		const { authorization_endpoint } = await documentOf(`${world.issuers.entra}/${tenant}/v2.0`);
		return fetch(`${authorization_endpoint}?${new URLSearchParams({ ...asked, redirect_uri })}`, {
			redirect: 'manual'
		});
	};
	expect((await knock('organizations')).status).toBe(400);
	expect((await knock('common')).headers.get('location')).toContain('code=');
});

test('the page says in Dutch that it is an example, asks by form alone and runs nothing', async () => {
	const { status, html } = await authorize({ login_hint: 'piet@schilderpieters.example' }, null);
	expect(status).toBe(200);
	expect(html).toContain('<html lang="nl">');
	expect(html).toContain('Dit is niet Google.');
	expect(html).toMatch(/id="p-piet" value="piet" checked/);
	expect(html).not.toContain('<script');
	const labelled = [...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]);
	const fields = [...html.matchAll(/<(?:input|select) (?![^>]*type="hidden")[^>]*id="([^"]+)"/g)].map(
		(match) => match[1]
	);
	expect(fields.length).toBeGreaterThan(10);
	expect(labelled).toEqual(expect.arrayContaining(fields));
});

test('what an app or a person says is shown as text', async () => {
	const { html } = await authorize({ client_id: '<script>alert(1)</script>' }, null);
	expect(html).toContain('&lt;script&gt;alert(1)');
	expect(html).not.toContain('<script');
});

test('a question is answered once', async () => {
	const { html } = await authorize({}, null);
	const question = /name="question" value="([^"]+)"/.exec(html)?.[1] ?? '';
	const choose = () =>
		fetch(`${world.url}/google/choose`, {
			method: 'POST',
			body: new URLSearchParams({ question, person: 'bo', outcome: 'sign-in' }),
			redirect: 'manual'
		});
	expect((await choose()).status).toBe(303);
	expect((await choose()).status).toBe(400);
});

test('a hostile world fails a share of the questions, the same ones for the same seed', async () => {
	const weather = async (seed: number) => {
		await post('/_sandbox/reset', {});
		await post('/_sandbox/hostile', { seed, rate: 0.6 });
		for (let turn = 0; turn < 20; turn += 1) await documentOf(world.issuers.google).catch(() => undefined);
		const journal = (await get(`${world.url}/_sandbox/journal`)) as { status: number }[];
		return journal.map(({ status }) => status);
	};
	const [first, again, other] = [await weather(7), await weather(7), await weather(8)];
	expect(again).toEqual(first);
	expect(other).not.toEqual(first);
	expect(new Set(first)).toEqual(new Set([200, 0, 500, 503]));
	expect((await post('/_sandbox/hostile', { rate: 'much' })).status).toBe(422);
	await fetch(`${world.url}/_sandbox/faults`, { method: 'DELETE' });
	for (let turn = 0; turn < 10; turn += 1) await documentOf(world.issuers.google);
});

test('the hand answers beforehand, slows down, breaks and forgets, and tells what was asked', async () => {
	expect((await post('/_sandbox/next', { provider: 'google', person: 'nobody' })).status).toBe(422);
	expect((await post('/_sandbox/faults', { endpoint: 'nowhere' })).status).toBe(422);
	await post('/_sandbox/faults', { endpoint: 'jwks', ms: 200, times: 1 });
	const { jwks_uri } = await documentOf(world.issuers.google);
	const began = Date.now();
	expect((await fetch(jwks_uri)).status).toBe(200);
	expect(Date.now() - began).toBeGreaterThanOrEqual(190);
	await post('/_sandbox/faults', { endpoint: 'jwks', status: 503 });
	expect((await fetch(jwks_uri)).status).toBe(503);
	await post('/_sandbox/faults', { provider: 'linkedin', endpoint: 'discovery', drop: true });
	await expect(documentOf(world.issuers.linkedin)).rejects.toThrow('fetch failed');
	await fetch(`${world.url}/_sandbox/faults`, { method: 'DELETE' });
	expect((await fetch(jwks_uri)).status).toBe(200);
	const journal = await get(`${world.url}/_sandbox/journal`);
	expect(journal[0]).toMatchObject({ provider: 'google', endpoint: 'jwks', method: 'GET', status: 200 });
	expect(journal[1]).toMatchObject({ provider: 'linkedin', endpoint: 'discovery', status: 0 });
	expect(await (await fetch(`${world.url}/_sandbox`)).text()).toContain('Wat er gevraagd is');
	await post('/_sandbox/reset', {});
	expect(await get(`${world.url}/_sandbox/journal`)).toEqual([]);
});

test('a person may set the hand by form too', async () => {
	const form = (path: string, fields: string) =>
		fetch(world.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
	const set = await form('/_sandbox/next', 'provider=google&person=luc&outcome=sign-in');
	expect([set.status, set.headers.get('location')]).toEqual([303, '/_sandbox']);
	expect((await authorize({}, null)).back?.searchParams.get('code')).toBeTruthy();
	await form('/_sandbox/faults', 'provider=&endpoint=token&ms=&status=503&times=2');
	expect(await get(`${world.url}/_sandbox/faults`)).toEqual([{ endpoint: 'token', status: 503, times: 2 }]);
});
