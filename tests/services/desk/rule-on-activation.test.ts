import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kvkRegister } from '#adapters/kvk/register.ts';
import { isRefused } from '#domain/outcome.ts';
import { openCase } from '#services/desk/open-case.ts';
import { ruleOnActivation } from '#services/desk/rule-on-activation.ts';
import { KVK_KEY, openActivationWorld, type ActivationWorld } from '../../support/activation.ts';

let world: ActivationWorld;
let specialist: { kind: 'staff'; userId: string; reason: string; address: null; requestId: null };
beforeAll(async () => {
	world = await openActivationWorld();
	const userId = await world.addUser('Sanne Specialist', 'sanne@kade.example');
	specialist = { kind: 'staff', userId, reason: 'activation-review', address: null, requestId: null };
});
afterAll(() => world.close());

async function inReview(kvkNumber: string, payer: string) {
	const who = await world.somebody(kvkNumber);
	await world.begin(who);
	const { providerId } = await world.newestPayment(who.organisation.id);
	await world.pay(providerId, { consumerName: payer, consumerAccount: 'NL91ABNA0417164300' });
	await world.settle(who.organisation.id);
	const queue = await world.store.look({ platform: 'desk-queue', by: specialist }, (reading) =>
		reading.desk.queue(null, 50)
	);
	const row = queue.find(({ organisationId }) => organisationId === who.organisation.id);
	if (!row) throw new Error('not in review');
	return { ...who, row };
}

describe('the desk', () => {
	it('002-33 a name that is only alike waits for a specialist, who approves with a reason', async () => {
		const { organisation, row } = await inReview('90008001', 'BAKKERIJ DE ZON HOLDING B.V.');
		expect(row).toMatchObject({ payerName: 'BAKKERIJ DE ZON HOLDING B.V.', kvkNumber: '90008001' });
		expect((await world.organisation(organisation.id)).state).toBe('activating');
		const ruling = {
			activationId: row.id,
			organisationId: organisation.id,
			outcome: 'activate' as const
		};
		expect(await ruleOnActivation(world, specialist, { ...ruling, reason: ' ' })).toEqual({
			refused: 'reason-missing'
		});
		expect(
			await ruleOnActivation(world, specialist, { ...ruling, reason: 'Zelfde bestuurder volgens uittreksel' })
		).toEqual({ done: true });
		expect((await world.organisation(organisation.id)).state).toBe('active');
		expect(await openCase(world, specialist, row.id)).toMatchObject({
			decider: { name: 'Sanne Specialist' }
		});
		expect(await ruleOnActivation(world, specialist, { ...ruling, reason: 'nog een keer' })).toEqual({
			refused: 'not-in-review'
		});
		const [kept] = await world.store.look({ organisation: organisation.id, by: specialist }, (reading) =>
			reading.activations.history(organisation.id)
		);
		expect(kept).toMatchObject({
			state: 'approved',
			decidedBy: specialist.userId,
			decidedReason: 'Zelfde bestuurder volgens uittreksel'
		});
	});

	it('rejects, tells the user, and leaves room for another try', async () => {
		const { organisation, row, userId } = await inReview('68750110', 'TEST DONALD HOLDING B.V.');
		const ruling = {
			activationId: row.id,
			organisationId: organisation.id,
			outcome: 'refuse' as const,
			reason: 'Andere vennoten'
		};
		expect(await ruleOnActivation(world, specialist, ruling)).toEqual({ done: true });
		expect((await world.organisation(organisation.id)).state).toBe('added');
		const mails = await world.owner<{ n: string }>(
			'select count(*) as n from outgoing_mail where user_id = $1',
			[userId]
		);
		expect(Number(mails[0]?.n)).toBe(2);
		const again = await world.begin({ userId, organisation });
		expect(isRefused(again)).toBe(false);
	});

	it('does not activate a company that has ceased since its payment', async () => {
		const register = (body: object) =>
			fetch(`${world.kvkUrl}/_sandbox/companies`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
		await register({
			number: '90007771',
			name: 'Werf Dukdalf B.V.',
			form: 'Besloten Vennootschap',
			at: 'Kadestraat 1, 1011AB Amsterdam',
			started: '20200101'
		});
		const { organisation, row } = await inReview('90007771', 'WERF DUKDALF HOLDING B.V.');
		await register({ patch: { number: '90007771', ceased: '20261101' } });
		// What the register said is kept for minutes; a specialist decides hours later.
		const later = {
			...world,
			register: kvkRegister({
				baseUrl: `${world.kvkUrl}/api`,
				apiKey: KVK_KEY,
				clock: { now: () => new Date() },
				timeoutMs: 2000
			})
		};
		const ruling = { activationId: row.id, organisationId: organisation.id, reason: 'Akkoord' };
		expect(await ruleOnActivation(later, specialist, { ...ruling, outcome: 'activate' })).toEqual({
			refused: 'ceased'
		});
		expect(await ruleOnActivation(later, specialist, { ...ruling, outcome: 'refuse' })).toEqual({
			done: true
		});
	});

	it('P06 does not activate a company that is active in another organisation, as long as it is', async () => {
		const { organisation, row } = await inReview('69599076', 'TEST GUUS HOLDING');
		const { id: first } = await world.addOrganisation({ kvkNumber: '69599076', state: 'active' });
		const ruling = {
			activationId: row.id,
			organisationId: organisation.id,
			outcome: 'activate' as const,
			reason: 'Zelfde vennoten'
		};
		expect(await ruleOnActivation(world, specialist, ruling)).toEqual({ refused: 'active-elsewhere' });
		expect((await world.organisation(organisation.id)).state).toBe('activating');
		await world.owner("update organisation set state = 'closed' where id = $1", [first]);
		expect(await ruleOnActivation(world, specialist, ruling)).toEqual({ done: true });
	});

	it('of two specialists who decide at once one does, and the user hears one thing', async () => {
		const { organisation, row, userId } = await inReview('68727720', 'TEST KATRIEN HOLDING N.V.');
		const ruling = {
			activationId: row.id,
			organisationId: organisation.id,
			reason: 'Uittreksel gezien'
		};
		const both = await Promise.all(
			(['activate', 'refuse', 'activate'] as const).map((outcome) =>
				ruleOnActivation(world, specialist, { ...ruling, outcome })
			)
		);
		expect(both.filter((one) => !isRefused(one))).toHaveLength(1);
		expect(both.filter(isRefused)).toEqual([{ refused: 'not-in-review' }, { refused: 'not-in-review' }]);
		const mails = await world.owner<{ n: string }>(
			'select count(*) as n from outgoing_mail where user_id = $1',
			[userId]
		);
		expect(Number(mails[0]?.n)).toBe(2);
	});

	it('A06 every look at a case is in the trail of the customer, with who and why', async () => {
		const { organisation, row } = await inReview(
			'90008002',
			'Hr J Pieters e/o Mw A Pieters h/o Schilder Pieters'
		);
		const opened = await openCase(world, specialist, row.id);
		if (isRefused(opened)) throw new Error(opened.refused);
		expect(opened.organisation.id).toBe(organisation.id);
		const trail = await world.store.look({ organisation: organisation.id, by: specialist }, (reading) =>
			reading.trail.page(organisation.id, null, 1)
		);
		expect(trail[0]).toMatchObject({
			action: 'seen-by-staff',
			actor: { kind: 'staff', userId: specialist.userId },
			details: { why: 'activation-review' }
		});
	});
});
