import { sql } from 'kysely';
import type pg from 'pg';
import type { Jobs } from '#ports/jobs.ts';
import type { Context } from './context.ts';
import { json } from './schema.ts';

/** Jobs of graphile-worker, added through a function of the owner, as the app's role can't touch the queue. */
export function jobs({ db }: Pick<Context, 'db'>): Jobs {
	return {
		async add(name, payload, when = {}) {
			const { key = null, at = null, tries = null } = when;
			await sql`select add_job(${name}::text, ${json(payload)}::json, ${key}::text, ${at}::timestamptz, ${tries}::int)`.execute(
				db
			);
		}
	};
}

/** How many jobs wait, are at work, and have failed for good. */
export async function queueCounts(
	pool: pg.Pool
): Promise<{ waiting: number; working: number; failed: number }> {
	const { rows } = await pool.query<{ waiting: number; working: number; failed: number }>(
		'select * from queue_counts()'
	);
	return rows[0] ?? { waiting: 0, working: 0, failed: 0 };
}
