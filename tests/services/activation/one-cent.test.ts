import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { MANDATE_VERSION } from '#domain/billing/mandate.ts';
import { checkPayment } from '#services/activation/check-payment.ts';
import { endOverdue } from '#services/activation/end-overdue.ts';
import { stateAuthority } from '#services/activation/state-authority.ts';
import { startActivation } from '#services/activation/start.ts';
import { openActivationWorld, type ActivationWorld } from '../../support/activation.ts';
import { until } from '../../support/until.ts';
import { asUser } from '../../support/world.ts';

let world: ActivationWorld;
beforeAll(async () => (world = await openActivationWorld()));
afterAll(() => world.close());

const look = (organisationId: string) =>
	world.store.look({ organisation: organisationId, by: asUser(organisationId) }, async (reading) => ({
		history: await reading.activations.history(organisationId),
		accounts: await reading.organisations.bankAccounts(organisationId),
		trail: await reading.trail.page(organisationId, null, 50)
	}));

const stateAs = ({ organisation }: { organisation: { id: string } }, userId: string, name: string) =>
	stateAuthority(world, asUser(userId), {
		organisationId: organisation.id,
		userId,
		name,
		role: 'authorised',
		agreed: true,
		language: 'nl'
	});

async function registerFails(fault: Record<string, unknown>): Promise<void> {
	const response = await fetch(`${world.kvkUrl}/_sandbox/fault`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(fault)
	});
	if (!response.ok) throw new Error(await response.text());
}

describe('activation with one cent', () => {
	it('002-30 the company’s own account activates it at once, with its evidence', async () => {
		const who = await world.somebody('68750110');
		const begun = await world.begin(who);
		if (isRefused(begun)) throw new Error(begun.refused);
		expect(begun.checkoutUrl).toContain('http');
		expect((await world.organisation(who.organisation.id)).state).toBe('activating');

		const payment = await world.newestPayment(who.organisation.id);
		await world.pay(payment.providerId, { account: 'donald' });
		await world.settle(who.organisation.id);

		expect((await world.organisation(who.organisation.id)).state).toBe('active');
		const { history, accounts, trail } = await look(who.organisation.id);
		expect(history[0]?.state).toBe('approved');
		expect(history[0]?.verdict).toMatchObject({
			outcome: 'activate',
			because: ['name-equal'],
			name: { grade: 'match' }
		});
		expect(history[0]?.registerSnapshot?.kvkNumber).toBe('68750110');
		expect(history[0]?.statement).toMatchObject({
			name: 'Katrijn de Boer',
			role: 'director',
			address: '192.0.2.7'
		});
		expect(accounts).toHaveLength(1);
		expect(accounts[0]).toMatchObject({ holder: 'TEST BV DONALD', isDefault: true });
		expect(accounts[0]?.verifiedAt).not.toBeNull();
		expect(trail.map(({ action }) => action)).toEqual([
			'activation-activate',
			'payment-reported',
			'payment-requested',
			'activation-started',
			'authority-stated'
		]);
		const credits = await world.owner('select amount_cents, reason from credit where organisation_id = $1', [
			who.organisation.id
		]);
		expect(credits).toEqual([{ amount_cents: 1, reason: 'activation-cent' }]);
		const mails = await world.owner<{ message_type: string }>(
			'select message_type from outgoing_mail where user_id = $1',
			[who.userId]
		);
		expect(mails).toEqual([{ message_type: 'activation' }]);
	});

	it('002-31 who breaks off at the bank tries again with one press, and the statement still stands', async () => {
		const who = await world.somebody('90008001');
		await world.begin(who);
		const first = await world.newestPayment(who.organisation.id);
		await world.pay(first.providerId, { status: 'canceled' });
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('added');
		expect((await look(who.organisation.id)).history[0]?.state).toBe('canceled');

		const again = await startActivation(world, asUser(who.userId), {
			organisationId: who.organisation.id,
			userId: who.userId,
			method: 'ideal',
			wantsMandate: false,
			language: 'nl',
			email: 'katrijn@bakkerijdezon.example'
		});
		if (isRefused(again)) throw new Error(again.refused);
		const second = await world.newestPayment(who.organisation.id);
		expect(second.providerId).not.toBe(first.providerId);
		await world.pay(second.providerId, { account: 'de-zon' });
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
	});

	it('P07 one cent from a stranger activates nothing, and says why', async () => {
		const who = await world.somebody('69599068');
		await world.begin(who);
		const payment = await world.newestPayment(who.organisation.id);
		await world.pay(payment.providerId, { account: 't-test' });
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('added');
		const { history } = await look(who.organisation.id);
		expect(history[0]).toMatchObject({
			state: 'refused',
			verdict: { because: ['name-differs'], name: { accountName: 'T. TEST' } }
		});
	});

	it('keeps the cent when the register is away, and decides once it answers', async () => {
		const who = await world.somebody('69599084');
		await world.begin(who);
		const payment = await world.newestPayment(who.organisation.id);
		await world.pay(payment.providerId, {
			consumerName: 'Test EMZ Dagnall',
			consumerAccount: 'NL20INGB0001234567'
		});
		await registerFails({ match: 'zoeken', code: 'IPD9999', times: 4 });
		await expect(world.settle(who.organisation.id)).rejects.toThrow('register-down');
		expect((await world.newestPayment(who.organisation.id)).status).toBe('paid');
		expect((await world.organisation(who.organisation.id)).state).toBe('activating');

		await world.settle(who.organisation.id);
		expect((await look(who.organisation.id)).history[0]?.verdict).not.toBeNull();
		const credits = await world.owner('select 1 from credit where organisation_id = $1', [
			who.organisation.id
		]);
		expect(credits).toHaveLength(1);
	});

	it('002-34 the other way waits until the open payment has ended', async () => {
		const who = await world.somebody('68727720');
		await world.begin(who);
		const other = await world.begin(who, { method: 'invoice' });
		expect(other).toMatchObject({ refused: 'payment-open' });
		const same = await world.begin(who);
		if (isRefused(same)) throw new Error(same.refused);
		const payments = await world.owner('select id from payment where organisation_id = $1', [
			who.organisation.id
		]);
		expect(payments).toHaveLength(1);
	});

	it('P02 of two questions at once, the older answer that comes last takes nothing back', async () => {
		const who = await world.somebody('90008016');
		await world.begin(who);
		const { id, providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, {
			consumerName: who.organisation.name,
			consumerAccount: 'NL44RABO0123456789'
		});
		const question = `GET /v2/payments/${providerId}`;
		await world.mollie.play('faults', { match: question, stale: true, delayMs: 800 });
		const check = () => checkPayment(world, { paymentId: id, organisationId: who.organisation.id });
		const slow = check();
		// The slow one is on its way once its fault is used up.
		await until(
			() => world.mollie.look<object[]>('faults'),
			(waiting) => waiting.length === 0
		);
		await check();
		expect((await world.newestPayment(who.organisation.id)).status).toBe('paid');
		await slow;
		expect((await world.newestPayment(who.organisation.id)).status).toBe('paid');
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
		const { trail } = await look(who.organisation.id);
		expect(trail.filter(({ action }) => action === 'payment-reported')).toHaveLength(1);
	});

	it('P06 of two who prove the same company in the same moment one is active and the other waits', async () => {
		const both = [
			await world.somebody('68727720', 'een@dolfijn.example'),
			await world.somebody('68727720', 'twee@dolfijn.example')
		];
		const name = both[0]!.organisation.name;
		for (const who of both) {
			await world.begin(who);
			const { providerId } = await world.newestPayment(who.organisation.id);
			await world.pay(providerId, { consumerName: name, consumerAccount: 'NL91ABNA0417164300' });
		}
		await Promise.allSettled(both.map((who) => world.settle(who.organisation.id)));
		// Whose commit came second is tried again by the queue.
		for (const who of both) await world.settle(who.organisation.id);
		const states = await Promise.all(
			both.map(async ({ organisation }) => (await look(organisation.id)).history[0]?.state)
		);
		expect(states.sort()).toEqual(['approved', 'in-review']);
	});

	it('P07 the proof of one company opens no other that the organisation has become meanwhile', async () => {
		const who = await world.somebody('90004760');
		await world.begin(who);
		const { providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, {
			consumerName: who.organisation.name,
			consumerAccount: 'NL20INGB0001234567'
		});
		await registerFails({ match: 'zoeken', delayMs: 1500, times: 1 });
		const settled = world.settle(who.organisation.id);
		await until(
			async () => (await world.newestPayment(who.organisation.id)).status,
			(status) => status === 'paid'
		);
		await world.owner("update organisation set kvk_number = '90008002' where id = $1", [who.organisation.id]);
		await expect(settled).rejects.toThrow('changed while it was decided on');
		expect((await world.organisation(who.organisation.id)).state).toBe('activating');
	});

	it('makes a mandate only for who ticked it', async () => {
		const who = await world.somebody('69599076');
		await world.begin(who, { wantsMandate: true });
		const payment = await world.newestPayment(who.organisation.id);
		await world.pay(payment.providerId, {
			consumerName: 'Test VOF Guus',
			consumerAccount: 'NL91ABNA0417164300'
		});
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
		const mandates = await world.owner<{ state: string; masked_iban: string }>(
			'select state, masked_iban, text_version, consented_by from mandate where organisation_id = $1',
			[who.organisation.id]
		);
		expect(mandates).toEqual([
			{
				state: 'valid',
				masked_iban: 'NL91 ABNA •••• 4300',
				text_version: MANDATE_VERSION,
				consented_by: who.userId
			}
		]);
	});

	it('uses a mandate that the provider made later than it told of the money', async () => {
		const who = await world.somebody('90006623');
		await world.begin(who, { wantsMandate: true });
		const { id, providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, {
			consumerName: who.organisation.name,
			consumerAccount: 'NL68KNAB0123456789'
		});
		const report = await world.payments.payment(providerId);
		if (isRefused(report)) throw new Error(report.refused);
		expect(report.mandateId).toBeTruthy();
		const payments = { ...world.payments, payment: async () => ({ ...report, mandateId: null }) };
		const where = { paymentId: id, organisationId: who.organisation.id };
		const mandate = () =>
			world.owner('select state, provider_mandate_id as id from mandate where organisation_id = $1', [
				who.organisation.id
			]);
		await checkPayment({ ...world, payments }, where);
		expect(await mandate()).toEqual([{ state: 'wanted', id: null }]);
		await checkPayment(world, where);
		expect(await mandate()).toEqual([{ state: 'valid', id: report.mandateId }]);
	});

	it('lets go of the mandate of a cent that proved nothing', async () => {
		const who = await world.somebody('90000102');
		await world.begin(who, { wantsMandate: true });
		const { providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, { consumerName: 'Iemand', consumerAccount: 'NL91ABNA0417164300' });
		const { customerId } = (await world.mollie.api('GET', `payments/${providerId}`)).body;
		const mandates = async () =>
			(await world.mollie.api('GET', `customers/${String(customerId)}/mandates`)).body.count;
		expect(await mandates()).toBe(1);
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('added');
		expect(await mandates()).toBe(0);
		expect((await look(who.organisation.id)).trail[0]?.action).toBe('mandate-gone');
	});

	it('ends a statement that nobody went on from, and a cent whose end was never told', async () => {
		const [statement, cent] = [await world.somebody('90002490'), await world.somebody('90000749')];
		await stateAs(statement, statement.userId, 'Katrijn de Boer');
		await world.begin(cent);
		const start = world.time.now;
		const states = async () =>
			Promise.all(
				[statement, cent].map(async ({ organisation }) => (await look(organisation.id)).history[0]?.state)
			);
		try {
			world.time.now = new Date(start.getTime() + 70 * 60_000);
			await endOverdue(world);
			expect(await states()).toEqual(['draft', 'awaiting-payment']);
			world.time.now = new Date(start.getTime() + 76 * 60_000);
			await endOverdue(world);
			expect(await states()).toEqual(['draft', 'expired']);
			expect((await world.organisation(cent.organisation.id)).state).toBe('added');
			world.time.now = new Date(start.getTime() + 31 * 86_400_000);
			await endOverdue(world);
			expect(await states()).toEqual(['expired', 'expired']);
		} finally {
			world.time.now = start;
		}
		const { providerId } = await world.newestPayment(cent.organisation.id);
		await world.pay(providerId, {
			consumerName: `${cent.organisation.name} Beheer`,
			consumerAccount: 'NL39RABO0300065264'
		});
		await world.settle(cent.organisation.id);
		expect(await states()).toEqual(['expired', 'in-review']);
		expect((await world.organisation(cent.organisation.id)).state).toBe('activating');
	});

	it('002-29 nobody goes on from the statement of a colleague', async () => {
		const who = await world.somebody('90003942');
		const colleague = await world.addUser('Jan Jansen', 'jan@bakkerijdezon.example');
		await stateAs(who, who.userId, 'Katrijn de Boer');
		const start = (userId: string) =>
			startActivation(world, asUser(userId), {
				organisationId: who.organisation.id,
				userId,
				method: 'ideal',
				wantsMandate: false,
				language: 'nl',
				email: 'a@b.example'
			});
		expect(await start(colleague)).toEqual({ refused: 'statement-missing' });
		await stateAs(who, colleague, 'Jan Jansen');
		expect(isRefused(await start(colleague))).toBe(false);
		expect((await look(who.organisation.id)).history).toMatchObject([
			{ userId: colleague, statement: { name: 'Jan Jansen' } }
		]);
	});

	it('002-22 an organisation typed by hand can’t be activated', async () => {
		const userId = await world.addUser('Piet', 'piet@hand.example');
		const organisation = await world.addOrganisation(
			{ state: 'unlisted', kvkNumber: null, name: 'Nog niet ingeschreven' },
			{ userId, role: 'owner' }
		);
		await expect(world.begin({ userId, organisation })).rejects.toThrow('unlisted');
	});

	it('002-29 without a statement nothing is asked', async () => {
		const who = await world.somebody('90001354');
		const started = await startActivation(world, asUser(who.userId), {
			organisationId: who.organisation.id,
			userId: who.userId,
			method: 'ideal',
			wantsMandate: false,
			language: 'nl',
			email: 'a@b.example'
		});
		expect(started).toEqual({ refused: 'statement-missing' });
	});
});
