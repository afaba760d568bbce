import createMollieClient, { PaymentMethod, SequenceType } from '@mollie/api-client';
import { Client } from 'mollie-api-typescript';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { API_KEY, testMollie, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
beforeAll(async () => void (mollie = await testMollie()));
afterAll(() => mollie.close());
beforeEach(() => mollie.play('reset', {}));

describe('Mollie’s client for Node, over https with its pinned authorities', () => {
	const client = () => createMollieClient({ apiKey: API_KEY, apiEndpoint: mollie.apiBase });
	const cent = {
		amount: { currency: 'EUR', value: '0.01' },
		description: 'Activatie',
		redirectUrl: 'http://localhost/',
		method: PaymentMethod.ideal
	};

	test('makes, reads, changes, lists and cancels payments', async () => {
		const { payments } = client();
		const made = await payments.create({ ...cent, metadata: { organisation: '7' } });
		expect(made.getCheckoutUrl()).toContain('/checkout/');
		await payments.update(made.id, { description: 'Anders' });
		expect(await payments.get(made.id)).toMatchObject({
			description: 'Anders',
			metadata: { organisation: '7' }
		});
		for (let n = 0; n < 3; n += 1) await payments.create(cent);
		const first = await payments.page({ limit: 3 });
		expect(first).toHaveLength(3);
		expect(await first.nextPage?.()).toHaveLength(1);
		let seen = 0;
		for await (const payment of payments.iterate()) seen += payment.resource === 'payment' ? 1 : 0;
		expect(seen).toBe(4);
		await expect(payments.cancel(made.id)).rejects.toMatchObject({ statusCode: 422 });
		const transfer = await payments.create({ ...cent, method: PaymentMethod.banktransfer });
		expect(await payments.cancel(transfer.id)).toMatchObject({ status: 'canceled' });
	});

	test('makes customers and mandates, charges, refunds and sees chargebacks', async () => {
		const api = client();
		const customer = await api.customers.create({ name: 'Bakkerij de Zon B.V.', email: 'a@b.nl' });
		const first = await api.payments.create({
			...cent,
			customerId: customer.id,
			sequenceType: SequenceType.first
		});
		await mollie.play(`payments/${first.id}/complete`, { status: 'paid', account: 'de-zon' });
		const mandates = await api.customerMandates.page({ customerId: customer.id });
		expect(mandates.map(({ status }) => status)).toEqual(['valid']);
		const debit = await api.payments.create({
			amount: { currency: 'EUR', value: '24.20' },
			description: 'Factuur',
			customerId: customer.id,
			sequenceType: SequenceType.recurring
		});
		expect(debit.status).toBe('pending');
		await mollie.play('clock', { advanceDays: 3 });
		const refund = await api.paymentRefunds.create({
			paymentId: debit.id,
			amount: { currency: 'EUR', value: '4.20' },
			description: 'Te veel'
		});
		expect(await api.paymentRefunds.get(refund.id, { paymentId: debit.id })).toMatchObject({
			status: 'pending'
		});
		expect(await api.paymentRefunds.cancel(refund.id, { paymentId: debit.id })).toBe(true);
		await mollie.play(`payments/${debit.id}/chargeback`, { reason: 'AM04' });
		const [chargeback] = await api.paymentChargebacks.page({ paymentId: debit.id });
		expect(chargeback?.reason?.code).toBe('AM04');
		const mandateId = mandates[0]?.id ?? '';
		expect(await api.customerMandates.revoke(mandateId, { customerId: customer.id })).toBe(true);
		expect(await api.customers.delete(customer.id)).toBe(true);
		await expect(api.customers.get(customer.id)).rejects.toMatchObject({ statusCode: 410 });
	});

	test('reads methods and payment links, and understands errors', async () => {
		const api = client();
		expect((await api.methods.list()).map(({ id }) => id)).toEqual(['ideal', 'banktransfer']);
		expect((await api.methods.get('ideal')).minimumAmount.value).toBe('0.01');
		const link = await api.paymentLinks.create({
			description: 'Factuur',
			amount: { currency: 'EUR', value: '24.20' }
		});
		expect(link.getPaymentUrl()).toContain('/pay/');
		await expect(api.payments.create({ ...cent, description: '' })).rejects.toMatchObject({
			statusCode: 422,
			field: 'description'
		});
	});
});

describe('Mollie’s generated client, which checks every answer against the published contract', () => {
	const client = () => new Client({ security: { apiKey: API_KEY }, serverURL: mollie.pagesUrl });
	const cent = {
		amount: { currency: 'EUR', value: '0.01' },
		description: 'Activatie',
		redirectUrl: 'http://localhost/',
		method: 'ideal' as const
	};

	test('accepts payments in every state', async () => {
		const { payments } = client();
		const open = await payments.create({ paymentRequest: cent, idempotencyKey: 'one' });
		expect((await payments.create({ paymentRequest: cent, idempotencyKey: 'one' })).id).toBe(open.id);
		for (const status of ['paid', 'failed', 'canceled', 'expired']) {
			const { id } = await payments.create({ paymentRequest: cent });
			await mollie.play(`payments/${id}/complete`, { status, account: 'donald' });
			expect(await payments.get({ paymentId: id })).toMatchObject({ status, mode: 'test' });
		}
		const transfer = await payments.create({
			paymentRequest: {
				...cent,
				method: 'banktransfer',
				dueDate: '2026-12-05',
				billingAddress: { email: 'a@b.nl' }
			}
		});
		expect(transfer.details?.bankName).toBe('Stichting Mollie Payments');
		expect(await payments.cancel({ paymentId: transfer.id })).toMatchObject({ status: 'canceled' });
		const { result } = await payments.list({ limit: 2 });
		expect(result.embedded.payments).toHaveLength(2);
		expect(result.links.next?.href).toContain('from=tr_');
	});

	test('accepts customers, mandates, debits, refunds and chargebacks', async () => {
		const api = client();
		const { id: customerId } = await api.customers.create({
			entityCustomer: { name: 'Bakkerij de Zon B.V.', email: 'a@b.nl' }
		});
		const mandate = await api.mandates.create({
			customerId,
			mandateRequest: {
				method: 'directdebit',
				consumerName: 'Bakkerij de Zon B.V.',
				consumerAccount: 'NL39RABO0300065264'
			}
		});
		expect(mandate).toMatchObject({ status: 'valid', customerId });
		const debit = await api.payments.create({
			paymentRequest: {
				amount: { currency: 'EUR', value: '24.20' },
				description: 'Factuur',
				redirectUrl: 'http://localhost/',
				customerId,
				sequenceType: 'recurring'
			}
		});
		expect(debit).toMatchObject({ status: 'pending', mandateId: mandate.id });
		await mollie.play('clock', { advanceDays: 3 });
		const refund = await api.refunds.create({
			paymentId: debit.id,
			refundRequest: { amount: { currency: 'EUR', value: '4.20' }, description: 'Te veel' }
		});
		expect(refund.status).toBe('pending');
		await mollie.play(`payments/${debit.id}/chargeback`, { reason: 'AM04' });
		const { result } = await api.chargebacks.list({ paymentId: debit.id });
		expect(result.embedded.chargebacks?.[0]?.reason?.code).toBe('AM04');
		expect((await api.mandates.list({ customerId })).result.embedded.mandates).toHaveLength(1);
		await api.mandates.revoke({ customerId, mandateId: mandate.id });
		expect((await api.mandates.list({ customerId })).result.count).toBe(0);
	});

	test('accepts methods and payment links, and knows the errors', async () => {
		const api = client();
		expect((await api.methods.get({ methodId: 'ideal' })).status).toBe('activated');
		expect((await api.methods.list()).count).toBe(2);
		const link = await api.paymentLinks.create({
			requestBody: { description: 'Factuur', amount: { currency: 'EUR', value: '24.20' } }
		});
		expect(link.links.paymentLink.href).toContain('/pay/');
		await expect(api.payments.get({ paymentId: 'tr_nobody' })).rejects.toMatchObject({ status: 404 });
		await expect(api.payments.create({ paymentRequest: { ...cent, description: '' } })).rejects.toMatchObject(
			{
				status: 422,
				field: 'description'
			}
		);
	});
});
