import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkTrails } from '#adapters/postgres/trail-check.ts';
import { addAddress } from '#services/user/add-address.ts';
import { arrive } from '#services/user/arrive.ts';
import { askDeletion } from '#services/user/ask-deletion.ts';
import { eraseUser } from '#services/user/erase.ts';
import { keepAccount } from '#services/user/keep-account.ts';
import { asUser, openTestWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let number = 0;
beforeAll(async () => {
	world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(() => {
	world.time.now = new Date('2026-11-21T09:00:00Z');
});

const DAY = 86_400_000;
const BY = { kind: 'system', name: 'test' } as const;

async function person(name: string) {
	const email = `${name.toLowerCase().replaceAll(' ', '.')}.${(number += 1)}@donald.example`;
	const id = await world.addUser(name, email);
	await arrive(world, asUser(id), { userId: id, way: 'email' });
	return { id, email, name };
}
const kvk = () => String(90_100_000 + (number += 1));
const after = (days: number) => void (world.time.now = new Date(world.time.now.getTime() + days * DAY));
const everything = () =>
	world.owner<{ text: string }>(`select string_agg(t, ' ') as text from (
		select row_to_json(u)::text t from "User" u union all select row_to_json(a)::text from audit_entry a
		union all select row_to_json(e)::text from email_address e union all select row_to_json(s)::text from security_event s
		union all select row_to_json(i)::text from invitation i union all select row_to_json(m)::text from outgoing_mail m
		union all select row_to_json(r)::text from access_request r union all select row_to_json(c)::text from sign_in_code c
	) all_rows`);

test('A14 thirty days after asking nothing says any more who the person was, and every trail still verifies', async () => {
	const anna = await person('Anna de Wit');
	const kees = await person('Kees Last');
	const organisation = await world.addOrganisation(
		{ kvkNumber: kvk(), state: 'active' },
		{ userId: kees.id, role: 'owner' }
	);
	const scope = { organisation: organisation.id, by: asUser(anna.id) };
	await world.store.change(scope, async (tx) => {
		await tx.members.put({ organisationId: organisation.id, userId: anna.id, role: 'editor' });
		await tx.trail.write(
			organisation.id,
			'member-joined',
			{ user: anna.id },
			{ name: anna.name, email: anna.email }
		);
		await tx.trail.write(organisation.id, 'member-invited', { role: 'viewer' }, { email: kees.email });
		await tx.users.setPhoto(anna.id, new Uint8Array([1, 2, 3]));
	});
	await world.store.change({ organisation: organisation.id, by: asUser(kees.id) }, (tx) =>
		tx.trail.write(organisation.id, 'role-changed', { user: anna.id, role: 'admin' }, { name: anna.name })
	);

	const asked = await askDeletion(world, asUser(anna.id), anna.id);
	expect(asked).toEqual({ until: new Date('2026-12-21T09:00:00Z') });
	expect((await world.mails(anna.email)).map(({ subject }) => subject)).toEqual([
		'U vroeg om uw account te verwijderen'
	]);
	await world.owner(
		`insert into "Session" ("userId", "sessionToken", expires) select id, id::text, now() + interval '1 day' from "User"`
	);
	after(29);
	expect(await eraseUser(world, anna.id)).toBe('not-due');
	after(1);
	expect(await eraseUser(world, anna.id)).toBe('erased');
	// A04: who is gone is signed in nowhere any more.
	expect(await world.owner('select "userId" as id from "Session"')).toEqual([{ id: kees.id }]);

	const last = await world.mails(anna.email);
	expect(last.map(({ subject, text }) => [subject, text.includes('laatste mail')])).toEqual([
		['Uw account is verwijderd', true]
	]);
	await world.owner(`delete from outgoing_mail where recipient = $1`, [anna.email]);
	const [left] = await everything();
	expect(left!.text).not.toMatch(/Anna de Wit|anna\.de\.wit/i);
	expect(left!.text).toContain(kees.email);
	expect(await world.owner('select 1 from picture')).toEqual([]);
	const rows = await world.owner<{ count: string }>(
		`select count(*) from audit_entry where personal::text like '%192.0.2.7%' and actor ->> 'userId' = $1`,
		[anna.id]
	);
	expect(rows[0]!.count).toBe('0');

	const verdicts = [];
	for await (const verdict of checkTrails({ pool: world.store.pool, vault: world.vault }))
		verdicts.push(verdict);
	expect(verdicts.filter(({ bad }) => bad)).toEqual([]);
	expect(verdicts.find(({ organisationId }) => organisationId === organisation.id)?.entries).toBe(4);
	const members = await world.store.look({ organisation: organisation.id, by: BY }, (reading) =>
		reading.members.list(organisation.id)
	);
	expect(members.map(({ userId }) => userId)).toEqual([kees.id]);
	expect(await eraseUser(world, anna.id)).toBe('not-due');
});

test('A14 who leaves takes nothing along of a namesake, nor of an address that they only wrote down', async () => {
	const [namesake, boef] = [await person('Jan de Vries'), await person('Jan de Vries')];
	const organisation = await world.addOrganisation(
		{ kvkNumber: kvk(), state: 'active' },
		{ userId: namesake.id, role: 'owner' }
	);
	await world.store.change({ organisation: organisation.id, by: asUser(namesake.id) }, async (tx) => {
		await tx.trail.write(
			organisation.id,
			'authority-stated',
			{ role: 'bestuurder' },
			{ name: 'Jan de Vries' }
		);
		await tx.trail.write(organisation.id, 'member-invited', { role: 'viewer' }, { email: namesake.email });
	});
	await addAddress(world, asUser(boef.id), { userId: boef.id, typed: namesake.email });
	await world.owner(
		`insert into invitation (id, organisation_id, email, role, token_hash, expires_at) values (gen_random_uuid(), $1, $2, 'viewer', 'hash of a namesake', '2027-01-01')`,
		[organisation.id, namesake.email]
	);
	await askDeletion(world, asUser(boef.id), boef.id);
	after(30);
	expect(await eraseUser(world, boef.id)).toBe('erased');
	const entries = await world.store.look({ organisation: organisation.id, by: BY }, (reading) =>
		reading.trail.page(organisation.id, null, 10)
	);
	expect(entries.map(({ personal }) => personal)).toEqual([
		{ email: namesake.email },
		{ name: 'Jan de Vries' }
	]);
	expect(await world.owner('select 1 from invitation where email = $1', [namesake.email])).toHaveLength(1);
});

test('the last owner of an organisation at work is told which to hand over, and nothing is kept of the wish', async () => {
	const jan = await person('Jan');
	await world.addOrganisation(
		{ name: 'Bakkerij de Zon B.V.', kvkNumber: kvk(), state: 'active' },
		{ userId: jan.id, role: 'owner' }
	);
	await world.addOrganisation({ name: 'Nog niets', kvkNumber: kvk() }, { userId: jan.id, role: 'owner' });
	const outcome = await askDeletion(world, asUser(jan.id), jan.id);
	expect(outcome).toMatchObject({ refused: 'must-hand-over', places: [{ name: 'Bakkerij de Zon B.V.' }] });
	expect(await world.mails(jan.email)).toEqual([]);
	after(31);
	expect(await eraseUser(world, jan.id)).toBe('not-due');
});

test('an organisation that never came to work closes with the account of its only member', async () => {
	const piet = await person('Piet');
	const { id } = await world.addOrganisation({ kvkNumber: kvk() }, { userId: piet.id, role: 'owner' });
	await askDeletion(world, asUser(piet.id), piet.id);
	after(30);
	expect(await eraseUser(world, piet.id)).toBe('erased');
	const kept = await world.store.look({ organisation: id, by: BY }, (reading) =>
		reading.organisations.byId(id)
	);
	expect(kept?.state).toBe('closed');
});

test('whoever keeps the account in time stays, and asking twice does not move the day', async () => {
	const els = await person('Els');
	await askDeletion(world, asUser(els.id), els.id);
	after(10);
	expect(await askDeletion(world, asUser(els.id), els.id)).toEqual({
		until: new Date('2026-12-21T09:00:00Z')
	});
	expect(await world.mails(els.email)).toHaveLength(1);
	await keepAccount(world, asUser(els.id), els.id);
	after(40);
	expect(await eraseUser(world, els.id)).toBe('not-due');
	const user = await world.store.look({ user: els.id, by: BY }, (reading) => reading.users.byId(els.id));
	expect(user?.name).toBe('Els');
});

test('who became the last owner during the days of grace is kept and told why', async () => {
	const mia = await person('Mia');
	await askDeletion(world, asUser(mia.id), mia.id);
	await world.addOrganisation(
		{ name: 'Brouwerij Maas BV', kvkNumber: kvk(), state: 'active' },
		{ userId: mia.id, role: 'owner' }
	);
	after(30);
	expect(await eraseUser(world, mia.id)).toBe('kept');
	const mails = await world.mails(mia.email);
	expect(mails.at(-1)).toMatchObject({
		subject: 'Uw account is niet verwijderd',
		text: expect.stringContaining('Brouwerij Maas BV') as string
	});
});

test('two owners who both leave: the second is held', async () => {
	const [one, two] = [await person('Een'), await person('Twee')];
	const { id } = await world.addOrganisation(
		{ kvkNumber: kvk(), state: 'active' },
		{ userId: one.id, role: 'owner' }
	);
	await world.store.change({ organisation: id, by: BY }, (tx) =>
		tx.members.put({ organisationId: id, userId: two.id, role: 'owner' })
	);
	await askDeletion(world, asUser(one.id), one.id);
	await askDeletion(world, asUser(two.id), two.id);
	after(30);
	const outcomes = await Promise.all([eraseUser(world, one.id), eraseUser(world, two.id)]);
	expect(outcomes.sort()).toEqual(['erased', 'kept']);
});
