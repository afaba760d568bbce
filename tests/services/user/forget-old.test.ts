import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetOld } from '#services/user/forget-old.ts';
import { holdForm } from '#services/session/hold-form.ts';
import { mailSignIn } from '#services/session/mail-sign-in.ts';
import { BY } from '../../support/store.ts';
import { openTestWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
	world = await openTestWorld();
});
afterAll(() => world.close());

const count = async (table: string, where = 'true') =>
	Number((await world.owner<{ count: string }>(`select count(*) from ${table} where ${where}`))[0]!.count);

test('codes, tokens, forms and sessions go when their own time is over, and not before', async () => {
	const userId = await world.addUser('Jan', 'jan@donald.example');
	await mailSignIn(world, BY, { email: 'jan@donald.example', token: 't', next: '/', language: 'nl' });
	await holdForm(world, BY, '/organisations/add', { name: 'Test BV Donald' });
	await world.owner(
		`insert into "Session" ("userId", "sessionToken", expires) values ($1, 'past', '2026-11-21T08:00Z'), ($1, 'present', '2026-12-21')`,
		[userId]
	);
	await world.owner(
		`insert into "VerificationToken" values ('a', 'past', '2026-11-21T08:00Z'), ('a', 'present', '2026-11-21T10:00Z')`
	);
	const tables = () =>
		Promise.all(
			['sign_in_code', 'held_form', '"Session"', '"VerificationToken"'].map((table) => count(table))
		);
	await forgetOld(world);
	expect(await tables()).toEqual([1, 1, 1, 1]);
	world.time.now = new Date('2026-11-21T09:31:00Z');
	await forgetOld(world);
	expect(await tables()).toEqual([0, 0, 1, 1]);
});

test('what a mail said goes after a week when no server took it, and the note after a year', async () => {
	world.time.now = new Date('2026-11-21T09:00:00Z');
	await mailSignIn(world, BY, { email: 'mia@donald.example', token: 't', next: '/', language: 'nl' });
	const to = "recipient = 'mia@donald.example'";
	world.time.now = new Date('2026-11-27T09:00:00Z');
	await forgetOld(world);
	expect(await count('outgoing_mail', `${to} and sealed_content is not null`)).toBe(1);
	world.time.now = new Date('2026-11-28T09:00:01Z');
	await forgetOld(world);
	expect(await count('outgoing_mail', `${to} and sealed_content is null and state = 'refused'`)).toBe(1);
	world.time.now = new Date('2027-11-22T09:00:00Z');
	await forgetOld(world);
	expect(await count('outgoing_mail', to)).toBe(0);
});

test('A14 of an attempt that failed, the evidence goes after ninety days, and that there was one stays', async () => {
	world.time.now = new Date('2026-11-21T09:00:00Z');
	const userId = await world.addUser('Piet', 'piet@donald.example');
	const organisation = await world.addOrganisation({ kvkNumber: '90200001' }, { userId, role: 'owner' });
	const attempt = async (id: string, state: string, decided: string) => {
		await world.owner(
			`insert into activation (id, organisation_id, user_id, method, state, statement, register_snapshot, verdict, decided_at, ends_at)
			values ($1, $2, $3, 'ideal', $4, '{"name": "Piet Puk", "role": "owner", "textVersion": "v", "language": "nl", "at": "x", "address": "192.0.2.1"}',
				'{"name": "x"}', '{"outcome": "refused"}', $5, $5)`,
			[id, organisation.id, userId, state, decided]
		);
		await world.store.change({ organisation: organisation.id, by: BY }, (tx) =>
			tx.trail.write(organisation.id, 'authority-stated', { activation: id }, { name: 'Piet Puk' })
		);
	};
	const [old, recent, good] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
	await attempt(old, 'refused', '2026-08-22T09:00Z');
	await attempt(recent, 'refused', '2026-08-24T09:00Z');
	await attempt(good, 'approved', '2026-01-01T09:00Z');
	await forgetOld(world);
	const rows = await world.owner(
		`select a.id, a.state, a.verdict is null as empty, statement ->> 'name' as name,
			(select personal ? 'name' from audit_entry e where e.details ->> 'activation' = a.id::text) as told
		from activation a where organisation_id = $1 order by decided_at`,
		[organisation.id]
	);
	expect(rows).toEqual([
		{ id: good, state: 'approved', empty: false, name: 'Piet Puk', told: true },
		{ id: old, state: 'refused', empty: true, name: '', told: false },
		{ id: recent, state: 'refused', empty: false, name: 'Piet Puk', told: true }
	]);
});

test('a farewell whose job was lost is found at night', async () => {
	const userId = await world.addUser('Els', 'els@donald.example');
	await world.owner(`update "User" set deletion_asked_at = '2026-10-20' where id = $1`, [userId]);
	await forgetOld(world);
	expect(await count('graphile_worker._private_jobs', `key = 'erase-${userId}'`)).toBe(1);
});

describe('A14 of an organisation that was closed', () => {
	const PAYER = `payer_name is not null and sealed_payer_iban is not null`;
	/** Closed in March of a year, after it was proven by a cent and had a mandate and a change in the register. */
	async function closedIn(year: number, kvkNumber: string) {
		const userId = await world.addUser('Kas', `kas-${kvkNumber}@donald.example`);
		const { id } = await world.addOrganisation(
			{
				kvkNumber,
				name: 'Schilder Pieters',
				place: 'Lollum',
				state: 'closed',
				closedAt: new Date(`${year}-03-01T09:00Z`)
			},
			{ userId, role: 'owner' }
		);
		await world.owner(
			`with attempt as (
				insert into activation (id, organisation_id, method, state, statement, register_snapshot, verdict, decided_at, ends_at)
				values (gen_random_uuid(), $1, 'ideal', 'approved', '{"name": "Jan Pieters", "role": "owner", "address": "192.0.2.1"}',
					'{"name": "Schilder Pieters"}', '{"outcome": "activate"}', $2, $2) returning id
			), paid as (
				insert into payment (id, organisation_id, activation_id, idempotency_key, method, amount_cents, status, customer_id,
					payer_name, sealed_payer_iban, payer_iban_masked, paid_at)
				select gen_random_uuid(), $1, id, gen_random_uuid()::text, 'ideal', 1, 'paid', 'cst_1', 'J PIETERS', 'sealed', 'NL91', $2
				from attempt
			), changed as (
				insert into register_change (id, organisation_id, before, changes, state, found_at)
				values (gen_random_uuid(), $1, '{"name": "Schilder Pieters"}', '["trade-name"]', 'open', $2)
			)
			insert into mandate (id, organisation_id, customer_id, text_version, consented_by, consented_at, state, masked_iban, revoked_at)
			values (gen_random_uuid(), $1, 'cst_1', 'v', $3, $2, 'revoked', 'NL91', $2)`,
			[id, `${year}-02-01`, userId]
		);
		await world.store.change({ organisation: id, by: BY }, (tx) =>
			tx.trail.write(id, 'member-left', {}, { person: 'Jan Pieters' })
		);
		return id;
	}
	const left = async (id: string) => {
		const of = (table: string, where: string) => count(table, `organisation_id = '${id}' and ${where}`);
		return {
			names: await count('organisation', `id = '${id}' and name <> '–'`),
			evidence: await of('activation', `(verdict is not null or statement ->> 'name' <> '')`),
			changes: await of('register_change', `before <> '{}'`),
			told: await of('audit_entry', `personal <> '{}'`),
			payer: await of('payment', PAYER),
			mandate: await of('mandate', 'masked_iban is not null')
		};
	};
	const all = { names: 1, evidence: 1, changes: 1, told: 1, payer: 1, mandate: 1 };
	const none = { names: 0, evidence: 0, changes: 0, told: 0, payer: 0, mandate: 0 };

	test('the evidence is kept seven years, and who paid until the end of the seventh year after', async () => {
		const id = await closedIn(2027, '90200002');
		const still = await closedIn(2028, '90200003');
		const at = async (instant: string) => {
			world.time.now = new Date(instant);
			await forgetOld(world);
		};
		await at('2034-02-28T22:00:00Z');
		expect(await left(id)).toEqual({ ...all, mandate: 0 });
		await at('2034-03-02T04:00:00Z');
		expect(await left(id)).toEqual({ ...none, payer: 1 });
		await at('2034-12-31T22:59:00Z');
		expect(await left(id)).toEqual({ ...none, payer: 1 });
		await at('2034-12-31T23:01:00Z');
		expect(await left(id)).toEqual(none);
		expect(await left(still)).toEqual(all);
		expect(await count('organisation', `id = '${id}' and kvk_number = '90200002'`)).toBe(1);
		expect(await count('audit_entry', `organisation_id = '${id}'`)).toBe(1);
	});

	test('one that is not closed keeps the proof that it rests on, however old', async () => {
		const id = await closedIn(2027, '90200004');
		await world.owner(`update organisation set state = 'active', closed_at = null where id = $1`, [id]);
		world.time.now = new Date('2050-01-01T09:00:00Z');
		await forgetOld(world);
		expect(await left(id)).toMatchObject({ names: 1, evidence: 1, payer: 1, told: 1 });
	});
});

test('A14 our invoices go seven years after the end of their year, and never before by the clock of the database', async () => {
	const { id } = await world.addOrganisation({ kvkNumber: '90200005' });
	const thisYear = new Date().getFullYear();
	const add = async (year: number, number: string, state: string, credits: string | null = null) => {
		const [row] = await world.owner<{ id: string }>(
			`insert into own_invoice (id, organisation_id, number, kind, credits_id, issued_on, due_on, total_cents, state, content)
			values (gen_random_uuid(), $1, $2, $3, $4, $5, $5, 1815, $6, '{}') returning id`,
			[id, number, credits ? 'credit-note' : 'invoice', credits, `${year}-12-31`, state]
		);
		return row!.id;
	};
	await add(thisYear - 8, 'OLD-PAID', 'paid');
	const credited = await add(thisYear - 8, 'OLD-CREDITED-LATER', 'credited');
	await add(thisYear - 7, 'NOTE', 'final', credited);
	await add(thisYear - 7, 'KEPT', 'paid');
	await add(thisYear - 8, 'OPEN', 'open');
	for (const [day, invoice] of [
		[`${thisYear - 8}-12-30`, 'OLD-PAID'],
		[`${thisYear - 7}-01-02`, 'KEPT']
	])
		await world.owner(
			`insert into incoming_transfer (id, fingerprint, statement_id, booked_on, amount_cents, currency, remittance, own_invoice_id, state)
			select gen_random_uuid(), $2, 's', $1::date, 1815, 'EUR', '', id, 'matched' from own_invoice where number = $2`,
			[day, invoice]
		);
	const numbers = async () =>
		(await world.owner<{ number: string }>('select number from own_invoice order by number')).map(
			(row) => row.number
		);
	world.time.now = new Date();
	await forgetOld(world);
	expect(await numbers()).toEqual(['KEPT', 'NOTE', 'OLD-CREDITED-LATER', 'OPEN']);
	expect(await count('incoming_transfer')).toBe(1);
	world.time.now = new Date(`${thisYear + 30}-01-02T09:00:00Z`);
	await forgetOld(world);
	expect(await numbers()).toEqual(['KEPT', 'NOTE', 'OLD-CREDITED-LATER', 'OPEN']);
});

test('answered invitations are kept a year', async () => {
	const { id } = await world.addOrganisation({ kvkNumber: '90200006' });
	for (const [email, ended] of [
		['oud@donald.example', '2026-11-20'],
		['kort@donald.example', '2026-11-23']
	])
		await world.owner(
			`insert into invitation (id, organisation_id, email, role, token_hash, expires_at, accepted_at)
			values (gen_random_uuid(), $1, $2, 'viewer', $2, $3, $3)`,
			[id, email, ended]
		);
	world.time.now = new Date('2027-11-22T09:00:00Z');
	await forgetOld(world);
	expect(await count('invitation')).toBe(1);
});
