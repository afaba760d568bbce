import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedule } from '#jobs/schedule.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { pause, until } from '../support/until.ts';
import type { Visitor } from '../support/visitor.ts';

let house: TestHouse;
beforeAll(async () => (house = await openTestHouse()), 120_000);
afterAll(() => house?.stop(), 60_000);

interface Row {
	id: string;
	providerId: string;
	status: string;
	key: string;
}
const payments = (organisation: string) =>
	house.owner<Row>(
		'select id, provider_id as "providerId", status, idempotency_key as key from payment where organisation_id = $1 order by created_at, id',
		[organisation]
	);
const count = async (table: string, organisation: string) =>
	(
		await house.owner<{ n: number }>(`select count(*)::int as n from ${table} where organisation_id = $1`, [
			organisation
		])
	)[0]!.n;
const stateOf = async (organisation: string) =>
	(await house.owner<{ state: string }>('select state from organisation where id = $1', [organisation]))[0]!
		.state;
const attemptState = async (organisation: string) =>
	(
		await house.owner<{ state: string }>(
			'select state from activation where organisation_id = $1 order by created_at desc, id desc limit 1',
			[organisation]
		)
	)[0]?.state;

/** A person at the door of the bank: signed in, with an organisation, authority stated. */
async function atTheDoor(kvkNumber: string, email?: string) {
	const { visitor, userId } = await house.someone(email ? { email } : {});
	const organisation = await house.organisation(kvkNumber, { [userId]: 'owner' });
	const page = `/organisations/${organisation}/activate`;
	const stated = await visitor.post(`${page}?/statement`, {
		name: 'Katrijn de Boer',
		role: 'director',
		agreed: 'on'
	});
	expect(stated.status).toBe(303);
	return { visitor, userId, organisation, page };
}

const toTheBank = (visitor: Visitor, page: string) => visitor.post(`${page}?/pay`, { method: 'ideal' });
const complete = (id: string, body: object) => house.play('bank', `payments/${id}/complete`, body);
const webhook = () => `/webhooks/mollie/${house.env.KADE_WEBHOOK_TOKEN}`;
const ring = (id: string) =>
	fetch(`${house.origin}${webhook()}`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: `id=${id}`
	});
const asked = async (id: string) =>
	((await house.play('bank', `requests?path=GET /v2/payments/${id}`)) as unknown[]).length;

/** Waits until no question about this payment is at work or due. */
const quiet = (id: string) =>
	until(
		() =>
			house.owner(
				'select from graphile_worker._private_jobs where key like $1 and (locked_at is not null or run_at <= now())',
				[`check-${id}%`]
			),
		(jobs) => jobs.length === 0
	);

describe('payments on the built house', () => {
	it('P01 a webhook delivered ten times at once books one cent once, and gets ten times 200', async () => {
		const { visitor, organisation, page } = await atTheDoor('68750110');
		const go = await toTheBank(visitor, page);
		expect(go.location).toContain(new URL(house.worlds.bank).host);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'paid', account: 'donald', webhook: 'never' });
		const answers = await Promise.all(Array.from({ length: 10 }, () => ring(payment!.providerId)));
		expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
		await until(
			() => stateOf(organisation),
			(state) => state === 'active'
		);
		await Promise.all(Array.from({ length: 10 }, () => ring(payment!.providerId)));
		await quiet(payment!.id);
		expect(await count('credit', organisation)).toBe(1);
		const [booked] = await house.owner<{ n: number }>(
			"select count(*)::int as n from audit_entry where organisation_id = $1 and action = 'payment-reported'",
			[organisation]
		);
		expect(booked!.n).toBe(1);
	});

	it('P02 an answer of before, arriving late, takes nothing back that was paid', async () => {
		const { visitor, organisation, page } = await atTheDoor('68727720');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'paid', account: 'katrien', webhook: 'never' });
		await house.play('bank', 'faults', { match: `GET /v2/payments/${payment!.providerId}`, stale: true });
		await ring(payment!.providerId);
		await until(
			() => asked(payment!.providerId),
			(times) => times >= 1
		);
		expect(await stateOf(organisation)).toBe('activating');
		await house.owner("update payment set fetched_at = now() - interval '1 minute' where id = $1", [
			payment!.id
		]);
		await ring(payment!.providerId);
		await until(
			() => stateOf(organisation),
			(state) => state === 'active'
		);
		await house.play('bank', 'faults', {
			match: `GET /v2/payments/${payment!.providerId}`,
			stale: true,
			times: 3
		});
		await house.owner("update payment set fetched_at = now() - interval '1 minute' where id = $1", [
			payment!.id
		]);
		await ring(payment!.providerId);
		await house.owner("select add_job('sweep-payments', '{}', null, now(), 3)");
		await pause(1500);
		expect((await payments(organisation))[0]!.status).toBe('paid');
		expect(await stateOf(organisation)).toBe('active');
		await house.play('bank', 'faults', undefined, 'DELETE');
	});

	it('P03 a payment whose webhook never comes is found by the sweeper, which goes every five minutes', async () => {
		const { visitor, organisation, page } = await atTheDoor('69599068');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'paid', account: 'bolderbast', webhook: 'never' });
		expect(await asked(payment!.providerId)).toBe(0);
		await house.owner("select add_job('sweep-payments', '{}', null, now(), 3)");
		await until(
			() => attemptState(organisation),
			(state) => state !== 'awaiting-payment'
		);
		expect((await payments(organisation))[0]!.status).toBe('paid');
		const [cron] = await house.owner<{ known_since: Date }>(
			"select known_since from graphile_worker._private_known_crontabs where identifier = 'sweep-payments'"
		);
		expect(cron).toBeDefined();
		expect(schedule.find(({ job }) => job === 'sweep-payments')?.cron).toBe('*/5 * * * *');
	});

	it('P04 money that comes after the attempt has expired still activates, and is booked, also when no bell tells of it', async () => {
		const { visitor, organisation, page } = await atTheDoor('69599076');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'expired', webhook: 'now' });
		await until(
			() => attemptState(organisation),
			(state) => state === 'expired'
		);
		expect(await stateOf(organisation)).toBe('added');
		await complete(payment!.providerId, {
			status: 'paid',
			consumerName: 'Test VOF Guus',
			consumerAccount: 'NL91ABNA0417164300',
			late: true,
			webhook: 'never'
		});
		await house.owner("select add_job('sweep-payments', '{}', null, now(), 3)");
		await until(
			() => stateOf(organisation),
			(state) => state === 'active'
		);
		expect(await count('credit', organisation)).toBe(1);
	});

	it('P05 two tabs that start at once make one attempt and one payment, and both go to it', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008001');
		const tabs = await Promise.all(Array.from({ length: 4 }, () => toTheBank(visitor, page)));
		const places = new Set(tabs.map(({ location }) => location));
		expect(tabs.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
		expect(places.size).toBe(1);
		expect(await payments(organisation)).toHaveLength(1);
		expect(await count('activation', organisation)).toBe(1);
		const made = (await house.play('bank', 'payments')) as { metadata?: { activation?: string } }[];
		const [{ id } = { id: '' }] = await house.owner<{ id: string }>(
			'select id from activation where organisation_id = $1',
			[organisation]
		);
		expect(made.filter(({ metadata }) => metadata?.activation === id)).toHaveLength(1);
	});

	it('P06 who claims a company that is active waits for a specialist; its owners hear of it and keep all', async () => {
		const first = await atTheDoor('90008013', 'madelief@bloemen.example');
		await toTheBank(first.visitor, first.page);
		const second = await atTheDoor('90008013', 'tweede@elders.example');
		await toTheBank(second.visitor, second.page);
		const [mine] = await payments(first.organisation);
		const [theirs] = await payments(second.organisation);
		const payer = { status: 'paid', consumerName: 'Bloemenhuis Madelief B.V.', webhook: 'now' };
		await house.owner(`update organisation set state = 'active', activated_at = now() where id = $1`, [
			first.organisation
		]);
		await complete(theirs!.providerId, { ...payer, consumerAccount: 'NL91ABNA0417164300' });
		await until(
			() => attemptState(second.organisation),
			(state) => state === 'in-review'
		);
		expect(await stateOf(first.organisation)).toBe('active');
		expect(await stateOf(second.organisation)).not.toBe('active');
		const letters = await until(
			() => house.letters('madelief@bloemen.example', 500),
			(all) => all.length > 0
		);
		expect(letters).toHaveLength(1);
		expect(mine!.providerId).not.toBe(theirs!.providerId);
		const waiting = await second.visitor.get(second.page);
		expect(waiting.status).toBe(200);
	});

	it('P07 one cent from a stranger activates nothing; the page says why, offers other ways, and the evidence is kept', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008003');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'paid', account: 't-test', webhook: 'now' });
		await until(
			() => attemptState(organisation),
			(state) => state === 'refused'
		);
		expect(await stateOf(organisation)).toBe('added');
		const shown = await visitor.get(page);
		expect(shown.text).toContain('T. TEST');
		expect(shown.text).toContain('invoice');
		const [kept] = await house.owner<{ verdict: { outcome: string }; snapshot: object }>(
			'select verdict, register_snapshot as snapshot from activation where organisation_id = $1',
			[organisation]
		);
		expect(kept!.verdict.outcome).toBe('refuse');
		expect(kept!.snapshot).not.toBeNull();
	});

	it('P08 who gives up at the bank sees that, and one press tries again without an orphan', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008012');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, { status: 'canceled', webhook: 'never' });
		const back = await visitor.get(`${page}?terug`);
		expect(back.location).toBe(page);
		await until(
			() => attemptState(organisation),
			(state) => state === 'canceled'
		);
		expect((await visitor.get(page)).text).toMatch(/U brak de betaling af[^]*Probeer opnieuw/);
		expect(await stateOf(organisation)).toBe('added');
		const again = await toTheBank(visitor, page);
		expect(again.status).toBe(303);
		const all = await payments(organisation);
		expect(all.map(({ status }) => status)).toEqual(['canceled', 'open']);
	});

	it('P11 money that goes back after activation is kept and told, once, and nothing booked is edited', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008016');
		await toTheBank(visitor, page);
		const [payment] = await payments(organisation);
		await complete(payment!.providerId, {
			status: 'paid',
			consumerName: 'Noordkade Horeca B.V.',
			consumerAccount: 'NL44RABO0123456789',
			webhook: 'now'
		});
		await until(
			() => stateOf(organisation),
			(state) => state === 'active'
		);
		const booked = await house.owner('select * from credit where organisation_id = $1', [organisation]);
		await house.owner("update payment set fetched_at = now() - interval '1 minute' where id = $1", [
			payment!.id
		]);
		await house.play('bank', `payments/${payment!.providerId}/chargeback`, {
			reason: 'MD06',
			webhook: 'now'
		});
		const returned = () =>
			house.owner<{ details: object }>(
				"select details from audit_entry where organisation_id = $1 and action = 'payment-returned'",
				[organisation]
			);
		await until(returned, (rows) => rows.length > 0);
		await house.owner("update payment set fetched_at = now() - interval '1 minute' where id = $1", [
			payment!.id
		]);
		const before = await asked(payment!.providerId);
		await ring(payment!.providerId);
		await until(
			() => asked(payment!.providerId),
			(times) => times > before
		);
		await quiet(payment!.id);
		expect(await returned()).toHaveLength(1);
		const [kept] = await house.owner<{ status: string; back: number }>(
			'select status, charged_back_cents as back from payment where id = $1',
			[payment!.id]
		);
		expect(kept).toEqual({ status: 'paid', back: 1 });
		expect(await house.owner('select * from credit where organisation_id = $1', [organisation])).toEqual(
			booked
		);
		expect(await stateOf(organisation)).toBe('active');
	});

	it('P09 forged webhooks get 200, change nothing, and cause no storm of questions', async () => {
		// What others have rung for before is asked first.
		await until(
			() => house.owner("select from graphile_worker._private_jobs where run_at < now() + interval '10 s'"),
			(jobs) => jobs.length === 0
		);
		await house.play('bank', 'requests', undefined, 'DELETE');
		const before = await house.owner('select id, status, fetched_at from payment order by id');
		const begun = performance.now();
		const foreign = Array.from({ length: 40 }, (_, at) => `tr_Forged${String(at).padStart(4, '0')}`);
		const answers = await Promise.all([
			...foreign.map(ring),
			ring('https://evil.example/tr_1'),
			ring("tr_' or 1=1 --"),
			ring(''),
			ring('x'.repeat(3000))
		]);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
		await until(
			() => asked('tr_Forged'),
			(times) => times > 0
		);
		// The same forged one again and again, once it was looked at.
		const [heard] = (await house.play('bank', 'requests?path=GET /v2/payments/tr_Forged')) as {
			path: string;
		}[];
		const again = heard!.path.split('/').at(-1)!;
		for (let times = 0; times < 10; times += 1) {
			expect((await ring(again)).status).toBe(200);
			await pause(50);
		}
		const most = 1 + Math.floor((performance.now() - begun) / 5000);
		expect(
			(await fetch(`${house.origin}/webhooks/mollie/wrong-token-wrong-token-wrong-token`, { method: 'POST' }))
				.status
		).toBe(404);
		expect((await fetch(`${house.origin}${webhook()}`)).status).toBe(405);
		const { visitor, organisation, page } = await atTheDoor('90008002');
		await toTheBank(visitor, page);
		const [known] = await payments(organisation);
		for (let times = 0; times < 20; times += 1) await ring(known!.providerId);
		await until(
			() => asked(known!.providerId),
			(times) => times >= 1
		);
		for (let times = 0; times < 20; times += 1) await ring(known!.providerId);
		await pause(1500);
		expect(await asked(known!.providerId)).toBe(1);
		expect(await asked(again)).toBeLessThanOrEqual(most);
		expect(await asked('tr_Forged')).toBeLessThanOrEqual(30);
		const after = await house.owner(
			'select id, status, fetched_at from payment where organisation_id <> $1 order by id',
			[organisation]
		);
		expect(after).toEqual(before);
	});

	it('P10 a 500 after the payment was made ends in that one payment, by the same key', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008004');
		await house.play('bank', 'faults', {
			match: 'POST /v2/payments',
			status: 500,
			afterCommit: true,
			times: 5
		});
		const failed = await toTheBank(visitor, page);
		expect([303, 503]).toContain(failed.status);
		await house.play('bank', 'faults', undefined, 'DELETE');
		const again = await toTheBank(visitor, page);
		expect(again.status).toBe(303);
		const [payment, ...more] = await payments(organisation);
		expect(more).toEqual([]);
		const made = (await house.play('bank', 'payments')) as {
			id: string;
			metadata?: { activation?: string };
		}[];
		const [{ id } = { id: '' }] = await house.owner<{ id: string }>(
			'select id from activation where organisation_id = $1',
			[organisation]
		);
		expect(made.filter(({ metadata }) => metadata?.activation === id).map((one) => one.id)).toEqual([
			payment!.providerId
		]);
	});

	it('P10 with the provider away nothing is lost: the page says so, and the same press goes on later', async () => {
		const { visitor, organisation, page } = await atTheDoor('90008007');
		await house.play('bank', 'faults', { match: 'POST /v2/payments', dropConnection: true, times: 0 });
		const failed = await toTheBank(visitor, page);
		expect(failed.status).toBe(503);
		expect((await payments(organisation)).map(({ status }) => status)).toEqual(['wanted']);
		await house.play('bank', 'faults', undefined, 'DELETE');
		expect((await toTheBank(visitor, page)).status).toBe(303);
		expect((await payments(organisation)).map(({ status }) => status)).toEqual(['open']);
	});
});
