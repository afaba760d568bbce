import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { molliePayments } from '#adapters/mollie/payments.ts';
import { isRefused } from '#domain/outcome.ts';
import type { PaymentMade, Payments, PaymentWish } from '#ports/payments.ts';
import { API_KEY, testMollie, until, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
let payments: Payments;
beforeAll(async () => {
	mollie = await testMollie();
	payments = molliePayments({ apiKey: API_KEY, endpoint: mollie.apiBase, timeoutMs: 8000 });
});
afterAll(() => mollie.close());
beforeEach(() => mollie.play('reset', {}));

const cent: PaymentWish = {
	idempotencyKey: 'activation-1',
	amountCents: 1,
	description: 'Activatie 7K2F',
	redirectUrl: 'https://kade.example/terug',
	webhookUrl: 'https://kade.example/webhooks/mollie/geheim',
	locale: 'nl_NL',
	method: 'ideal',
	metadata: { activation: 'a1' }
};

async function make(change: Partial<PaymentWish> = {}): Promise<PaymentMade> {
	const made = await payments.create({ ...cent, ...change });
	if (isRefused(made)) throw new Error(made.refused);
	return made;
}

const count = async () => (await mollie.look<unknown[]>('payments')).length;
const requests = async () =>
	(await mollie.look<{ idempotencyKey: string | null; status: unknown }[]>('requests')).length;
const impatient = (timeoutMs: number) =>
	molliePayments({ apiKey: API_KEY, endpoint: mollie.apiBase, timeoutMs });

describe('when all is well', () => {
	test('002-29 one cent with iDEAL is made, with our key, and leads to the bank', async () => {
		const made = await make();
		expect(made).toMatchObject({ status: 'open', transfer: null, expiresAt: '2026-11-21T10:15:00+00:00' });
		expect(made.checkoutUrl).toContain('/checkout/');
		expect(await mollie.look('requests')).toMatchObject([
			{
				idempotencyKey: 'activation-1',
				body: {
					amount: { currency: 'EUR', value: '0.01' },
					method: 'ideal',
					locale: 'nl_NL',
					metadata: { activation: 'a1' },
					webhookUrl: cent.webhookUrl
				}
			}
		]);
	});

	test('the report says who paid, in cents, and in which mode', async () => {
		const { id } = await make();
		await mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'donald' });
		expect(await payments.payment(id)).toEqual({
			id,
			mode: 'test',
			status: 'paid',
			amountCents: 1,
			currency: 'EUR',
			method: 'ideal',
			payer: { name: 'TEST BV DONALD', iban: 'NL20INGB0001234567', bic: 'INGBNL2A' },
			paidAt: '2026-11-21T10:00:00+00:00',
			expiresAt: null,
			checkoutUrl: null,
			refundedCents: 0,
			chargedBackCents: 0,
			customerId: null,
			mandateId: null,
			metadata: { activation: 'a1' }
		});
	});

	test('a payer without a name has none', async () => {
		const { id } = await make();
		await mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'donald', consumerName: null });
		expect(await payments.payment(id)).toMatchObject({ payer: { name: null, iban: 'NL20INGB0001234567' } });
	});

	test.each([
		[1, '0.01'],
		[29, '0.29'],
		[100, '1.00'],
		[1815, '18.15'],
		[1_000_010, '10000.10'],
		[4_503_599, '45035.99']
	])('%i cents are written %s and read back the same', async (amountCents, value) => {
		const { id } = await make({ amountCents });
		expect(await mollie.look('requests')).toMatchObject([{ body: { amount: { value } } }]);
		expect(await payments.payment(id)).toMatchObject({ amountCents });
	});

	test.each([0.5, -1, Number.NaN, 2 ** 60])(
		'an amount of %d cents never leaves the house',
		async (amountCents) => {
			await expect(make({ amountCents })).rejects.toThrow('whole cents');
			expect(await requests()).toBe(0);
		}
	);

	test('002-32 a bank transfer says where to pay', async () => {
		const made = await make({
			method: 'banktransfer',
			amountCents: 1815,
			transfer: { email: 'info@bakkerijdezon.example', dueDate: '2026-12-05' }
		});
		expect(made.transfer).toMatchObject({ holder: 'Stichting Mollie Payments', bic: 'ABNANL2A' });
		expect(made.transfer?.reference).toMatch(/^RF/);
		await mollie.play(`payments/${made.id}/transfer`, { account: 'de-zon' });
		expect(await payments.payment(made.id)).toMatchObject({
			status: 'paid',
			amountCents: 1815,
			payer: { name: 'Bakkerij de Zon B.V.' }
		});
	});

	test('with consent the cent makes a mandate, which can be revoked twice', async () => {
		const customer = await payments.customer({
			idempotencyKey: 'c1',
			name: 'Bakkerij de Zon',
			email: 'a@b.nl'
		});
		if (isRefused(customer)) throw new Error(customer.refused);
		const { id } = await make({ mandateFor: { customerId: customer.id } });
		await mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'de-zon' });
		const report = await payments.payment(id);
		expect(report).toMatchObject({ customerId: customer.id, mandateId: expect.stringMatching(/^mdt_/) });
		if (isRefused(report)) throw new Error(report.refused);
		const { mandateId } = report;
		expect(await payments.revokeMandate(customer.id, mandateId ?? '')).toEqual({ revoked: true });
		expect(await payments.revokeMandate(customer.id, mandateId ?? '')).toEqual({ revoked: true });
		const { body } = await mollie.api('GET', `customers/${customer.id}/mandates`);
		expect(body.count).toBe(0);
	});

	test('a transfer can be taken back, a cent with iDEAL not, a stranger’s payment neither', async () => {
		const transfer = await make({
			method: 'banktransfer',
			transfer: { email: 'a@b.nl', dueDate: '2026-12-05' }
		});
		expect(await payments.cancel(transfer.id)).toEqual({ canceled: true });
		const ideal = await make({ idempotencyKey: 'activation-2' });
		expect(await payments.cancel(ideal.id)).toEqual({ refused: 'not-cancelable' });
		expect(await payments.cancel('tr_Nobody123')).toEqual({ refused: 'unknown-payment' });
	});

	test('P11 a refund and a chargeback show in the report, and it stays paid', async () => {
		const { id } = await make({ amountCents: 1815 });
		await mollie.play(`payments/${id}/complete`, { status: 'paid', account: 'de-zon' });
		await mollie.play(`payments/${id}/refund`, { amountCents: 815 });
		await mollie.play(`payments/${id}/chargeback`, { reason: 'MD06' });
		expect(await payments.payment(id)).toMatchObject({
			status: 'paid',
			refundedCents: 815,
			chargedBackCents: 1815
		});
	});
});

describe('when Mollie is not well', () => {
	test('P10 a 500 after creating ends in one payment, by the same key', async () => {
		await mollie.play('faults', {
			match: 'POST /v2/payments',
			status: 500,
			afterCommit: true,
			retryAfter: 0
		});
		const made = await make();
		expect(await count()).toBe(1);
		expect(await mollie.look('requests')).toMatchObject([
			{ status: 500, idempotencyKey: 'activation-1', replayed: false },
			{ status: 201, idempotencyKey: 'activation-1', replayed: true }
		]);
		expect((await make()).id).toBe(made.id);
		expect(await count()).toBe(1);
	});

	test('P10 a connection lost after creating ends in one payment too', async () => {
		await mollie.play('faults', { match: 'POST /v2/payments', dropConnection: true, afterCommit: true });
		await make();
		expect(await count()).toBe(1);
	});

	test('P10 when every answer is a 500 we know nothing, and asking again later gives the one payment', async () => {
		await mollie.play('faults', {
			match: 'POST /v2/payments',
			status: 500,
			afterCommit: true,
			retryAfter: 0,
			times: 3
		});
		expect(await payments.create(cent)).toEqual({ refused: 'payments-down' });
		await make();
		expect(await count()).toBe(1);
	});

	test('a payment taken back is taken back, also when the answer was lost', async () => {
		const { id } = await make({
			method: 'banktransfer',
			transfer: { email: 'a@b.nl', dueDate: '2026-12-05' }
		});
		await mollie.play('faults', { match: 'DELETE', dropConnection: true, afterCommit: true });
		expect(await payments.cancel(id)).toEqual({ canceled: true });
		expect(await payments.cancel(id)).toEqual({ canceled: true });
	});

	test('two tabs with one key make one payment', async () => {
		await mollie.play('faults', { match: 'POST /v2/payments', delayMs: 300 });
		const [one, other] = await Promise.all([make(), make()]);
		expect(one.id).toBe(other.id);
		expect(await count()).toBe(1);
	});

	test('a passing 429 is waited out', async () => {
		await mollie.play('faults', { match: 'POST', status: 429, times: 2 });
		await make();
		expect(await requests()).toBe(3);
	});

	test('a lasting 429 is said to be busy, and not hammered', async () => {
		await mollie.play('faults', { status: 429, times: 0 });
		expect(await payments.payment('tr_7UhSN1zuXSx2yK9f')).toEqual({ refused: 'payments-busy' });
		expect(await requests()).toBeLessThanOrEqual(5);
	}, 15_000);

	test('a lasting 503 is down', async () => {
		await mollie.play('faults', { status: 503, retryAfter: 0, times: 0 });
		expect(await payments.payment('tr_7UhSN1zuXSx2yK9f')).toEqual({ refused: 'payments-down' });
	});

	test('an answer too late is trouble after the time limit, and leaves no second payment behind', async () => {
		await mollie.play('faults', { match: 'POST', delayMs: 700 });
		const begun = Date.now();
		expect(await impatient(300).create(cent)).toEqual({ refused: 'payments-down' });
		expect(Date.now() - begun).toBeLessThan(600);
		await until(async () => (await count()) === 1);
		await make();
		expect(await count()).toBe(1);
	});

	test('a server that never answers is trouble after the time limit', async () => {
		const sockets: Socket[] = [];
		const deaf = createServer((socket) => void sockets.push(socket));
		await new Promise<void>((done) => deaf.listen(0, '127.0.0.1', done));
		const endpoint = `https://127.0.0.1:${(deaf.address() as AddressInfo).port}/v2`;
		const waiting = molliePayments({ apiKey: API_KEY, endpoint, timeoutMs: 300 });
		expect(await waiting.payment('tr_7UhSN1zuXSx2yK9f')).toEqual({ refused: 'payments-down' });
		for (const socket of sockets) socket.destroy();
		await new Promise((done) => deaf.close(done));
	});

	test('nobody at home is trouble', async () => {
		const away = molliePayments({ apiKey: API_KEY, endpoint: 'https://127.0.0.1:9/v2', timeoutMs: 500 });
		expect(await away.create(cent)).toEqual({ refused: 'payments-down' });
	});

	test.each(['html', 'truncated', 'shape'])(
		'a malformed answer (%s) is never taken for a payment',
		async (malformed) => {
			const { id } = await make();
			await mollie.play('faults', { match: 'GET', malformed, times: 0 });
			expect(await impatient(1500).payment(id)).toEqual({ refused: 'payments-down' });
			await mollie.play('faults', { clear: true });
			await mollie.play('faults', { match: 'POST', malformed, afterCommit: true, times: 0 });
			expect(await impatient(1500).create({ ...cent, idempotencyKey: 'other' })).toEqual({
				refused: 'payments-down'
			});
			await mollie.play('faults', { clear: true });
			await make({ idempotencyKey: 'other' });
			expect(await count()).toBe(2);
		}
	);

	test('in a hostile world every wish ends in at most one payment, and in one at last', async () => {
		await mollie.play('hostile', { seed: 42, rate: 0.4 });
		for (let n = 0; n < 6; n += 1) {
			let made = await payments.create({ ...cent, idempotencyKey: `k${n}` });
			while (isRefused(made)) made = await payments.create({ ...cent, idempotencyKey: `k${n}` });
		}
		expect(await count()).toBe(6);
	}, 60_000);
});

describe('when we are wrong', () => {
	test.each(['tr_Nobody123', 'nonsense', '', '../customers', 'tr_x?y'])(
		'P09 %j is an unknown payment',
		async (id) => {
			expect(await payments.payment(id)).toEqual({ refused: 'unknown-payment' });
		}
	);

	test('P09 an id that can be none of Mollie’s is not even asked', async () => {
		await payments.payment('../customers');
		expect(await requests()).toBe(0);
	});

	test('a wrong key breaks down with a word on why, and without the key', async () => {
		const stranger = molliePayments({ apiKey: 'test_wrong', endpoint: mollie.apiBase, timeoutMs: 2000 });
		await expect(stranger.create(cent)).rejects.toThrow(/rejects our request \(401\)/);
		await expect(stranger.create(cent)).rejects.not.toThrow('test_wrong');
	});

	test('a rejected field breaks down and names it', async () => {
		await expect(make({ description: '' })).rejects.toThrow(/422, description/);
	});

	test('a key used for another wish breaks down', async () => {
		await make();
		await expect(make({ amountCents: 2 })).rejects.toThrow(/400/);
		expect(await count()).toBe(1);
	});
});
