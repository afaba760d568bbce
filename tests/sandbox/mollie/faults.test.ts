import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testMollie, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
beforeAll(async () => void (mollie = await testMollie()));
afterAll(() => mollie.close());
beforeEach(() => mollie.play('reset', {}));

const cent = {
	amount: { currency: 'EUR', value: '0.01' },
	description: 'Activatie',
	redirectUrl: 'http://localhost/',
	method: 'ideal'
};
const create = (key = 'k') => mollie.api('POST', 'payments', cent, { 'idempotency-key': key });
const count = async () => (await mollie.look<unknown[]>('payments')).length;

test('a fault hits as often as asked, only what it matches, and can be taken away', async () => {
	await mollie.play('faults', { match: 'POST /v2/payments', status: 429, retryAfter: 3, times: 2 });
	expect((await mollie.api('GET', 'payments')).status).toBe(200);
	const busy = await create();
	expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '3']);
	expect((await create()).status).toBe(429);
	expect((await create()).status).toBe(201);
	await mollie.play('faults', { match: '/^GET .*methods$/', status: 503, times: 0 });
	expect((await mollie.api('GET', 'methods')).status).toBe(503);
	expect((await mollie.api('GET', 'methods/ideal')).status).toBe(200);
	await mollie.play('faults', { clear: true });
	expect((await mollie.api('GET', 'methods')).status).toBe(200);
});

test('P10 a 500 before creating makes nothing, a 500 after creating makes one payment under its key', async () => {
	await mollie.play('faults', { match: 'POST /v2/payments', status: 500 });
	expect((await create()).status).toBe(500);
	expect(await count()).toBe(0);
	await mollie.play('faults', { match: 'POST /v2/payments', status: 500, afterCommit: true });
	expect((await create()).status).toBe(500);
	expect(await count()).toBe(1);
	const again = await create();
	expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
	expect(await count()).toBe(1);
});

test('a connection can be dropped, before or after', async () => {
	await mollie.play('faults', { match: 'POST', dropConnection: true });
	await expect(create()).rejects.toThrow('fetch failed');
	expect(await count()).toBe(0);
	await mollie.play('faults', { match: 'POST', dropConnection: true, afterCommit: true });
	await expect(create()).rejects.toThrow('fetch failed');
	expect(await count()).toBe(1);
});

test.each([
	['html', 'that is not JSON'],
	['truncated', 'cut off half-way']
])('an answer can be %s: %s', async (malformed) => {
	await mollie.play('faults', { match: 'GET', malformed });
	await expect(mollie.api('GET', 'payments')).rejects.toThrow(SyntaxError);
});

test('P02 an answer can come late: it tells what was before the last change', async () => {
	const { id } = (await create()).body;
	await mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'donald' });
	await mollie.play('faults', { match: 'GET /v2/payments', stale: true });
	const late = await mollie.api('GET', `payments/${id}`);
	expect(late.body.status).toBe('open');
	expect(late.body.details).toBeUndefined();
	expect((await mollie.api('GET', `payments/${id}`)).body.status).toBe('paid');
});

test('a hostile world is the same for the same seed', async () => {
	const run = async (seed: number) => {
		await mollie.play('reset', {});
		await mollie.play('hostile', { seed, rate: 0.5 });
		const seen: string[] = [];
		for (let n = 0; n < 25; n += 1) {
			seen.push(
				await create(`k${n}`).then(
					({ status }) => String(status),
					(error: Error) => error.name
				)
			);
		}
		return seen;
	};
	const first = await run(7);
	expect(new Set(first).size).toBeGreaterThan(3);
	expect(await run(7)).toEqual(first);
	expect(await run(8)).not.toEqual(first);
}, 30_000);

test('the journal tells what was asked, without secrets, and can be searched', async () => {
	await create('find-me');
	await mollie.api('GET', 'payments');
	const all = await mollie.look<object[]>('requests');
	expect(all).toHaveLength(2);
	expect(JSON.stringify(all)).not.toContain('Bearer');
	expect(await mollie.look('requests?key=find-me')).toMatchObject([
		{ method: 'POST', path: '/v2/payments', status: 201, body: { description: 'Activatie' } }
	]);
	expect(await mollie.look('requests?path=GET')).toHaveLength(1);
});
