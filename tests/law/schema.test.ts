import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database.ts';

/** Tables that belong to no organisation, and why. */
const BELONGS_TO_NO_ORGANISATION: Record<string, string> = {
	User: 'a person may belong to several organisations, or to none yet',
	Account: 'how a person signs in',
	Session: 'where a person is signed in',
	VerificationToken: 'a sign-in link, before anybody is known',
	sign_in_code: 'the digits of a sign-in link, before anybody is known',
	email_address: 'of a person',
	message_preference: 'of an address of a person',
	security_event: 'of a person',
	held_form: 'typed by somebody who was not signed in any more; sealed',
	picture: 'bytes only: whose they are says the row that names them',
	rate_limit: 'counts by digests, before anybody is known',
	invoice_series: 'our own numbers',
	incoming_transfer: 'statements of our own bank account',
	kysely_migration: 'of the migrator',
	kysely_migration_lock: 'of the migrator'
};

let database: TestDatabase;
let tables: {
	name: string;
	owner: string;
	organisation: boolean;
	enabled: boolean;
	forced: boolean;
	policies: string;
}[];
const ask = <Row extends object>(statement: string) =>
	asOwner(database.ownerUrl, async (client) => (await client.query<Row>(statement)).rows);

beforeAll(async () => {
	database = await freshDatabase();
	tables =
		await ask(`select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as enabled,
		c.relforcerowsecurity as forced, (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
		c.relname = 'organisation' or exists (select from pg_attribute a
			where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as organisation
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`);
});
afterAll(() => database.drop());

test('A02 every table belongs to an organisation or stands on the list that says why not', () => {
	const without = tables.filter(({ organisation }) => !organisation).map(({ name }) => name);
	expect(without.sort()).toEqual(Object.keys(BELONGS_TO_NO_ORGANISATION).sort());
});

test('A02 every table of an organisation has row-level security enabled, forced, and a policy', () => {
	const open = tables.filter(
		({ organisation, enabled, forced, policies }) =>
			organisation && !(enabled && forced && Number(policies) > 0)
	);
	expect(open).toEqual([]);
	expect(tables.filter(({ organisation }) => organisation).length).toBeGreaterThan(10);
});

test('A02 no policy lets more through than its own organisation, or a job across all; what a person reaches besides is on this list', async () => {
	const policies = await ask<Record<'table' | 'name' | 'deed' | 'sees' | 'writes' | 'roles', string>>(
		`select tablename as table, policyname as name, lower(cmd) as deed, regexp_replace(qual, '\\s+', ' ', 'g') as sees,
			regexp_replace(with_check, '\\s+', ' ', 'g') as writes, roles::text from pg_policies where schemaname = 'public' order by 1, 2`
	);
	expect(policies.filter(({ roles }) => roles !== '{kade_app}')).toEqual([]);
	const column = (table: string) => (table === 'organisation' ? 'id' : 'organisation_id');
	const own = (table: string) => `((${column(table)} = kade_organisation()) OR kade_reach())`;
	const tenant = policies.filter(({ name }) => name === 'tenant');
	expect(tenant.map(({ table }) => table)).toEqual(
		tables.filter(({ organisation }) => organisation).map(({ name }) => name)
	);
	expect(tenant.filter(({ table, sees, writes }) => sees !== own(table) || writes !== null)).toEqual([]);
	expect(
		policies
			.filter(({ name }) => name !== 'tenant')
			.map(({ table, name, deed, sees, writes }) => [table, name, deed, sees, writes])
	).toEqual([
		[
			'access_request',
			'own',
			'all',
			'(user_id = kade_user())',
			"((user_id = kade_user()) AND (state = ANY (ARRAY['open'::text, 'withdrawn'::text])))"
		],
		['member', 'own', 'select', '(user_id = kade_user())', null],
		[
			'organisation',
			'own',
			'select',
			'(EXISTS ( SELECT FROM member m WHERE ((m.organisation_id = organisation.id) AND (m.user_id = kade_user()))))',
			null
		],
		['outgoing_mail', 'own', 'select', '(user_id = kade_user())', null],
		['outgoing_mail', 'post', 'insert', null, '(kade_user() IS NOT NULL)']
	]);
});

test('kade_app owns nothing, may do nothing outside of its tables, and cannot pass row-level security', async () => {
	expect(tables.filter(({ owner }) => owner === 'kade_app')).toEqual([]);
	expect(
		await ask(
			`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication from pg_roles where rolname = 'kade_app'`
		)
	).toEqual([
		{
			rolsuper: false,
			rolbypassrls: false,
			rolcreaterole: false,
			rolcreatedb: false,
			rolcanlogin: false,
			rolreplication: false
		}
	]);
	expect(
		await ask(
			`select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'kade_app'`
		)
	).toEqual([]);
	expect(
		await ask(`select has_schema_privilege('kade_app', 'public', 'create') as here,
			has_schema_privilege('kade_app', 'graphile_worker', 'usage') as queue`)
	).toEqual([{ here: false, queue: false }]);
});

test.each([
	'alter table organisation disable row level security',
	'alter table organisation no force row level security',
	'drop policy tenant on organisation',
	'create table mine (id int)',
	'drop table organisation',
	'truncate organisation',
	'alter role kade_app bypassrls',
	'delete from audit_entry',
	`update audit_entry set details = '{}'`,
	'delete from audit_head',
	'delete from audit_checkpoint',
	`update audit_checkpoint set signature = ''`,
	'delete from own_invoice',
	'delete from payment',
	'delete from activation',
	'delete from organisation',
	'update credit set amount_cents = 100',
	'delete from invoice_series',
	'insert into kysely_migration values (1, 1)',
	`copy organisation to program 'true'`
])('kade_app may not: %s', async (statement) => {
	const forbidden = asOwner(database.ownerUrl, async (client) => {
		await client.query('set role kade_app');
		await client.query(`select set_config('kade.organisation', gen_random_uuid()::text, false),
			set_config('kade.user', gen_random_uuid()::text, false), set_config('kade.platform', 'true', false)`);
		await client.query(statement);
	});
	await expect(forbidden).rejects.toThrow(/permission denied|must be owner/);
});

test('every function that runs with the rights of its owner names where it looks for things', async () => {
	expect(
		await ask(`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
			and (proconfig is null or not proconfig::text like '%search_path=pg_catalog%')`)
	).toEqual([]);
	expect(
		await ask(`select proname from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef
			and has_function_privilege('public', p.oid, 'execute')`)
	).toEqual([]);
});

test('every column that points at another table is the first of an index, so that removing there stays fast', async () => {
	const slow = await ask<{ table: string; column: string }>(`
		select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.connamespace = 'public'::regnamespace and array_length(c.conkey, 1) = 1
			and c.confrelid in ('organisation'::regclass, 'activation'::regclass)
			and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)`);
	expect(slow).toEqual([]);
});
