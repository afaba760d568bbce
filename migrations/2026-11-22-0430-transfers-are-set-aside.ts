import { sql, type Kysely } from 'kysely';

/** A transfer on our account that pays no invoice of ours is set aside, and keeps who said so and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	alter table incoming_transfer add column set_aside_by uuid references "User" (id) on delete set null;
	alter table incoming_transfer add column set_aside_at timestamptz;
	alter table incoming_transfer add constraint incoming_transfer_set_aside
		check ((state = 'ignored') = (set_aside_at is not null));
	`.execute(db);
}
