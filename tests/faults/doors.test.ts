import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { addressOf, routes } from '../support/routes.ts';
import { until } from '../support/until.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

let house: TestHouse;
beforeAll(async () => (house = await openTestHouse()), 120_000);
afterAll(() => house?.stop(), 60_000);

/** Every address that takes more than a look: form actions, and endpoints with a method that writes. */
function writingPlaces(parameters: Record<string, string>): { method: string; place: string }[] {
	return routes().flatMap(({ id, actions, methods }) => {
		const address = addressOf(id, parameters);
		return [
			...actions.map((name) => ({
				method: 'POST',
				place: name === 'default' ? address : `${address}?/${name}`
			})),
			...methods.filter((method) => method !== 'GET').map((method) => ({ method, place: address }))
		];
	});
}

describe('requests that other sites send', () => {
	const FORM = 'application/x-www-form-urlencoded';
	const FOREIGN: { what: string; headers: Record<string, string>; body: string }[] = [
		{
			what: 'a form of another site',
			headers: { origin: 'https://evil.example', 'content-type': FORM },
			body: 'theme=dark'
		},
		{
			what: 'JSON as text/plain',
			headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
			body: '{"field":"iban","value":"NL91ABNA0417164300"}'
		},
		{
			what: 'JSON',
			headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
			body: '{"field":"iban","value":"NL91ABNA0417164300"}'
		},
		{ what: 'a form without Origin', headers: { 'content-type': FORM }, body: 'theme=dark' },
		{ what: 'a form from nowhere', headers: { origin: 'null', 'content-type': FORM }, body: 'theme=dark' },
		{ what: 'no content type', headers: { origin: 'https://evil.example' }, body: '' },
		{ what: 'neither content type nor Origin', headers: {}, body: '' }
	];
	/** Without a type of its own fetch would add none to bytes. */
	const send = (
		visitor: Visitor,
		method: string,
		place: string,
		headers: Record<string, string>,
		body: string
	) => visitor.ask(method, place, new TextEncoder().encode(body), headers);

	it('A10 another site can write nowhere: 403 at every form action and every endpoint, whatever the type', async () => {
		const { visitor, userId } = await house.someone();
		const organisation = await house.organisation('68750110', { [userId]: 'owner' });
		const id = organisation;
		const places = writingPlaces({
			organisation,
			kvk: '68750110',
			activation: id,
			change: id,
			invoice: id,
			token: 'x'.repeat(43),
			user: userId,
			status: '404'
		});
		expect(places.length).toBeGreaterThan(40);
		const passed: string[] = [];
		for (const { method, place } of places)
			for (const { what, headers, body } of FOREIGN) {
				const { status, headers: answered } = await send(visitor, method, place, headers, body);
				if (status !== 403 || answered.has('set-cookie'))
					passed.push(`${method} ${place}: ${what} ${status}`);
			}
		expect(passed).toEqual([]);
		expect((await visitor.get('/profile')).status).toBe(200);
		const [kept] = await house.owner<{ theme: string }>('select theme from "User" where id = $1', [userId]);
		expect(kept!.theme).toBe('auto');
		expect(house.logged()).not.toMatch(/"msg":"breakdown"/);
	}, 120_000);

	it('A10 who is refused reads what happened and what to do, in their own language', async () => {
		const visitor = house.visitor();
		const dutch = await visitor.ask('POST', '/profile/data/export', undefined, { 'accept-language': 'nl' });
		expect(dutch.text).toContain('Het verzoek kwam niet van een pagina van ons.');
		expect(dutch.text).toContain('Open de pagina opnieuw en probeer het nog eens.');
		expect(dutch.headers.get('content-security-policy')).toContain("default-src 'none'");
		const styles = [...dutch.text.matchAll(/href="([^"]+\.css)"/g)].map(
			([, href]) => new URL(href!, `${house.origin}/profile/data/export`)
		);
		expect(styles.length).toBeGreaterThan(3);
		for (const style of styles) expect((await fetch(style)).status, style.pathname).toBe(200);
		const silent = await visitor.ask('POST', '/voorkeuren', undefined, {});
		expect(silent.text).toContain('Dit verzoek is geweigerd');
		const english = await visitor.ask('POST', '/voorkeuren', undefined, { 'accept-language': 'en' });
		expect(english.text).toContain('The request did not come from a page of ours.');
	});

	it('A10 our own pages are heard: with the Origin of the house each of these answers', async () => {
		const { visitor } = await house.someone();
		const chosen = await visitor.post('/voorkeuren', { theme: 'dark', back: '/profile' });
		expect([chosen.status, chosen.location]).toEqual([303, '/profile']);
		const checked = await visitor.ask(
			'POST',
			'/organisations/check',
			'{"field":"companyNumber","value":"68750110"}',
			{
				origin: house.origin,
				'content-type': 'application/json'
			}
		);
		expect(checked.status).toBe(200);
		const left = await visitor.ask('POST', '/uitloggen', undefined, { origin: house.origin });
		expect([left.status, left.location]).toEqual([303, '/']);
		expect((await visitor.get('/profile')).location).toBe('/inloggen?naar=%2Fprofile');
	});
});

describe('who may no more', () => {
	/** Asks again and again; the milliseconds until the answer was as wanted. */
	async function refusedWithin(visitor: Visitor, place: string, status: number): Promise<number> {
		const begun = performance.now();
		await until(
			async () => (await visitor.get(place)).status,
			(seen) => seen === status,
			5
		);
		return performance.now() - begun;
	}

	it('A04 a role that is lowered, a membership or a session that ends: the next request is refused, within a second', async () => {
		const owner = await house.someone();
		const other = await house.someone();
		const organisation = await house.organisation('69599068', {
			[owner.userId]: 'owner',
			[other.userId]: 'admin'
		});
		const members = `/organisations/${organisation}/members`;
		const details = `/organisations/${organisation}/details`;
		expect((await other.visitor.get(details)).status).toBe(200);

		const lowered = await owner.visitor.post(`${members}?/role`, { member: other.userId, role: 'viewer' });
		expect(lowered.location).toBe(`${members}?done=role`);
		expect(await refusedWithin(other.visitor, details, 404)).toBeLessThan(1000);
		expect((await other.visitor.post(`${details}?/save`, { email: 'a@b.example' })).status).toBe(404);
		expect((await other.visitor.get(`/organisations/${organisation}`)).status).toBe(200);

		const removed = await owner.visitor.post(`${members}?/remove`, { member: other.userId });
		expect(removed.location).toBe(`${members}?done=removed`);
		expect(await refusedWithin(other.visitor, `/organisations/${organisation}`, 404)).toBeLessThan(1000);
		expect((await other.visitor.get('/overview')).text).not.toContain(organisation);

		expect((await other.visitor.get('/profile')).status).toBe(200);
		await house.owner('delete from "Session" where "userId" = $1', [other.userId]);
		expect(await refusedWithin(other.visitor, '/profile', 303)).toBeLessThan(1000);
		expect((await other.visitor.get('/profile')).location).toBe('/inloggen?naar=%2Fprofile');
	});

	it('A04 a specialist whose role is taken away sees the desk no more', async () => {
		const { visitor, userId } = await house.someone({ staff: 'specialist' });
		expect((await visitor.get('/desk/activations')).status).toBe(200);
		await house.owner('update "User" set staff_role = null where id = $1', [userId]);
		expect(await refusedWithin(visitor, '/desk/activations', 404)).toBeLessThan(1000);
	});

	it('A09 a session nobody used for thirty days is over, one of ninety days too, and both are then worth nothing', async () => {
		const idle = await house.someone();
		const old = await house.someone();
		expect([(await idle.visitor.get('/profile')).status, (await old.visitor.get('/profile')).status]).toEqual(
			[200, 200]
		);
		await house.owner(`update "Session" set seen_at = now() - interval '31 days' where "userId" = $1`, [
			idle.userId
		]);
		await house.owner(`update "Session" set expires = now() - interval '1 second' where "userId" = $1`, [
			old.userId
		]);
		for (const { visitor } of [idle, old]) {
			expect((await visitor.get('/profile')).location).toBe('/inloggen?naar=%2Fprofile');
			// Asking has not brought it back to life.
			expect((await visitor.get('/profile')).location).toBe('/inloggen?naar=%2Fprofile');
		}
	});

	it('A09 signing in gives a session of its own, ninety days at most; a planted one opens nothing, a stolen one dies at signing out', async () => {
		const email = `${randomUUID()}@kade.example`;
		const planted = 'p'.repeat(36);
		const first = await house.signIn(email);
		const token = first.cookies.get('authjs.session-token') ?? '';
		expect(token.length).toBeGreaterThanOrEqual(32);

		const visitor = house.visitor();
		visitor.cookies.set('authjs.session-token', planted);
		expect((await visitor.get('/profile')).status).toBe(303);
		const { code, location } = await asksMail(visitor, email);
		expect(location).toBe('/inloggen/code');
		await visitor.post('/inloggen/code', { code });
		const second = visitor.cookies.get('authjs.session-token') ?? '';
		expect([planted, token]).not.toContain(second);
		const [kept] = await house.owner<{ days: number }>(
			`select extract(epoch from expires - now())::float / 86400 as days from "Session" where "sessionToken" = $1`,
			[createHash('sha256').update(second).digest('hex')]
		);
		expect(kept!.days).toBeGreaterThan(89.9);
		expect(kept!.days).toBeLessThanOrEqual(90);

		const thief = house.visitor();
		thief.cookies.set('authjs.session-token', second);
		expect((await thief.get('/welkom')).status).toBe(200);
		expect((await visitor.post('/uitloggen', {})).location).toBe('/');
		expect((await thief.get('/welkom')).location).toBe('/inloggen?naar=%2Fwelkom');
		// The other device stays signed in.
		expect((await first.get('/welkom')).status).toBe(200);
	});
});

/** Asks a sign-in mail, and reads it. */
async function asksMail(visitor: Visitor, email: string, naar = '') {
	const before = (await house.letters(email)).length;
	const { location } = await visitor.post('/inloggen?/email', { email, naar });
	const [letter] = await until(
		() => house.letters(email, 500),
		(found) => found.length > before
	);
	return {
		location,
		code: letter!.code ?? '',
		link: letter!.links.find((one) => /bevestigen/.test(one)) ?? ''
	};
}

describe('where signing in leads', () => {
	const ELSEWHERE = (origin: string) => [
		'https://evil.example/',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/%5Cevil.example',
		'/%2F%2Fevil.example',
		'%2F%2Fevil.example',
		'/\t/evil.example',
		'/.//evil.example',
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		`${origin}.evil.example/`,
		`${origin.replace('//', '//evil.example@')}/`,
		`${origin}@evil.example/`
	];
	const leadsHere = (location: string | null) => {
		const to = new URL(location ?? 'about:blank', house.origin);
		return to.origin === house.origin && !/^\/[/\\]/.test(location ?? '');
	};

	it('A08 whatever address is asked for, by page, form, link or cookie, one stays on our origin', async () => {
		const { visitor: known } = await house.someone();
		const left: string[] = [];
		const note = (way: string, to: string, location: string | null) => {
			if (!leadsHere(location)) left.push(`${way} ${to} -> ${location}`);
		};
		const all = ELSEWHERE(house.origin);
		const go = async (to: string) => {
			const query = new URLSearchParams({ naar: to, callbackUrl: to, redirectTo: to });
			note('already in', to, (await known.get(`/inloggen?${query}`)).location);
			note('welcomed', to, (await known.get(`/welkom?${query}`)).location);
			note('sure', to, (await known.get(`/bevestig?${query}`)).location);
			note('choices', to, (await known.post('/voorkeuren', { theme: 'auto', back: to })).location);

			const byCode = house.visitor();
			const { code, link } = await asksMail(byCode, `${randomUUID()}@kade.example`, to);
			byCode.cookies.set('authjs.callback-url', encodeURIComponent(to));
			note('code', to, (await byCode.post(`/inloggen/code?${query}`, { code })).location);
			expect(byCode.cookies.has('authjs.session-token')).toBe(true);
			const byLink = house.visitor();
			const fields = Object.fromEntries(new URL(link).searchParams);
			// The code has used the link up; where it leads then must be here too.
			note('used link', to, (await byLink.post('/inloggen/bevestigen', { ...fields, naar: to })).location);
			const fresh = await asksMail(byLink, `${randomUUID()}@kade.example`);
			const good = { ...Object.fromEntries(new URL(fresh.link).searchParams), naar: to };
			note('link', to, (await byLink.post(`/inloggen/bevestigen?${query}`, good)).location);
			expect(byLink.cookies.has('authjs.session-token')).toBe(true);
			note('welcome', to, (await byLink.post(`/welkom?${query}`, { name: 'Jan', naar: to })).location);
		};
		for (let at = 0; at < all.length; at += 4) await Promise.all(all.slice(at, at + 4).map(go));
		expect(left).toEqual([]);
	}, 180_000);
});

describe('what is the operator’s', () => {
	it('is measured by this machine alone: whoever comes through a proxy finds nothing', async () => {
		const near = await fetch(`${house.origin}/metrics`);
		expect([near.status, await near.text()]).toEqual([
			200,
			expect.stringContaining('kade_http_request_seconds')
		]);
		expect((await house.visitor().get('/metrics')).status).toBe(404);
	});
});

describe('guessing', () => {
	const GUESSES = 10_000;

	it('A12 ten thousand guesses try five a code and ten an hour; the owner of the address still gets in, from that very IP address', async () => {
		const email = `${randomUUID()}@kade.example`;
		const owner = house.visitor();
		const line = new http.Agent({ keepAlive: true, maxSockets: 16 });
		let [signedIn, tried, wrong] = [0, 0, 0];
		const CODES = 4;
		let last = { code: '', link: '' };
		for (let round = 0; round < CODES; round += 1) {
			const visitor = house.visitor();
			last = await asksMail(visitor, email);
			const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
			let [at, told] = [0, 0];
			const guess = async () => {
				for (let turn = at++; turn < GUESSES / CODES; turn = at++) {
					const code = String(turn * CODES + round).padStart(6, '0');
					if (code === last.code) continue;
					// As quickly as anybody can: a short answer, on a line that stays open; and as a page, now and then.
					const accept = turn % 50 ? 'application/json' : 'text/html';
					const headers = { cookie, accept, 'x-forwarded-for': owner.address, 'accept-language': 'nl' };
					const ask = () => post(line, '/inloggen/code', `code=${code}`, headers);
					let { status, text } = await ask();
					// Told to come back: so one does.
					while (status === 503) ({ status, text } = await ask());
					if (status === 303 || text.includes('"redirect"')) signedIn += 1;
					else if (/kunt u het nog|kunt het nog/.test(text)) told += 1;
					else if (!/werkt niet meer/.test(text)) wrong += 1;
				}
			};
			await Promise.all(Array.from({ length: 16 }, guess));
			// The fifth try of a code says that it is dead, so four are told how many are left.
			expect(told).toBeLessThanOrEqual(4);
			tried += told;
			await visitor.post('/inloggen/code', { code: last.code });
			expect(visitor.cookies.has('authjs.session-token')).toBe(false);
		}
		line.destroy();
		expect([signedIn, wrong]).toEqual([0, 0]);
		expect(tried).toBeGreaterThan(4);
		expect(tried).toBeLessThanOrEqual(10);
		const fields = Object.fromEntries(new URL(last.link).searchParams);
		expect((await owner.post('/inloggen/bevestigen', fields)).status).toBe(303);
		expect(owner.cookies.has('authjs.session-token')).toBe(true);
		const neighbour = house.visitor();
		const asked = await asksMail(neighbour, `${randomUUID()}@kade.example`);
		await neighbour.post('/inloggen/code', { code: asked.code }, { 'x-forwarded-for': owner.address });
		expect(neighbour.cookies.has('authjs.session-token')).toBe(true);
	}, 240_000);
});

describe('who asks whether somebody is known', () => {
	const PAIRS = 48;
	type Ask = (about: string) => Promise<Answer>;

	/** What anybody can see of an answer, without what differs for everybody. */
	function bare({ status, location, headers, text }: Answer, about: string) {
		const names = [...headers.keys()].filter((name) => name !== 'x-request-id').sort();
		const plain = (said: string) =>
			said
				.replaceAll(about, 'ABOUT')
				.replaceAll(encodeURIComponent(about), 'ABOUT')
				.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
				.replaceAll(/nonce[=-]"?[\w+/=-]+"?/g, '');
		return { status, location: location && plain(location), names, text: plain(text) };
	}

	/**
	 * Asks by pairs, both of a pair in the same moment, so that whatever else this machine does weighs on both alike,
	 * and a few pairs at a time. Answers the milliseconds within which 95 in 100 answers came, of known and unknown.
	 */
	async function compare(
		known: () => Promise<string>,
		unknown: () => string,
		open: () => Promise<Ask>
	): Promise<[number, number]> {
		const times: [number[], number[]] = [[], []];
		let pair = 0;
		const asker = async () => {
			for (let turn = pair++; turn < PAIRS; turn = pair++) {
				const pairs = [
					{ is: 0, about: await known(), ask: await open() },
					{ is: 1, about: unknown(), ask: await open() }
				] as const;
				const order = turn % 2 ? pairs : [...pairs].reverse();
				const seen = await Promise.all(
					order.map(async ({ is, about, ask }) => {
						const begun = performance.now();
						const answer = await ask(about);
						times[is].push(performance.now() - begun);
						return bare(answer, about);
					})
				);
				expect(seen[0]).toEqual(seen[1]);
				expect(seen[0]!.status).toBe(303);
			}
		};
		await Promise.all(Array.from({ length: 3 }, asker));
		const p95 = (all: number[]) => all.sort((one, other) => one - other)[Math.ceil(all.length * 0.95) - 1]!;
		return [p95(times[0]), p95(times[1])];
	}

	const knownAddress = async () => {
		const email = `${randomUUID()}@kade.example`;
		await house.someone({ email });
		return email;
	};
	const unknownAddress = () => `${randomUUID()}@kade.example`;
	const someNumber = () => String(10_000_000 + Math.floor(Math.random() * 80_000_000));
	const activeCompany = async () => {
		const { userId } = await house.someone();
		const number = someNumber();
		const organisation = await house.organisation(number, { [userId]: 'owner' });
		await house.owner(`update organisation set state = 'active', activated_at = now() where id = $1`, [
			organisation
		]);
		return number;
	};

	it.each<[string, () => Promise<string>, () => string, () => Promise<Ask>]>([
		[
			'asking a sign-in mail',
			knownAddress,
			unknownAddress,
			() => Promise.resolve((email) => house.visitor().post('/inloggen?/email', { email }))
		],
		[
			'a link that is not good',
			knownAddress,
			unknownAddress,
			() =>
				Promise.resolve((email) =>
					house.visitor().post('/inloggen/bevestigen', { email, token: 'x'.repeat(64), naar: '' })
				)
		],
		[
			'inviting',
			knownAddress,
			unknownAddress,
			async () => {
				const { visitor, userId } = await house.someone();
				const organisation = await house.organisation('69599076', { [userId]: 'owner' });
				const place = `/organisations/${organisation}/members?/invite`;
				return (email) => visitor.post(place, { email, role: 'viewer' });
			}
		],
		[
			'adding an address',
			knownAddress,
			unknownAddress,
			async () => {
				const { visitor } = await house.someone();
				return (email) => visitor.post('/profile/addresses?/add', { email });
			}
		],
		[
			'asking to be let into a company',
			activeCompany,
			someNumber,
			async () => {
				const { visitor } = await house.someone();
				return (number) => visitor.post(`/organisations/add/${number}/access`, { message: 'Ik werk er' });
			}
		]
	])(
		'A16 %s: same status, same body, and 95 in 100 answers in the same time, to 10 %',
		async (_, known, unknown, open) => {
			const [one, other] = await compare(known, unknown, open);
			expect(Math.max(one, other) / Math.min(one, other), `${one} and ${other} ms`).toBeLessThan(1.1);
		},
		60_000
	);

	it('A16 the page that waits for the code says the same of an address that is known and of one that is not', async () => {
		const pages = await Promise.all(
			[await knownAddress(), unknownAddress()].map(async (email) => {
				const visitor = house.visitor();
				await visitor.post('/inloggen?/email', { email });
				const page = await visitor.get('/inloggen/code', { 'accept-language': 'nl' });
				return { page: bare(page, email), cookies: [...visitor.cookies.keys()].sort() };
			})
		);
		expect(pages[0]!.page.status).toBe(200);
		expect(pages[0]).toEqual(pages[1]);
	});
});

/** Posts a form on a line of our own, as `fetch` can't be told how many lines to keep. */
function post(
	agent: http.Agent,
	place: string,
	body: string,
	headers: Record<string, string>
): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const own = {
			origin: house.origin,
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': String(body.length)
		};
		http
			.request(
				new URL(place, house.origin),
				{ method: 'POST', agent, headers: { ...own, ...headers } },
				(response) => {
					let text = '';
					response.setEncoding('utf8').on('data', (part: string) => (text += part));
					response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
				}
			)
			.once('error', reject)
			.end(body);
	});
}
