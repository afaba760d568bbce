import { Logger, runMigrations } from 'graphile-worker';
import { Kysely, Migrator, PostgresDialect, type Migration } from 'kysely';
import pg from 'pg';

/** Any number, the same in every version: one process migrates, the others wait for it. */
const LOCK = 7_251_001;

const files = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

/**
 * Brings the database to the present schema, the job queue's tables first, as the owner of all. Answers the names
 * of what it did; nothing when there was nothing to do. Throws what failed, with that migration undone.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 4, application_name: 'kade-migrate' });
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	const lock = await pool.connect();
	try {
		await lock.query('select pg_advisory_lock($1)', [LOCK]);
		await runMigrations({ pgPool: pool, noHandleSignals: true, logger: new Logger(() => () => undefined) });
		const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
		const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations()) } });
		const { error, results = [] } = await migrator.migrateToLatest();
		if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
		return results.map(({ migrationName }) => migrationName);
	} finally {
		lock.release(true);
		await pool.end();
	}
}

/** Migrations by name, in order; the name of one is that of its file. */
function migrations(): Record<string, Migration> {
	const named = Object.entries(files).map(
		([file, migration]) => [file.replace(/^.*\/|\.ts$/g, ''), migration] as const
	);
	return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}
