import { sql, type Kysely } from 'kysely';

/** A mandate that is being taken back waits for the payment provider to let go of it, and keeps when that was. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	alter table mandate drop constraint mandate_state_check;
	alter table mandate add constraint mandate_state_check check (state in ('wanted', 'valid', 'revoking', 'revoked'));
	alter table mandate add column revoked_at timestamptz;
	`.execute(db);
}
