import { sql } from 'kysely';
import type { DeskReader, WaitingCase } from '#ports/desk.ts';
import { needsPlatform, type Context } from './context.ts';

/** What waits for a specialist: attempts whose names need eyes, and changes in the register of working companies. */
export function desk(context: Context): DeskReader {
	return {
		async queue(after, limit) {
			needsPlatform(context, 'desk.queue');
			const { rows } = await sql<WaitingCase>`
			with waiting as (
				select 'activation' as kind, id, organisation_id, review_since as since, id as proof,
					(verdict -> 'name' ->> 'score')::float as score, '[]'::jsonb as changes
				from activation where state = 'in-review'
				union all
				select 'register-change', c.id, c.organisation_id, c.found_at, p.id, null, c.changes
				from register_change c join organisation o on o.id = c.organisation_id
				left join lateral (select id from activation where organisation_id = o.id and state = 'approved'
					order by created_at desc limit 1) p on true
				where c.state = 'open' and o.state in ('active', 'suspended')
			)
			select w.kind, w.id, o.id as "organisationId", o.name as "organisationName", o.kvk_number as "kvkNumber",
				(select payer_name from payment where activation_id = w.proof and payer_name is not null
					order by paid_at desc nulls last limit 1) as "payerName",
				w.score, w.changes, w.since as "waitingSince"
			from waiting w join organisation o on o.id = w.organisation_id
			where ${after}::uuid is null or (w.since, w.id) > (select since, id from waiting where id = ${after})
			order by w.since, w.id limit ${limit}`.execute(context.db);
			return rows;
		}
	};
}
