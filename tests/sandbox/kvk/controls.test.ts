import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRegister, type PretendRegister } from './pretend-register.ts';

let register: PretendRegister;
beforeAll(async () => {
	register = await openRegister();
});
afterAll(() => register.close());
beforeEach(() => register.steer('reset'));

const bakery = '/v1/basisprofielen/90008001';

describe('the controls of the pretend register', () => {
	it('let a company appear, change and go', async () => {
		const add = {
			number: '90009001',
			name: 'Laatkomer B.V.',
			form: 'Besloten Vennootschap',
			at: 'Kade 1, 1011AB Amsterdam'
		};
		expect((await register.ask('/v1/basisprofielen/90009001')).status).toBe(404);
		expect((await register.steer('companies', { add })).status).toBe(200);
		expect((await register.ask('/v2/zoeken?naam=laatkomer')).json.totaal).toBe(2);
		await register.steer('companies', { patch: { number: '90009001', ceased: '20260101' } });
		expect((await register.ask('/v2/zoeken?naam=laatkomer')).status).toBe(404);
		await register.steer('companies', { remove: '90009001' });
		expect((await register.ask('/v1/basisprofielen/90009001')).json.fout[0]?.code).toBe('IPD0005');
	});

	it.each([
		[{ add: { number: '12', name: 'X', form: 'Stichting' } }, 'acht cijfers'],
		[{ add: { number: '90008001', name: 'X', form: 'Stichting' } }, 'staat al'],
		[{ add: { number: '90009002', name: ' ', form: 'Stichting' } }, 'verplicht'],
		[{ add: { number: '90009002', name: 'X', form: 'Stichting', at: 'ergens' } }, 'Not an address'],
		[{ patch: { number: '90009002', name: 'X' } }, 'niet in het register'],
		[{ remove: '90009002' }, 'niet in het register']
	])('refuse %j and change nothing', async (change, why) => {
		const { status, json } = await register.steer('companies', change);
		expect(status).toBe(400);
		expect(json.melding).toContain(why);
		expect((await register.ask('/v1/basisprofielen/90009002')).status).toBe(404);
		expect((await register.ask(bakery)).json.naam).toBe('Bakkerij de Zon B.V.');
	});

	it('plan faults that strike as often as asked, and only where asked', async () => {
		await register.steer('fault', { match: 'zoeken', code: 'IPD1003', times: 2, retryAfter: 7 });
		expect((await register.ask(bakery)).status).toBe(200);
		const struck = await register.ask('/v2/zoeken?naam=zon');
		expect([struck.status, struck.json.fout[0]?.code, struck.headers.get('retry-after')]).toEqual([
			404,
			'IPD1003',
			'7'
		]);
		expect((await register.ask('/v2/zoeken?naam=zon')).status).toBe(404);
		expect((await register.ask('/v2/zoeken?naam=zon')).status).toBe(200);
	});

	it('can break an answer in every way that a line can', async () => {
		await register.steer('fault', { status: 429, retryAfter: 2 });
		const busy = await register.ask(bakery);
		expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2']);

		await register.steer('fault', { body: 'html', status: 502 });
		expect((await register.ask(bakery)).text).toContain('<h1>502</h1>');

		await register.steer('fault', { body: 'malformed' });
		await expect(register.ask(bakery)).rejects.toThrow(SyntaxError);

		await register.steer('fault', { body: 'truncated' });
		await expect(register.ask(bakery)).rejects.toThrow('terminated');

		await register.steer('fault', { dropConnection: true });
		await expect(register.ask(bakery)).rejects.toThrow('fetch failed');

		await register.steer('fault', { body: 'huge' });
		expect((await register.ask(bakery)).text.length).toBeGreaterThan(20_000_000);

		await register.steer('fault', { hang: true });
		await expect(fetch(`${register.url}/api${bakery}`, { signal: AbortSignal.timeout(150) })).rejects.toThrow(
			'timeout'
		);

		await register.steer('fault', { delayMs: 120 });
		const before = performance.now();
		expect((await register.ask(bakery)).status).toBe(200);
		expect(performance.now() - before).toBeGreaterThan(110);
	});

	it('refuse a fault that they do not know', async () => {
		expect((await register.steer('fault', { code: 'IPD4242' })).status).toBe(400);
		expect((await register.steer('fault', { body: 'soup' })).status).toBe(400);
		expect((await register.ask(bakery)).status).toBe(200);
	});

	it('bring the same bad weather for the same seed', async () => {
		const weather = async (seed: number) => {
			await register.steer('reset');
			await register.steer('hostile', { seed, rate: 0.5 });
			for (let turn = 0; turn < 24; turn += 1) await register.ask(bakery).catch(() => undefined);
			const seen = (await register.requests()).map((entry) => JSON.stringify(entry.fault ?? null));
			await register.steer('reset');
			return seen;
		};
		const first = await weather(7);
		expect(await weather(7)).toEqual(first);
		expect(await weather(8)).not.toEqual(first);
		expect(first.filter((fault) => fault !== 'null').length).toBeGreaterThan(4);
		expect(first).toContain('null');
	});

	it('can be hostile from the start', async () => {
		const hostile = await openRegister(3);
		for (let turn = 0; turn < 40; turn += 1) await hostile.ask(bakery).catch(() => undefined);
		expect((await hostile.requests()).some((entry) => entry.fault)).toBe(true);
		await hostile.close();
	});

	it('keep a journal of what was asked', async () => {
		await register.ask('/v2/zoeken?naam=zon');
		await register.ask(bakery);
		expect(await register.requests()).toMatchObject([
			{ path: '/api/v2/zoeken', query: '?naam=zon', status: 200 },
			{ path: `/api${bakery}`, status: 200 }
		]);
	});

	it('stand on a Dutch page that shows names as text, never as markup', async () => {
		const form = new URLSearchParams({
			number: '90009003',
			name: '<script>alert(1)</script>',
			form: 'Eenmanszaak',
			rsin: '',
			at: ''
		});
		const posted = await fetch(`${register.url}/_sandbox/companies`, {
			method: 'POST',
			body: form,
			redirect: 'manual'
		});
		expect(posted.status).toBe(303);
		const html = await (await fetch(`${register.url}/_sandbox`)).text();
		expect(html).toContain('Proefregister KVK');
		expect(html).toContain('&#60;script&#62;');
		expect(html).not.toContain('<script>');
	});

	it('survive what no browser sends', async () => {
		const odd = await fetch(`${register.url}/_sandbox/fault`, { method: 'POST', body: '{' });
		expect(odd.status).toBe(400);
		expect((await fetch(`${register.url}//`)).status).toBe(401);
		expect(
			(await fetch(`${register.url}/api${bakery}`, { method: 'POST', headers: { apikey: register.apiKey } }))
				.status
		).toBe(405);
	});
});
