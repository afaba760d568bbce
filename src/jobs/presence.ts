import pg from 'pg';
import type { Log } from '#ports/log.ts';

/** Any number, the same in every worker: the first half of the locks by which workers show that they live. */
const LOCK = 20_261_121;
const AGAIN_MS = 1000;
const LOOK_MS = 15_000;
/** Work taken just now may be of a worker that has not shown itself yet. */
const FRESH = '15 seconds';

/** A worker that shows that it lives. */
export interface Presence {
	/** Shows itself under the number of its pool from now on, in place of an earlier one. */
	show(poolId: string): void;
	/** Gives back what is locked under this number, of which nothing is at work any more. */
	giveBack(poolId: string): Promise<void>;
	end(): Promise<void>;
}

/**
 * Keeps a lock in the database as long as this worker lives, and gives back what dead ones had in hand. The queue
 * by itself would leave that for four hours, as it can't tell a dead worker from a slow one; a lock ends with its
 * connection, so we can.
 */
export function presence(
	pool: pg.Pool,
	{ ownerUrl, inHand, log }: { ownerUrl: string; inHand: ReadonlySet<string>; log: Log }
): Presence {
	let client: pg.Client | null = null;
	let shown: string | null = null;
	let ended = false;

	const hold = async (): Promise<void> => {
		if (ended || !shown) return;
		const mine = new pg.Client({
			connectionString: ownerUrl,
			application_name: 'kade-worker',
			keepAlive: true
		});
		const lost = () => {
			if (client !== mine) return;
			client = null;
			setTimeout(() => void hold(), AGAIN_MS).unref();
		};
		mine.on('error', lost).on('end', lost);
		client = mine;
		try {
			await mine.connect();
			await mine.query('select pg_advisory_lock($1, hashtext($2))', [LOCK, shown]);
		} catch {
			await mine.end().catch(() => undefined);
			lost();
		}
	};
	const release = async () => {
		const mine = client;
		client = null;
		await mine?.end().catch(() => undefined);
	};
	const look = setInterval(() => {
		freeTheDead(pool)
			.then((workers) => workers > 0 && log.warn('gave-back-work-of-dead-workers', { workers }))
			.then(() => (shown ? freeTheForgotten(pool, shown, inHand) : 0))
			.then((jobs) => jobs > 0 && log.warn('gave-back-forgotten-work', { jobs }))
			.catch((error: Error) => log.warn('queue-connection-lost', { error: error.message }));
	}, LOOK_MS);
	look.unref();

	return {
		show(poolId) {
			shown = poolId;
			void release().then(hold);
		},
		async giveBack(poolId) {
			await pool.query('select graphile_worker.force_unlock_workers($1)', [[poolId]]);
		},
		async end() {
			ended = true;
			clearInterval(look);
			await release();
		}
	};
}

/** Gives back the work of every worker whose lock is free; answers how many those were. */
async function freeTheDead(pool: pg.Pool): Promise<number> {
	const { rows } = await pool.query<{ dead: string[] }>(
		`with holders as materialized (
			select distinct locked_by as id from graphile_worker._private_jobs
			where locked_by is not null and locked_at < now() - $2::interval
		), dead as materialized (
			select array_agg(id) as ids from holders where pg_try_advisory_xact_lock($1, hashtext(id))
		)
		select ids as dead, graphile_worker.force_unlock_workers(ids) from dead where ids is not null`,
		[LOCK, FRESH]
	);
	return rows[0]?.dead.length ?? 0;
}

/** Gives back what was taken for this worker without its hearing so, as the connection broke just then. */
async function freeTheForgotten(pool: pg.Pool, poolId: string, inHand: ReadonlySet<string>): Promise<number> {
	const { rowCount } = await pool.query(
		`update graphile_worker._private_jobs set locked_by = null, locked_at = null
		where locked_by = $1 and locked_at < now() - $2::interval and not id = any($3::bigint[])`,
		[poolId, FRESH, [...inHand]]
	);
	return rowCount ?? 0;
}
