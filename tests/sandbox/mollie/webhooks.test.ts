import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testMollie, until, webhookListener, type Listener, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
let listener: Listener;
beforeAll(
	async () => void (mollie = await testMollie({ webhookTimeScale: 0.000_01, webhookTimeLimitMs: 150 }))
);
afterAll(() => mollie.close());
beforeEach(async () => {
	await mollie.play('reset', {});
	listener = await webhookListener();
});
afterEach(() => listener.close());

const open = async () =>
	(
		await mollie.api('POST', 'payments', {
			amount: { currency: 'EUR', value: '0.01' },
			description: 'Activatie',
			redirectUrl: 'http://localhost/',
			method: 'ideal',
			webhookUrl: listener.url
		})
	).body.id;
const pay = (id: string, extra: object = {}) =>
	mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'donald', ...extra });

test('a webhook is a form with the id and nothing else', async () => {
	const id = await open();
	expect(listener.heard).toEqual([]);
	await pay(id);
	expect(listener.heard).toEqual([
		{ id, agent: 'Mollie HTTP client/1.0', contentType: 'application/x-www-form-urlencoded' }
	]);
});

test.each(['failed', 'canceled', 'expired'])('%s rings too', async (status) => {
	const id = await open();
	await mollie.play(`payments/${id}/complete`, { status });
	expect(listener.heard.map((call) => call.id)).toEqual([id]);
});

test('expiry by the clock rings', async () => {
	const id = await open();
	await mollie.play('clock', { advanceMinutes: 15 });
	await until(() => listener.heard.some((call) => call.id === id));
});

test('P11 a refund and a chargeback ring again', async () => {
	const id = await open();
	await pay(id);
	await mollie.play(`payments/${id}/chargeback`, { reason: 'MD06' });
	expect(listener.heard).toHaveLength(2);
});

test('is tried ten times in all, and no more once someone answers 200', async () => {
	listener.answer = () => 500;
	const id = await open();
	await pay(id);
	await until(() => listener.heard.length === 10);
	await new Promise((done) => setTimeout(done, 100));
	expect(listener.heard).toHaveLength(10);
	const attempts = (await mollie.look<{ attempt: number; outcome: number }[]>('deliveries')).map(
		({ attempt, outcome }) => [attempt, outcome]
	);
	expect(attempts).toEqual(Array.from({ length: 10 }, (_, index) => [index + 1, 500]));
	listener.answer = () => 200;
	await mollie.play(`payments/${id}/ring`, {});
	expect(listener.heard).toHaveLength(11);
}, 30_000);

test('an answer after the time limit counts as none', async () => {
	listener.answer = (nth) => (nth === 1 ? new Promise((done) => setTimeout(() => done(200), 400)) : 200);
	await pay(await open());
	await until(() => listener.heard.length === 2);
	expect((await mollie.look<{ outcome: unknown }[]>('deliveries'))[0]?.outcome).toMatch(/no answer/);
});

test('a 307 is followed with the same form, a 302 is not', async () => {
	listener.location = '/elsewhere';
	listener.answer = (nth) => (nth === 1 ? 307 : 200);
	const id = await open();
	await pay(id);
	expect(listener.heard.map((call) => call.id)).toEqual([id, id]);
	listener.answer = () => 302;
	await pay(await open());
	const outcomes = (await mollie.look<{ outcome: unknown }[]>('deliveries')).map(({ outcome }) => outcome);
	expect(outcomes.slice(0, 2)).toEqual([200, 302]);
});

test('never means never, also not later', async () => {
	await pay(await open(), { webhook: 'never' });
	await new Promise((done) => setTimeout(done, 100));
	expect(listener.heard).toEqual([]);
});

test('after means after the answer', async () => {
	await pay(await open(), { webhook: 'after' });
	expect(listener.heard).toEqual([]);
	await until(() => listener.heard.length === 1);
});

test('P01 ten copies at once on demand', async () => {
	await mollie.play('webhooks', { mode: 'duplicate', copies: 10 });
	const id = await open();
	await pay(id);
	expect(listener.heard.map((call) => call.id)).toEqual(Array<string>(10).fill(id));
});

test('P02 out of order on demand: the newest rings first', async () => {
	await mollie.play('webhooks', { mode: 'reorder' });
	const [first, second] = [await open(), await open()];
	await pay(first);
	await pay(second);
	await until(() => listener.heard.length === 2);
	expect(listener.heard.map((call) => call.id)).toEqual([second, first]);
});

test('P03 webhooks can be lost altogether', async () => {
	await mollie.play('webhooks', { mode: 'never' });
	await pay(await open());
	expect(listener.heard).toEqual([]);
});
