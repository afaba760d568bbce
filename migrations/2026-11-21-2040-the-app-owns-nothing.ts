import { sql, type Kysely } from 'kysely';

/** Tables below an organisation, and by which column a row belongs to it. */
const TENANT: Record<string, string> = {
	organisation: 'id',
	member: 'organisation_id',
	invitation: 'organisation_id',
	access_request: 'organisation_id',
	bank_account: 'organisation_id',
	capability: 'organisation_id',
	audit_head: 'organisation_id',
	audit_entry: 'organisation_id',
	audit_checkpoint: 'organisation_id',
	activation: 'organisation_id',
	payment: 'organisation_id',
	mandate: 'organisation_id',
	credit: 'organisation_id',
	own_invoice: 'organisation_id',
	outgoing_mail: 'organisation_id'
};
/**
 * What a person reaches without naming an organisation: sees those they belong to and their own places there,
 * asks to be let in and takes that back. Posting a mail is free from everywhere, as it gives nothing to read.
 */
const OWN_ROWS = `
	create policy own on organisation for select to kade_app
		using (exists (select from member m where m.organisation_id = organisation.id and m.user_id = kade_user()));
	create policy own on member for select to kade_app using (user_id = kade_user());
	create policy own on access_request to kade_app using (user_id = kade_user())
		with check (user_id = kade_user() and state in ('open', 'withdrawn'));
	create policy own on outgoing_mail for select to kade_app using (user_id = kade_user());
	create policy post on outgoing_mail for insert to kade_app with check (kade_user() is not null);
`;
/** Evidence: the app adds rows, and never changes or removes one. */
const APPEND_ONLY = ['audit_checkpoint', 'credit'];

/** The role by which web and workers reach the data: it may use the tables, owns none, and obeys row-level security. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	do $$ begin
		if not exists (select from pg_roles where rolname = 'kade_app') then
			begin
				create role kade_app nologin;
			exception when duplicate_object or unique_violation then null;
			end;
		end if;
		-- Before version 16 a member may always become the role, and the privilege has no name of its own.
		if not pg_has_role(current_user, 'kade_app',
			case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) then
			execute format('grant kade_app to %I', current_user);
		end if;
	end $$;
	grant usage on schema public to kade_app;
	grant select, insert, update, delete on all tables in schema public to kade_app;
	grant usage on all sequences in schema public to kade_app;
	revoke insert, update, delete on kysely_migration, kysely_migration_lock from kade_app;
	revoke delete on organisation, own_invoice, payment, activation, mandate, audit_entry, audit_head from kade_app;
	revoke delete, update on invoice_series from kade_app;
	grant update (last_number) on invoice_series to kade_app;
	revoke update on audit_entry, security_event from kade_app;
	grant update (personal) on audit_entry to kade_app;
	grant update (details, address, user_id) on security_event to kade_app;
	`.execute(db);
	for (const table of APPEND_ONLY)
		await sql`revoke update, delete on ${sql.table(table)} from kade_app`.execute(db);
	for (const [table, column] of Object.entries(TENANT)) {
		await sql`
		alter table ${sql.table(table)} enable row level security;
		alter table ${sql.table(table)} force row level security;
		create policy tenant on ${sql.table(table)} to kade_app
			using (${sql.ref(column)} = kade_organisation() or kade_reach());
		`.execute(db);
	}
	await sql.raw(OWN_ROWS).execute(db);
	await sql`
	create function add_job(name text, payload json, key text, run_at timestamptz, tries int) returns void
		language sql security definer set search_path = pg_catalog, graphile_worker, pg_temp
		as $$ select graphile_worker.add_job(name, payload, job_key => key, run_at => run_at, max_attempts => tries) $$;
	create function queue_counts() returns table (waiting bigint, working bigint, failed bigint)
		language sql stable security definer set search_path = pg_catalog, pg_temp
		as $$ select count(*) filter (where locked_at is null and attempts < max_attempts),
			count(*) filter (where locked_at is not null),
			count(*) filter (where locked_at is null and attempts >= max_attempts)
			from graphile_worker._private_jobs $$;
	revoke execute on function add_job, queue_counts from public;
	grant execute on function add_job, queue_counts to kade_app;
	`.execute(db);
}
