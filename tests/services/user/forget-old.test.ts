import { afterAll, beforeAll, expect, test } from 'vitest';
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
