import { sql, type Kysely } from 'kysely';

/**
 * The app may delete no invoice. It may ask to have those forgotten that the law no longer makes us keep (seven years
 * after the end of their year, article 52 AWR), and there the database goes by its own clock too: a mistake in ours
 * deletes nothing. One that something younger refers to stays until that can go.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	create function forget_own_invoices(before date) returns bigint language sql volatile security definer
		set search_path = pg_catalog, public, pg_temp
		as $$
		with term as (
			select least(before, (date_trunc('year', now()) - interval '7 years')::date) as ends
		),
		gone as (
			delete from own_invoice i using term
			where i.issued_on < term.ends and i.state <> 'open'
				and not exists (select from own_invoice n where n.credits_id = i.id and n.issued_on >= term.ends)
				and not exists (select from incoming_transfer t where t.own_invoice_id = i.id)
			returning i.id
		)
		select count(*) from gone $$;
	revoke execute on function forget_own_invoices from public;
	grant execute on function forget_own_invoices to kade_app;
	`.execute(db);
}
