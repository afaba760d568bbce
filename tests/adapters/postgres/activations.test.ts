import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { Scope, Transaction } from '#ports/store.ts';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
let jan: string;
let number = 90000200;
beforeAll(async () => {
	world = await openTestStore({ poolSize: 8 });
	jan = await world.addUser('Jan');
});
afterAll(() => world.close());

const across: Scope = { platform: 'test', by: BY };
const within = (organisation: string): Scope => ({ organisation, by: BY });
const later = (minutes: number) => new Date(world.time.now.getTime() + minutes * 60_000);
const organisation = () => world.addOrganisation({ kvkNumber: String((number += 1)) });

function attempt(organisationId: string, facts: Partial<KeptActivation> = {}): KeptActivation {
	return {
		id: crypto.randomUUID(),
		organisationId,
		userId: jan,
		method: 'ideal',
		state: 'draft',
		statement: {
			name: 'Jan',
			role: 'Eigenaar',
			textVersion: '1',
			language: 'nl',
			at: '2026-11-21T09:00:00Z',
			address: null
		},
		wantsMandate: false,
		registerSnapshot: null,
		verdict: null,
		decidedBy: null,
		decidedReason: null,
		decidedAt: null,
		createdAt: world.time.now,
		endsAt: later(60),
		...facts
	};
}

function payment({ id, organisationId }: KeptActivation, facts: Partial<KeptPayment> = {}): KeptPayment {
	return {
		id: crypto.randomUUID(),
		organisationId,
		activationId: id,
		providerId: null,
		idempotencyKey: crypto.randomUUID(),
		method: 'ideal',
		amountCents: 1,
		status: 'wanted',
		checkoutUrl: null,
		transfer: null,
		customerId: null,
		mandateId: null,
		payerName: null,
		sealedPayerIban: null,
		payerIbanFingerprint: null,
		payerIbanMasked: null,
		mode: null,
		refundedCents: 0,
		chargedBackCents: 0,
		fetchedAt: null,
		paidAt: null,
		expiresAt: null,
		createdAt: world.time.now,
		...facts
	};
}

async function added(facts: Partial<KeptActivation> = {}): Promise<KeptActivation> {
	const activation = attempt((await organisation()).id, facts);
	await world.store.change(within(activation.organisationId), (tx) => tx.activations.add(activation));
	return activation;
}

test('an attempt and its payment come back as they were kept', async () => {
	const activation = await added();
	const kept = payment(activation, {
		transfer: { iban: 'NL13TEST0123456789', bic: 'TESTNL2A', holder: 'Mollie', reference: 'RF1' }
	});
	const { organisationId } = activation;
	await world.store.change(within(organisationId), (tx) => tx.activations.addPayment(kept));
	const paid = {
		...kept,
		status: 'paid' as const,
		providerId: 'tr_back',
		mode: 'live' as const,
		paidAt: later(1),
		payerName: 'J. Zon'
	};
	const decided = {
		...activation,
		state: 'approved' as const,
		decidedBy: jan,
		decidedReason: 'Klopt',
		decidedAt: later(2)
	};
	await world.store.change(within(organisationId), async (tx) => {
		expect(await tx.activations.lock(activation.id)).toEqual(activation);
		expect(await tx.activations.lockPayment(kept.id)).toEqual(kept);
		await tx.activations.savePayment(paid);
		await tx.activations.save(decided);
	});
	await world.store.look(within(organisationId), async ({ activations }) => {
		expect(await activations.byId(activation.id)).toEqual(decided);
		expect(await activations.payments(activation.id)).toEqual([paid]);
		expect(await activations.payment(kept.id)).toEqual(paid);
		expect(await activations.live(organisationId)).toBeNull();
	});
});

test('P05 two tabs that start at once make one attempt and one payment', async () => {
	const { id } = await organisation();
	const start = () =>
		world.store.change(within(id), async (tx) => {
			const activation = attempt(id);
			if (!(await tx.activations.add(activation))) return (await tx.activations.live(id))!.id;
			await new Promise((resolve) => setTimeout(resolve, 30));
			await tx.activations.addPayment(payment(activation));
			return activation.id;
		});
	const ids = await Promise.all(Array.from({ length: 6 }, start));
	expect(new Set(ids).size).toBe(1);
	await world.store.look(within(id), async ({ activations }) => {
		expect(await activations.history(id)).toHaveLength(1);
		expect(await activations.payments(ids[0]!)).toHaveLength(1);
	});
});

test('P05 a second live payment of one attempt is not added; after the first has ended, it is', async () => {
	const activation = await added();
	const first = payment(activation, { status: 'open' });
	const change = <T>(act: (tx: Transaction) => Promise<T>) =>
		world.store.change(within(activation.organisationId), act);
	expect(await change((tx) => tx.activations.addPayment(first))).toBe(true);
	expect(await change((tx) => tx.activations.addPayment(payment(activation)))).toBe(false);
	await change((tx) => tx.activations.savePayment({ ...first, status: 'expired' }));
	expect(await change((tx) => tx.activations.addPayment(payment(activation)))).toBe(true);
});

test('an attempt that has ended makes place for the next', async () => {
	const first = await added();
	const { organisationId } = first;
	await world.store.change(within(organisationId), async (tx) => {
		await tx.activations.save({ ...first, state: 'expired' });
		expect(await tx.activations.add(attempt(organisationId, { createdAt: later(1) }))).toBe(true);
		expect((await tx.activations.history(organisationId)).map(({ state }) => state)).toEqual([
			'draft',
			'expired'
		]);
	});
});

test('attempts past their end and payments to look at again are found, those looked at longest ago first', async () => {
	const over = await added({ endsAt: later(-1), state: 'awaiting-payment' });
	await added({ endsAt: later(-1), state: 'refused' });
	const overdue = await world.store.look(across, ({ activations }) =>
		activations.overdue(world.time.now, 10)
	);
	expect(overdue.map(({ id }) => id)).toEqual([over.id]);

	await world.owner(`update payment set status = 'canceled' where status not in ('paid', 'expired')`);
	const seen = payment(await added(), { status: 'open', fetchedAt: later(-1) });
	const unseen = payment(await added(), { status: 'wanted', createdAt: later(-2) });
	const atTheBank = payment(await added(), { status: 'pending', createdAt: later(-3) });
	const authorized = payment(await added(), { status: 'authorized', createdAt: later(-4) });
	const ended = payment(await added(), { status: 'failed' });
	const justOver = payment(await added(), { status: 'expired', expiresAt: later(-59), createdAt: later(-5) });
	const longOver = payment(await added(), { status: 'expired', expiresAt: later(-61), createdAt: later(-6) });
	for (const one of [seen, unseen, atTheBank, authorized, ended, justOver, longOver])
		await world.store.change(within(one.organisationId), (tx) => tx.activations.addPayment(one));
	const unsettled = await world.store.look(across, ({ activations }) => activations.unsettledPayments(10));
	expect(unsettled.map(({ id }) => id)).toEqual([
		justOver.id,
		authorized.id,
		atTheBank.id,
		unseen.id,
		seen.id
	]);
});

test('P09 of all who ring about a payment, also at once, one has it looked at now and the others after the pause', async () => {
	const rung = payment(await added(), { status: 'open', providerId: 'tr_rung' });
	await world.store.change(within(rung.organisationId), (tx) => tx.activations.addPayment(rung));
	const ring = (id = 'tr_rung') =>
		world.store.change(across, (tx) => tx.activations.claimLook(id, 5000)).then((claimed) => claimed?.at);
	const start = world.time.now;
	const after = (ms: number) => new Date(start.getTime() + ms);
	try {
		const next = after(5000);
		const all = await Promise.all(Array.from({ length: 5 }, () => ring()));
		expect(all.filter((at) => at === null)).toHaveLength(1);
		expect(all.filter((at) => at !== null)).toEqual([next, next, next, next]);
		world.time.now = after(5100);
		expect(await ring()).toEqual(after(10_000));
		world.time.now = after(15_001);
		expect(await ring()).toBeNull();
		expect(await ring('tr_nobody')).toBeUndefined();
	} finally {
		world.time.now = start;
	}
});

test('who waits longest for a specialist is first, page by page', async () => {
	const waiting: string[] = [];
	for (let minute = 0; minute < 3; minute += 1) {
		const activation = await added({ createdAt: later(-minute) });
		await world.store.change(within(activation.organisationId), (tx) =>
			tx.activations.addPayment(
				payment(activation, { status: 'paid', paidAt: world.time.now, payerName: `Payer ${minute}` })
			)
		);
		world.time.now = later(1);
		await world.store.change(within(activation.organisationId), (tx) =>
			tx.activations.save({ ...activation, state: 'in-review' })
		);
		waiting.push(activation.id);
	}
	const queue = (after: string | null) => world.store.look(across, ({ desk }) => desk.queue(after, 2));
	const first = await queue(null);
	expect([...first, ...(await queue(waiting[1]!))].map(({ id }) => id)).toEqual(waiting);
	expect(first[0]).toMatchObject({ organisationName: 'Test BV Donald', payerName: 'Payer 0', score: null });
	expect(first[0]!.waitingSince).toEqual(later(-2));
});

test('attempts are counted by organisation, by person and by account: the most tells', async () => {
	const { id: organisationId } = await organisation();
	const piet = await world.addUser('Piet');
	const since = later(-60);
	for (let attempts = 0; attempts < 2; attempts += 1) {
		const activation = await added({ userId: piet });
		await world.store.change(within(activation.organisationId), (tx) =>
			tx.activations.addPayment(payment(activation, { status: 'paid', payerIbanFingerprint: 'account' }))
		);
	}
	await added({ userId: piet, createdAt: later(-120) });
	const count = (who: { userId: string | null; ibanFingerprint: string | null }) =>
		world.store.look(across, ({ activations }) => activations.countSince({ organisationId, ...who }, since));
	expect(await count({ userId: piet, ibanFingerprint: null })).toBe(2);
	expect(await count({ userId: null, ibanFingerprint: 'account' })).toBe(2);
	expect(await count({ userId: null, ibanFingerprint: null })).toBe(0);
});

test('credit of one payment is booked once, and a mandate goes from wanted to valid', async () => {
	const activation = await added();
	const { organisationId } = activation;
	const paid = payment(activation, { status: 'paid' });
	const credit = { organisationId, paymentId: paid.id, amountCents: 1, reason: 'one-cent' };
	const mandate = {
		id: crypto.randomUUID(),
		organisationId,
		customerId: 'cst_1',
		providerMandateId: null,
		textVersion: '1',
		consentedBy: jan,
		consentedAt: world.time.now,
		maskedIban: null,
		revokedAt: null
	};
	await world.store.change(within(organisationId), async (tx) => {
		await tx.activations.addPayment(paid);
		await tx.activations.addCredit({ ...credit, id: crypto.randomUUID() });
		await tx.activations.addCredit({ ...credit, id: crypto.randomUUID() });
		await tx.mandates.put({ ...mandate, state: 'wanted' });
		await tx.mandates.put({ ...mandate, state: 'valid', providerMandateId: 'mdt_1' });
	});
	expect(
		await world.owner('select amount_cents from credit where organisation_id = $1', [organisationId])
	).toHaveLength(1);
	expect(
		await world.owner('select state, provider_mandate_id from mandate where organisation_id = $1', [
			organisationId
		])
	).toEqual([{ state: 'valid', provider_mandate_id: 'mdt_1' }]);
});
