import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testMollie, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
beforeAll(async () => void (mollie = await testMollie()));
afterAll(() => mollie.close());
beforeEach(() => mollie.play('reset', {}));

const cent = {
	amount: { currency: 'EUR', value: '0.01' },
	description: 'Activatie 7K2F',
	redirectUrl: 'http://localhost/terug',
	method: 'ideal'
};
const transfer = {
	...cent,
	amount: { currency: 'EUR', value: '18.15' },
	method: 'banktransfer',
	dueDate: '2026-12-05',
	billingAddress: { email: 'info@bakkerijdezon.example' }
};
const newCustomer = async () =>
	(
		await mollie.api('POST', 'customers', {
			name: 'Bakkerij de Zon B.V.',
			email: 'info@bakkerijdezon.example'
		})
	).body.id;

describe('a payment', () => {
	test('is made open, as hal+json, with a checkout link and an end after fifteen minutes', async () => {
		const { status, headers, body } = await mollie.api('POST', 'payments', { ...cent, metadata: { a: '1' } });
		expect(status).toBe(201);
		expect(headers.get('content-type')).toBe('application/hal+json');
		expect(body).toMatchObject({
			resource: 'payment',
			mode: 'test',
			status: 'open',
			amount: { currency: 'EUR', value: '0.01' },
			metadata: { a: '1' },
			isCancelable: false,
			createdAt: '2026-11-21T10:00:00+00:00',
			expiresAt: '2026-11-21T10:15:00+00:00',
			_links: { checkout: { type: 'text/html' }, dashboard: {}, self: {} }
		});
		expect(body.id).toMatch(/^tr_[A-Za-z0-9]{20,}$/);
		expect(body.details).toBeUndefined();
	});

	test('of iDEAL cannot be canceled, one of bank transfer can', async () => {
		const ideal = await mollie.api('POST', 'payments', cent);
		expect(await mollie.api('DELETE', `payments/${ideal.body.id}`)).toMatchObject({ status: 422 });
		const bank = await mollie.api('POST', 'payments', transfer);
		const canceled = await mollie.api('DELETE', `payments/${bank.body.id}`);
		expect(canceled).toMatchObject({ status: 200, body: { status: 'canceled' } });
		expect(canceled.body.canceledAt).toBe('2026-11-21T10:00:00+00:00');
	});

	test('tells who paid only once it is paid', async () => {
		const { body } = await mollie.api('POST', 'payments', cent);
		await mollie.play(`payments/${body.id}/complete`, {
			status: 'paid',
			consumerName: 'TEST BV DONALD',
			consumerAccount: 'NL20 INGB 0001 2345 67'
		});
		expect((await mollie.api('GET', `payments/${body.id}`)).body).toMatchObject({
			status: 'paid',
			paidAt: '2026-11-21T10:00:00+00:00',
			details: {
				consumerName: 'TEST BV DONALD',
				consumerAccount: 'NL20INGB0001234567',
				consumerBic: 'INGBNL2A'
			},
			amountRefunded: { value: '0.00' },
			amountRemaining: { value: '0.01' }
		});
	});

	test('can be paid by a bank that tells no name', async () => {
		const { body } = await mollie.api('POST', 'payments', cent);
		await mollie.play(`payments/${body.id}/complete`, {
			status: 'paid',
			account: 'donald',
			consumerName: null
		});
		expect((await mollie.api('GET', `payments/${body.id}`)).body).toMatchObject({
			details: { consumerName: null, consumerAccount: 'NL20INGB0001234567' }
		});
	});

	test('of iDEAL expires after fifteen minutes by the sandbox clock, and never becomes paid by itself again', async () => {
		const { body } = await mollie.api('POST', 'payments', cent);
		await mollie.play('clock', { advanceMinutes: 14 });
		expect((await mollie.api('GET', `payments/${body.id}`)).body.status).toBe('open');
		await mollie.play('clock', { advanceMinutes: 1 });
		expect((await mollie.api('GET', `payments/${body.id}`)).body).toMatchObject({
			status: 'expired',
			expiredAt: '2026-11-21T10:15:00+00:00'
		});
		const paid = { status: 'paid', account: 'donald' };
		await expect(mollie.play(`payments/${body.id}/complete`, paid)).rejects.toThrow('409');
		await mollie.play(`payments/${body.id}/complete`, { ...paid, late: true });
		expect((await mollie.api('GET', `payments/${body.id}`)).body.status).toBe('paid');
	});

	test('by bank transfer says from the start where to pay, and with which reference', async () => {
		const { body } = await mollie.api('POST', 'payments', transfer);
		expect(body).toMatchObject({
			isCancelable: true,
			details: { bankName: 'Stichting Mollie Payments', bankBic: 'ABNANL2A' }
		});
		expect((body.details as Record<string, string>).transferReference).toMatch(/^RF\d\d-\d{4}-\d{4}-\d{4}$/);
		expect(body.details).not.toHaveProperty('consumerName');
	});

	test('by bank transfer is paid by the amount asked, and another amount goes back', async () => {
		const { body } = await mollie.api('POST', 'payments', transfer);
		const arrives = (amountCents: number) =>
			mollie.play(`payments/${body.id}/transfer`, { account: 'de-zon', amountCents });
		expect(await arrives(1800)).toMatchObject({ outcome: 'returned', payment: { status: 'open' } });
		expect(await arrives(1815)).toMatchObject({ outcome: 'paid', payment: { status: 'paid' } });
		expect((await mollie.api('GET', `payments/${body.id}`)).body.details).toMatchObject({
			consumerName: 'Bakkerij de Zon B.V.',
			consumerAccount: 'NL39RABO0300065264'
		});
	});

	test.each([
		['amount', { amount: { currency: 'EUR', value: '0.1' } }],
		['amount', { amount: { currency: 'EUR', value: '0.00' } }],
		['amount', { amount: { currency: 'EUR', value: '50000.01' } }],
		['amount.currency', { amount: { currency: 'USD', value: '1.00' } }],
		['amount', { amount: null }],
		['description', { description: '' }],
		['redirectUrl', { redirectUrl: null }],
		['redirectUrl', { redirectUrl: 'javascript:alert(1)' }],
		['webhookUrl', { webhookUrl: 'no address' }],
		['method', { method: 'giftcard-of-nobody' }],
		['locale', { locale: 'xx_XX' }],
		['metadata', { metadata: 'x'.repeat(1100) }],
		['customerId', { sequenceType: 'first' }],
		['customerId', { customerId: 'cst_unknown' }],
		['dueDate', { ...transfer, dueDate: '2026-11-21' }],
		['dueDate', { ...transfer, dueDate: '2027-06-01' }],
		['billingAddress.email', { ...transfer, billingAddress: { email: 'nobody' } }]
	])('with a wrong %s is refused with that field: %j', async (field, change) => {
		const { status, body } = await mollie.api('POST', 'payments', { ...cent, ...change });
		expect({ status, title: body.title, field: body.field }).toEqual({
			status: 422,
			title: 'Unprocessable Entity',
			field
		});
	});

	test('without the right key is refused with Mollie’s words', async () => {
		const answer = await mollie.api('GET', 'payments', undefined, { authorization: 'Bearer test_wrong' });
		expect(answer).toMatchObject({
			status: 401,
			body: { title: 'Unauthorized Request', detail: 'Missing authentication, or failed to authenticate' }
		});
	});

	test('that is unknown is not found', async () => {
		expect(await mollie.api('GET', 'payments/tr_nobody')).toMatchObject({
			status: 404,
			body: { detail: 'No payment exists with token tr_nobody.' }
		});
	});
});

describe('a list', () => {
	test('is newest first, and its links lead through all pages on the sandbox itself', async () => {
		const ids: string[] = [];
		for (let n = 0; n < 5; n += 1) ids.push((await mollie.api('POST', 'payments', cent)).body.id);
		const seen: string[] = [];
		let url: string | undefined = `${mollie.pagesUrl}/v2/payments?limit=2`;
		while (url !== undefined) {
			expect(url.startsWith(mollie.pagesUrl)).toBe(true);
			const { body } = await mollie.api('GET', url.slice(`${mollie.pagesUrl}/v2/`.length));
			const rows = (body._embedded as { payments: { id: string }[] }).payments;
			expect(body.count).toBe(rows.length);
			seen.push(...rows.map(({ id }) => id));
			url = (body._links as { next: { href: string } | null }).next?.href;
		}
		expect(seen).toEqual(ids.reverse());
	});

	test('of nothing is empty, not absent', async () => {
		const { id } = (await mollie.api('POST', 'payments', cent)).body;
		for (const name of ['refunds', 'chargebacks']) {
			expect((await mollie.api('GET', `payments/${id}/${name}`)).body).toMatchObject({
				count: 0,
				_embedded: { [name]: [] }
			});
		}
	});
});

describe('an idempotency key', () => {
	const key = (value: string) => ({ 'idempotency-key': value });

	test('gives the first answer again for an hour, and says so', async () => {
		const first = await mollie.api('POST', 'payments', cent, key('k1'));
		const again = await mollie.api('POST', 'payments', cent, key('k1'));
		expect(again.body).toEqual(first.body);
		expect(first.headers.get('idempotent-replayed')).toBeNull();
		expect(again.headers.get('idempotent-replayed')).toBe('true');
		expect((await mollie.api('GET', 'payments')).body.count).toBe(1);
		await mollie.play('clock', { advanceMinutes: 60 });
		expect((await mollie.api('POST', 'payments', cent, key('k1'))).body.id).not.toBe(first.body.id);
	});

	test('with another request is refused', async () => {
		await mollie.api('POST', 'payments', cent, key('k1'));
		const other = await mollie.api('POST', 'payments', { ...cent, description: 'Anders' }, key('k1'));
		expect(other.status).toBe(400);
	});

	test('whose first request is still under way is a conflict', async () => {
		await mollie.play('faults', { match: 'POST /v2/payments', delayMs: 200 });
		const [first, second] = await Promise.all([
			mollie.api('POST', 'payments', cent, key('k1')),
			new Promise((done) => setTimeout(done, 50)).then(() => mollie.api('POST', 'payments', cent, key('k1')))
		]);
		expect([first.status, second.status]).toEqual([201, 409]);
	});
});

describe('a customer and a mandate', () => {
	test('a first iDEAL payment that is paid makes a direct debit mandate of its payer', async () => {
		const customerId = await newCustomer();
		const first = await mollie.api('POST', 'payments', { ...cent, customerId, sequenceType: 'first' });
		expect((await mollie.api('GET', `customers/${customerId}/mandates`)).body.count).toBe(0);
		await mollie.play(`payments/${first.body.id}/complete`, { status: 'paid', account: 'de-zon' });
		const { mandateId } = (await mollie.api('GET', `payments/${first.body.id}`)).body;
		expect((await mollie.api('GET', `customers/${customerId}/mandates/${mandateId}`)).body).toMatchObject({
			status: 'valid',
			method: 'directdebit',
			details: { consumerName: 'Bakkerij de Zon B.V.', consumerAccount: 'NL39RABO0300065264' }
		});
	});

	test('a recurring payment needs a valid mandate, waits for its day, and is then collected', async () => {
		const customerId = await newCustomer();
		const charge = { customerId, sequenceType: 'recurring', amount: cent.amount, description: 'Factuur 1' };
		expect((await mollie.api('POST', 'payments', charge)).status).toBe(422);
		const mandate = await mollie.api('POST', `customers/${customerId}/mandates`, {
			method: 'directdebit',
			consumerName: 'Bakkerij de Zon B.V.',
			consumerAccount: 'NL39RABO0300065264',
			signatureDate: '2026-11-20'
		});
		expect(mandate).toMatchObject({ status: 201, body: { details: { consumerBic: 'RABONL2U' } } });
		const debit = await mollie.api('POST', 'payments', charge);
		expect(debit.body).toMatchObject({
			status: 'pending',
			method: 'directdebit',
			redirectUrl: null,
			isCancelable: true,
			details: { dueDate: '2026-11-23' }
		});
		expect(debit.body._links).not.toHaveProperty('checkout');
		await mollie.play('clock', { advanceDays: 2 });
		expect((await mollie.api('GET', `payments/${debit.body.id}`)).body.status).toBe('paid');
		expect((await mollie.api('DELETE', `customers/${customerId}/mandates/${mandate.body.id}`)).status).toBe(
			204
		);
		expect((await mollie.api('POST', 'payments', charge)).status).toBe(422);
	});

	test('a deleted customer is gone, and its mandates with it', async () => {
		const customerId = await newCustomer();
		expect((await mollie.api('DELETE', `customers/${customerId}`)).status).toBe(204);
		expect((await mollie.api('GET', `customers/${customerId}`)).status).toBe(410);
		expect((await mollie.api('GET', `customers/${customerId}/mandates`)).status).toBe(410);
		expect((await mollie.api('GET', 'customers')).body.count).toBe(0);
	});
});

describe('money that goes back', () => {
	const paid = async () => {
		const { id } = (await mollie.api('POST', 'payments', transfer)).body;
		await mollie.play(`payments/${id}/transfer`, { account: 'de-zon' });
		return id;
	};
	const refund = (id: string, value: string, description = 'Terug') =>
		mollie.api('POST', `payments/${id}/refunds`, { amount: { currency: 'EUR', value }, description });

	test('P11 a refund leaves the payment paid, counts at once, and is done some days later', async () => {
		const id = await paid();
		const made = await refund(id, '8.15');
		expect(made).toMatchObject({ status: 201, body: { status: 'pending', amount: { value: '8.15' } } });
		expect((await mollie.api('GET', `payments/${id}`)).body).toMatchObject({
			status: 'paid',
			amountRefunded: { value: '8.15' },
			amountRemaining: { value: '10.00' }
		});
		await mollie.play('clock', { advanceDays: 3 });
		const later = await mollie.api('GET', `payments/${id}/refunds/${made.body.id}`);
		expect(later.body.status).toBe('refunded');
	});

	test('never more than came in, and never the same twice in a hurry', async () => {
		const id = await paid();
		expect((await refund(id, '18.16')).status).toBe(422);
		expect((await refund(id, '10.00')).status).toBe(201);
		expect((await refund(id, '8.15', 'Anders')).status).toBe(201);
		expect((await refund(id, '0.01')).status).toBe(422);
		const other = await paid();
		expect((await refund(other, '1.00')).status).toBe(201);
		expect((await refund(other, '1.00')).status).toBe(409);
	});

	test('P11 a chargeback leaves the payment paid and names its reason', async () => {
		const id = await paid();
		await mollie.play(`payments/${id}/chargeback`, { reason: 'AM04' });
		expect((await mollie.api('GET', `payments/${id}`)).body).toMatchObject({
			status: 'paid',
			amountChargedBack: { value: '18.15' }
		});
		expect((await mollie.api('GET', `payments/${id}/chargebacks`)).body).toMatchObject({
			count: 1,
			_embedded: { chargebacks: [{ reason: { code: 'AM04', description: 'Insufficient funds' } }] }
		});
	});
});

test('the methods say what they can carry', async () => {
	expect((await mollie.api('GET', 'methods/ideal')).body).toMatchObject({
		status: 'activated',
		minimumAmount: { value: '0.01' },
		maximumAmount: { value: '50000.00' }
	});
	const { body } = await mollie.api('GET', 'methods');
	expect((body._embedded as { methods: { id: string }[] }).methods.map(({ id }) => id)).toContain('ideal');
});

test('a payment link makes a payment for whoever visits it', async () => {
	const { body } = await mollie.api('POST', 'payment-links', {
		description: 'Factuur 2026-0001',
		amount: { currency: 'EUR', value: '24.20' }
	});
	const { href } = (body._links as { paymentLink: { href: string } }).paymentLink;
	const visit = await fetch(href, { redirect: 'manual' });
	expect(visit.status).toBe(303);
	expect((await fetch(visit.headers.get('location') ?? '')).status).toBe(200);
	const [payment] = await mollie.look<{ id: string }[]>('payments');
	await mollie.play(`payments/${payment?.id}/complete`, { status: 'paid', account: 'de-zon' });
	expect((await mollie.api('GET', `payment-links/${body.id}`)).body.paidAt).toBe('2026-11-21T10:00:00+00:00');
	expect((await fetch(href, { redirect: 'manual' })).status).toBe(410);
});
