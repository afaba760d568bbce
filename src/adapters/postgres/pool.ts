import pg from 'pg';
import type { Log } from '#ports/log.ts';

/** Waiting longer for a free connection would keep a person waiting for a page that may never come; told within a second. */
const WAIT_MS = 500;
const SESSION =
	'-c role=kade_app -c timezone=UTC -c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s';
const { builtins } = pg.types;

/**
 * Connections of the app. Whoever logs in, the role is kade_app, which owns nothing: a connection on which that
 * did not hold is refused. Lost connections are dropped and made anew; they never end the process.
 */
export function openPool(options: { url: string; poolSize: number; log: Log }): pg.Pool {
	const pool = new pg.Pool({
		connectionString: options.url,
		max: options.poolSize,
		options: SESSION,
		application_name: 'kade',
		connectionTimeoutMillis: WAIT_MS,
		idleTimeoutMillis: 30_000,
		keepAlive: true,
		types: { getTypeParser },
		onConnect: assertRole
	});
	pool.on('error', (error) => options.log.warn('database-connection-lost', { error: error.message }));
	/** Without a listener, an error on a connection in use would end the process. */
	pool.on('connect', (client) => client.on('error', () => undefined));
	return pool;
}

async function assertRole(client: pg.ClientBase): Promise<void> {
	const { rows } = await client.query<{ role: string }>('select current_user as role');
	if (rows[0]?.role !== 'kade_app')
		throw new Error(
			`The database gave role ${rows[0]?.role} instead of kade_app; does a pooler drop the start-up options?`
		);
}

/** Days stay text (a Date would move them by the time zone); counters and amounts are safe integers or an error. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
	if (oid === builtins.DATE) return (value) => value;
	if (oid === builtins.INT8) return wholeNumber;
	return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}

function wholeNumber(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no safe integer`);
	return value;
}
