import { sql, type Kysely } from 'kysely';

/** A closed organisation keeps since when, and where it stood for as long as its owners can open it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	alter table organisation add column closed_at timestamptz;
	alter table organisation add column closed_from text check (closed_from in ('active', 'suspended'));
	-- Row-level security binds an owner that is no superuser too.
	select set_config('kade.platform', 'true', true), set_config('kade.organisation', gen_random_uuid()::text, true),
		set_config('kade.user', gen_random_uuid()::text, true);
	update organisation set closed_at = coalesce(
		(select max(at) from audit_entry where organisation_id = organisation.id), now()) where state = 'closed';
	alter table organisation add constraint organisation_closed
		check (state = 'closed' or (closed_at is null and closed_from is null));
	create index organisation_to_end on organisation (closed_at) where closed_from is not null;
	`.execute(db);
}
