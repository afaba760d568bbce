import { startSignIn, type SignIn } from '#sandbox/signin/server.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APP, atThePage, passThrough, signIn } from './visitor.ts';

let world: SignIn;
beforeAll(async () => {
	world = await startSignIn({ port: 0, host: '127.0.0.1', clients: [APP] });
});
afterAll(() => world.close());
beforeEach(() => tell('/_sandbox/reset'));

const tell = async (path: string, body: object = {}) => {
	const answer = await fetch(world.url + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	return answer.status;
};
const home = `${APP.origin}/`;

test('Google tells Auth.js who it is, that the address is verified and whose Workspace it stands in', async () => {
	await tell('/_sandbox/next', { provider: 'google', person: 'katrijn' });
	const { claims, leadsTo } = await signIn(world, 'google');
	expect(leadsTo).toBe(home.slice(0, -1));
	expect(claims).toMatchObject({
		iss: world.issuers.google,
		aud: 'kade',
		azp: 'kade',
		name: 'Katrijn de Boer',
		email: 'k.deboer@bakkerijdezon.example',
		email_verified: true,
		hd: 'bakkerijdezon.example'
	});
	expect(claims?.sub).toMatch(/^\d{21}$/);
});

test('a free Google account has no Workspace', async () => {
	await tell('/_sandbox/next', { provider: 'google', person: 'noor' });
	const { claims } = await signIn(world, 'google');
	expect(claims).toMatchObject({ email: 'noor.jansen.voorbeeld@gmail.com', email_verified: true });
	expect(claims).not.toHaveProperty('hd');
});

test('LinkedIn signs in by state alone and says verified with a word', async () => {
	await tell('/_sandbox/next', { provider: 'linkedin', person: 'piet' });
	const asked: string[] = [];
	const { claims } = await signIn(world, 'linkedin', (authorization) => {
		asked.push(...new URL(authorization).searchParams.keys());
		return passThrough(authorization);
	});
	expect(asked).toContain('state');
	expect(asked).not.toContain('code_challenge');
	expect(claims).toMatchObject({ email: 'piet@schilderpieters.example', email_verified: 'true' });
});

test('Microsoft keeps its real issuers while the pretend server is asked', async () => {
	await tell('/_sandbox/next', { provider: 'entra', person: 'katrijn' });
	const { claims } = await signIn(world, 'microsoft-entra-id');
	expect(claims).toMatchObject({ ver: '2.0', name: 'Katrijn de Boer', xms_edov: true });
	expect(claims?.iss).toBe(`https://login.microsoftonline.com/${String(claims?.tid)}/v2.0`);
	expect(claims?.oid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
});

test('the same person is the same account each time, and another at each provider', async () => {
	const ids = [];
	for (const provider of ['google', 'google', 'linkedin', 'entra']) {
		await tell('/_sandbox/next', { provider, person: 'katrijn' });
		const { claims } = await signIn(
			world,
			provider === 'entra' ? 'microsoft-entra-id' : provider === 'google' ? 'google' : 'linkedin'
		);
		ids.push(claims?.sub);
	}
	expect(ids[0]).toBe(ids[1]);
	expect(new Set(ids).size).toBe(3);
});

test('A07 an attacker comes with the address of another, and no provider vouches for it', async () => {
	const seen = [];
	for (const [provider, id] of [
		['google', 'google'],
		['linkedin', 'linkedin'],
		['entra', 'microsoft-entra-id']
	] as const) {
		await tell('/_sandbox/next', { provider, person: 'aanvaller' });
		seen.push((await signIn(world, id)).claims);
	}
	expect(seen.map((claims) => claims?.email)).toEqual(Array(3).fill('k.deboer@bakkerijdezon.example'));
	expect([seen[0]?.email_verified, seen[1]?.email_verified, seen[2]?.xms_edov]).toEqual([
		false,
		'false',
		false
	]);
	await tell('/_sandbox/next', { provider: 'google', person: 'stil' });
	expect((await signIn(world, 'google')).claims).not.toHaveProperty('email_verified');
});

test('someone who shares no address has none', async () => {
	await tell('/_sandbox/next', { provider: 'linkedin', person: 'sanne' });
	const { claims } = await signIn(world, 'linkedin');
	expect(claims).toMatchObject({ name: 'Sanne Visser' });
	expect(claims).not.toHaveProperty('email');
});

test.each([
	['google', 'google', 'access_denied'],
	['linkedin', 'linkedin', 'user_cancelled_authorize'],
	['microsoft-entra-id', 'entra', 'access_denied']
] as const)('who changes their mind at %s comes back without an account', async (id, provider, error) => {
	await tell('/_sandbox/next', { provider, outcome: 'deny' });
	const { claims, leadsTo, why } = await signIn(world, id);
	expect(claims).toBeNull();
	expect(why).toContain(error);
	expect(leadsTo).toContain('error=');
});

test('a person chooses on the page, without a script, and may bend what the provider says', async () => {
	expect((await signIn(world, 'google', atThePage({ person: 'ria' }))).claims).toMatchObject({
		name: 'Ria van Duin',
		email_verified: true
	});
	const other = { person: 'other', name: 'Els Bakker', email: 'els@elsbakt.example' };
	const bent = await signIn(world, 'google', atThePage({ ...other, email_verified: 'missing' }));
	expect(bent.claims).toMatchObject({ name: 'Els Bakker', email: 'els@elsbakt.example' });
	expect(bent.claims).not.toHaveProperty('email_verified');
	const tid = 'aaaaaaaa-1111-4111-a111-aaaaaaaaaaaa';
	const entra = await signIn(
		world,
		'microsoft-entra-id',
		atThePage({ person: 'luc', tid, oid: 'o-1', xms_edov: '1' })
	);
	expect(entra.claims).toMatchObject({
		iss: `https://login.microsoftonline.com/${tid}/v2.0`,
		tid,
		oid: 'o-1',
		xms_edov: 1
	});
	expect((await signIn(world, 'google', atThePage({ outcome: 'deny' }))).why).toContain('access_denied');
});

test.each([
	['an issuer of somebody else', { iss: 'https://evil.example' }],
	['a token for another app', { aud: 'other' }],
	['a token that is too old', { exp: 1 }],
	['no subject', { sub: null }]
])('Auth.js turns down %s', async (_what, claims) => {
	await tell('/_sandbox/next', { provider: 'google', claims });
	const outcome = await signIn(world, 'google');
	expect(outcome.claims).toBeNull();
	expect(outcome.why).not.toBe('');
	expect(outcome.leadsTo).toContain('error=');
});

test('Auth.js turns down an answer to a question of another browser', async () => {
	await tell('/_sandbox/next', { provider: 'linkedin', times: 2 });
	const stolen = await signIn(world, 'linkedin', async (authorization) => {
		const other = new URL(authorization);
		other.searchParams.set('state', 'of another browser');
		return passThrough(other.href);
	});
	expect(stolen.claims).toBeNull();
	expect(stolen.why).not.toBe('');
});

test('a provider that is out of order signs nobody in, and does again afterwards', async () => {
	for (const fault of [
		{ endpoint: 'discovery', status: 503, times: 1 },
		{ endpoint: 'token', status: 500, times: 1 },
		{ endpoint: 'token', drop: true, times: 1 }
	]) {
		await tell('/_sandbox/faults', { provider: 'google', ...fault });
		await tell('/_sandbox/next', { provider: 'google' });
		expect((await signIn(world, 'google')).claims).toBeNull();
		await tell('/_sandbox/reset');
	}
	await tell('/_sandbox/next', { provider: 'google' });
	expect((await signIn(world, 'google')).claims).not.toBeNull();
});
