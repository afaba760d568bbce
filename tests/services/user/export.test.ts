import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSONAL_DATA } from '#ports/personal-data.ts';
import { postMail } from '#services/mail/post.ts';
import { arrive } from '#services/user/arrive.ts';
import { askDeletion } from '#services/user/ask-deletion.ts';
import { exportUser } from '#services/user/export.ts';
import { asUser, openTestWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
	world = await openTestWorld();
});
afterAll(() => world.close());

async function exported(userId: string): Promise<Record<string, Record<string, unknown>[]>> {
	let text = '';
	for await (const piece of exportUser(world, asUser(userId), userId)) text += piece;
	return JSON.parse(text) as Record<string, Record<string, unknown>[]>;
}

async function person(name: string, email: string): Promise<string> {
	const id = await world.addUser(name, email);
	await arrive(world, asUser(id), { userId: id, way: 'google' });
	return id;
}

test('A14 an export holds everything about the person from every table that names them, and nothing of another', async () => {
	const anna = await person('Anna de Wit', 'anna@donald.example');
	const kees = await person('Kees Last', 'kees@donald.example');
	const { id: organisationId } = await world.addOrganisation(
		{ kvkNumber: '90400001', state: 'active' },
		{ userId: kees, role: 'owner' }
	);
	const waiting = await world.addOrganisation(
		{ kvkNumber: '90400002', name: 'Bakkerij de Zon B.V.' },
		{ userId: kees, role: 'owner' }
	);
	await world.store.change({ organisation: organisationId, by: asUser(anna) }, async (tx) => {
		await tx.members.put({ organisationId, userId: anna, role: 'editor' });
		await tx.trail.write(organisationId, 'member-joined', { user: anna }, { name: 'Anna de Wit' });
		await tx.users.setPhoto(anna, new Uint8Array([7, 7, 7]));
	});
	await world.store.change({ user: anna, by: asUser(anna) }, (tx) =>
		tx.members.ask({
			id: crypto.randomUUID(),
			organisationId: waiting.id,
			userId: anna,
			message: 'Mag ik erbij?'
		})
	);
	await world.owner(
		`insert into invitation (id, organisation_id, email, role, token_hash, expires_at) values (gen_random_uuid(), $1, 'anna@donald.example', 'viewer', 'hash', '2027-01-01')`,
		[waiting.id]
	);
	await world.owner(
		`insert into activation (id, organisation_id, user_id, method, state, statement, ends_at) values (gen_random_uuid(), $1, $2, 'ideal', 'expired', '{"name": "Anna de Wit"}', now())`,
		[organisationId, anna]
	);
	await world.owner(
		`insert into payment (id, organisation_id, activation_id, idempotency_key, method, amount_cents, status, payer_name, payer_iban_masked, paid_at)
		select gen_random_uuid(), $1, id, 'anna-pays', 'ideal', 1, 'paid', 'A de Wit', 'NL20 INGB •••• 67', now() from activation where user_id = $2`,
		[organisationId, anna]
	);
	await world.owner(
		`insert into mandate (id, organisation_id, customer_id, text_version, consented_by, consented_at, state) values (gen_random_uuid(), $1, 'cst_1', '2026-11', $2, now(), 'wanted')`,
		[organisationId, anna]
	);
	await world.store.change({ platform: 'test', by: asUser(anna) }, (tx) =>
		postMail(world, tx, {
			to: 'anna@donald.example',
			name: null,
			language: 'nl',
			type: 'security',
			notice: { about: 'account-erased' },
			userId: null,
			organisationId: null
		})
	);
	await world.owner(
		`insert into "Account" ("userId", type, provider, "providerAccountId", label) values ($1, 'oidc', 'google', 'sub-anna', 'anna@gmail.example')`,
		[anna]
	);
	await world.owner(
		`insert into "Session" ("userId", "sessionToken", expires, user_agent) values ($1, 'digest-of-a-secret', '2027-01-01', 'Firefox')`,
		[anna]
	);
	await askDeletion(world, asUser(anna), anna);

	const all = await exported(anna);
	expect(Object.keys(all)).toEqual(['about', ...PERSONAL_DATA]);
	for (const kind of PERSONAL_DATA) expect([kind, all[kind]!.length > 0]).toEqual([kind, true]);
	expect(all.profile).toMatchObject([
		{ name: 'Anna de Wit', email: 'anna@donald.example', photoBase64: 'BwcH' }
	]);
	expect(all.addresses).toMatchObject([{ address: 'anna@donald.example', kind: 'correspondence' }]);
	expect(all.memberships).toMatchObject([{ organisation: 'Test BV Donald', role: 'editor' }]);
	expect(all.accessRequests).toMatchObject([{ message: 'Mag ik erbij?' }]);
	expect(all.activations).toMatchObject([
		{ payments: [{ payer: 'A de Wit', account: 'NL20 INGB •••• 67' }] }
	]);
	expect(all.mandates).toMatchObject([{ organisation: 'Test BV Donald', textVersion: '2026-11' }]);
	expect(all.mails).toHaveLength(2);
	const text = JSON.stringify(all);
	expect(text).not.toContain('Kees');
	expect(text).not.toContain('kees@');
	expect(text).not.toContain('digest-of-a-secret');
});

test('A14 every table with a column of the person is told or on a list that says why not', async () => {
	const rows = await world.owner<{ table: string }>(
		`select distinct table_name as table from information_schema.columns
		where table_schema = 'public' and (column_name in ('user_id', 'userId', 'email', 'recipient', 'identifier')
			or table_name in (select conrelid::regclass::text from pg_constraint where confrelid = '"User"'::regclass))`
	);
	const told = [
		'User',
		'email_address',
		'Account',
		'Session',
		'security_event',
		'member',
		'access_request',
		'invitation',
		'activation',
		'mandate',
		'outgoing_mail'
	];
	const untold: Record<string, string> = {
		VerificationToken: 'lives for minutes and is a secret',
		sign_in_code: 'lives for minutes and is a secret',
		organisation: 'is of the organisation',
		register_change: 'is of the organisation; who decided is our staff',
		incoming_transfer: 'is our bookkeeping'
	};
	const names = rows.map(({ table }) => table.replaceAll('"', ''));
	expect(names.filter((name) => !told.includes(name) && !(name in untold))).toEqual([]);
});

test('a long history comes in pages, whole and in order', async () => {
	const busy = await person('Druk', 'druk@donald.example');
	await world.owner(
		`insert into security_event (user_id, event, details) select $1, 'n', jsonb_build_object('n', n) from generate_series(1, 1203) n`,
		[busy]
	);
	const { securityEvents } = await exported(busy);
	const numbers = securityEvents!.flatMap(({ event, details }) =>
		event === 'n' ? [(details as { n: number }).n] : []
	);
	expect(numbers).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
});
