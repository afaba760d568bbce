import { sql, type Kysely } from 'kysely';

/** What changed in the register of a company that had proven itself, and what a specialist said of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	create table register_change (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		/** What the register said when it was last held for the same company, and what it says now; null: nothing. */
		before jsonb not null,
		after jsonb,
		changes jsonb not null,
		state text not null check (state in ('open', 'same-company', 'new-proof')),
		found_at timestamptz not null,
		decided_by uuid references "User" (id) on delete set null,
		decided_reason text,
		decided_at timestamptz,
		check ((state = 'open') = (decided_at is null))
	);
	create unique index register_change_one_open on register_change (organisation_id) where state = 'open';
	create index register_change_queue on register_change (found_at, id) where state = 'open';
	create index on register_change (organisation_id, found_at desc);
	create index organisation_to_read_again on organisation (register_checked_at, id) where state = 'active';
	alter table register_change enable row level security;
	alter table register_change force row level security;
	create policy tenant on register_change to kade_app
		using (organisation_id = kade_organisation() or kade_reach());
	grant select, insert, update on register_change to kade_app;
	`.execute(db);
}
