import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
	desk = await openDesk({ timeoutMs: 300, patienceMs: 2000 });
});
afterAll(() => desk.close());
beforeEach(() => desk.steer('reset'));

const search = () => desk.connect().search({ name: 'Schilder Pieters' });
const found = { hits: [expect.objectContaining({ kvkNumber: '90008002' })], more: false };

describe('a register in trouble', () => {
	it.each([
		['being processed', { code: 'IPD1002' }],
		['being processed for five minutes', { code: 'IPD1003' }],
		['a technical error', { code: 'IPD9999' }],
		['too many questions', { status: 429 }],
		['a gateway page', { status: 502, body: 'html' }],
		['a gateway page with status 200', { status: 200, body: 'html' }],
		['a 404 that is a page, not an answer', { status: 404, body: 'html' }],
		['unreadable JSON', { body: 'malformed' }],
		['JSON of another shape', { body: 'shape' }],
		['half an answer', { body: 'truncated' }],
		['far too much', { body: 'huge' }],
		['a broken line', { dropConnection: true }],
		['silence', { hang: true }],
		['an answer that comes too late', { delayMs: 600 }]
	])('is asked again after %s, and then answers', async (_, fault) => {
		await desk.steer('fault', { match: 'zoeken', ...fault });
		expect(await search()).toEqual(found);
		expect(await desk.calls('zoeken')).toBe(2);
	});

	it.each([
		[{ code: 'IPD1002' }, { refused: 'register-busy', retryAfter: 30 }],
		[{ code: 'IPD1003' }, { refused: 'register-busy', retryAfter: 300 }],
		[{ code: 'IPD9999' }, { refused: 'register-down' }],
		[
			{ status: 503, retryAfter: 60 },
			{ refused: 'register-down', retryAfter: 60 }
		],
		[
			{ status: 429, retryAfter: 120 },
			{ refused: 'register-busy', retryAfter: 120 }
		],
		[{ status: 429 }, { refused: 'register-busy' }],
		[{ body: 'malformed' }, { refused: 'register-down' }],
		[{ body: 'html' }, { refused: 'register-down' }],
		[{ body: 'shape' }, { refused: 'register-down' }],
		[{ dropConnection: true }, { refused: 'register-down' }],
		[{ hang: true }, { refused: 'register-down' }]
	])('that stays so (%j) is told as %j, in bounded time', async (fault, trouble) => {
		await desk.steer('fault', { match: '', times: 99, ...fault });
		const register = desk.connect({ patienceMs: 700 });
		const before = performance.now();
		const told = await Promise.all([
			register.search({ name: 'Schilder Pieters' }),
			register.entry('90008002'),
			register.holdersOfName('Schilder Pieters')
		]);
		expect(told).toEqual([trouble, trouble, trouble]);
		expect(performance.now() - before).toBeLessThan(2000);
	});

	it('is not waited for when it asks for more time than there is', async () => {
		await desk.steer('fault', { match: '', times: 99, status: 429, retryAfter: 120 });
		const before = performance.now();
		await search();
		expect(performance.now() - before).toBeLessThan(500);
		expect(await desk.calls('zoeken')).toBe(1);
	});

	it('is asked four times at most', async () => {
		const patient = await openDesk({ timeoutMs: 300 });
		await patient.steer('fault', { match: '', times: 99, code: 'IPD9999' });
		await patient.connect().search({ name: 'Schilder Pieters' });
		expect(await patient.calls('zoeken')).toBe(4);
		await patient.close();
	});

	it('that refuses our key is not asked again', async () => {
		const refused = { refused: 'register-refuses-us' };
		expect(await desk.connect({ apiKey: 'fout' }).search({ name: 'zon' })).toEqual(refused);
		expect(await desk.connect({ apiKey: 'fout' }).entry('90008001')).toEqual(refused);
		expect(await desk.connect({ apiKey: 'fout' }).holdersOfName('zon')).toEqual(refused);
		expect(await desk.calls('zoeken')).toBe(2);
		await desk.steer('fault', { match: 'zoeken', status: 403 });
		expect(await search()).toEqual(refused);
	});

	it.each(['IPD0001', 'IPD1998', 'IPD1999', 'IPD5203'])(
		'that does not take our question (%s) is told as a fault of ours, and not asked or paid again',
		async (code) => {
			const events: unknown[] = [];
			const hear = (level: string) => (event: string, facts?: object) => events.push([level, event, facts]);
			const log = { info: hear('info'), warn: hear('warn'), error: hear('error') };
			const register = desk.connect({ log });
			const rejected = { refused: 'register-rejects-question' };
			await desk.steer('fault', { match: '', times: 9, code });
			expect(await register.search({ name: 'Schilder Pieters' })).toEqual(rejected);
			expect(await register.entry('90008002')).toEqual(rejected);
			expect(await register.entry('90008002')).toEqual(rejected);
			expect(await desk.calls('zoeken')).toBe(1);
			expect(await desk.calls('90008002')).toBe(2);
			const why = expect.stringMatching(new RegExp(`^40[04] ${code}$`));
			expect(events).toEqual(
				['/v2/zoeken', '/v1/basisprofielen/90008002', '/v1/naamgevingen/kvknummer/90008002'].map((path) => [
					'error',
					'register.trouble',
					{ path, why }
				])
			);
			desk.clock.pass(11 * 60_000);
			await desk.steer('reset');
			expect(await register.entry('90008002')).toMatchObject({ name: 'Schilder Pieters' });
		}
	);

	it.each(['IPD0004', 'IPD0005', 'IPD0006', 'IPD0007', 'IPD0010', 'IPD5200'])(
		'that has no such registration (%s) is not in trouble',
		async (code) => {
			await desk.steer('fault', { match: '', times: 9, code });
			expect(await search()).toEqual({ hits: [], more: false });
			expect(await desk.connect().entry('90008002')).toEqual({ refused: 'not-listed' });
		}
	);

	it('that fails for one number only fails for that number', async () => {
		expect(await desk.connect().entry('90004973')).toEqual({ refused: 'register-down' });
		expect(await desk.connect().entry('90002903')).toEqual({ refused: 'register-busy', retryAfter: 30 });
		expect(await search()).toEqual(found);
	});

	it('is told to the operator by what went wrong, never by what was typed', async () => {
		const events: unknown[] = [];
		const hear = (event: string, facts?: object) => events.push([event, facts]);
		const register = desk.connect({ log: { info: hear, warn: hear, error: hear } });
		await desk.steer('fault', { match: 'zoeken', code: 'IPD9999' });
		await desk.steer('fault', { match: 'zoeken', body: 'shape' });
		await register.search({ name: 'Schilder Pieters' });
		expect(events).toEqual([
			['register.trouble', { path: '/v2/zoeken', why: '500 IPD9999' }],
			['register.trouble', { path: '/v2/zoeken', why: 'unreadable: totaal' }]
		]);
	});

	it('that is gone altogether is down', async () => {
		const gone = await openDesk({ timeoutMs: 300, patienceMs: 1200 });
		await gone.close();
		expect(await gone.connect().search({ name: 'zon' })).toEqual({ refused: 'register-down' });
	});

	it('with bad weather half of the time never makes anything up', async () => {
		await desk.steer('hostile', { seed: 11, rate: 0.5 });
		const outcomes = [];
		for (let turn = 0; turn < 8; turn += 1) outcomes.push(await desk.connect().entry('90008002'));
		for (const outcome of outcomes)
			expect(['Schilder Pieters', 'register-down', 'register-busy']).toContain(
				'refused' in outcome ? outcome.refused : outcome.name
			);
		expect(outcomes.filter((outcome) => 'name' in outcome).length).toBeGreaterThan(4);
	});
});
