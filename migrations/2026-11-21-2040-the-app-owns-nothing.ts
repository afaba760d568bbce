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
	own_invoice: 'organisation_id'
};
/** A person sees the organisations they belong to, and their own places and questions there. */
const OWN_ROWS: Record<string, string> = {
	organisation: 'exists (select from member m where m.organisation_id = organisation.id and m.user_id = kade_user())',
	member: 'user_id = kade_user()',
	access_request: 'user_id = kade_user()'
};
/** Evidence: rows are added, never changed or removed by the app. */
const APPEND_ONLY = ['audit_checkpoint', 'security_event'];

/** The role by which web and workers reach the data: it may use the tables, owns none, and obeys row-level security. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	do $$ begin
		if not exists (select from pg_roles where rolname = 'kade_app') then create role kade_app nologin; end if;
		execute format('grant kade_app to %I', current_user);
	end $$;
	grant usage on schema public to kade_app;
	grant select, insert, update, delete on all tables in schema public to kade_app;
	grant usage on all sequences in schema public to kade_app;
	revoke insert, update, delete on kysely_migration, kysely_migration_lock from kade_app;
	revoke delete on own_invoice, payment, activation, audit_entry, audit_head from kade_app;
	`.execute(db);
	for (const table of APPEND_ONLY) await sql`revoke update, delete on ${sql.table(table)} from kade_app`.execute(db);
	await sql`grant update (details, address) on security_event to kade_app`.execute(db);
	await sql`revoke update on audit_entry from kade_app; grant update (personal) on audit_entry to kade_app`.execute(db);
	for (const [table, column] of Object.entries(TENANT)) {
		const own = OWN_ROWS[table] ? sql` or ${sql.raw(OWN_ROWS[table])}` : sql``;
		await sql`
		alter table ${sql.table(table)} enable row level security;
		alter table ${sql.table(table)} force row level security;
		create policy tenant on ${sql.table(table)} to kade_app
			using (${sql.ref(column)} = kade_organisation()${own} or kade_reach());
		`.execute(db);
	}
	await sql`
	create function add_job(name text, payload json, key text, run_at timestamptz, tries int, keep boolean) returns void
		language sql security definer set search_path = pg_catalog, graphile_worker, pg_temp
		as $$ select graphile_worker.add_job(name, payload, job_key => key, run_at => run_at, max_attempts => tries,
			job_key_mode => case when keep then 'preserve_run_at' else 'replace' end) $$;
	revoke execute on function add_job from public;
	grant execute on function add_job to kade_app;
	`.execute(db);
}
