import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { isRefused } from '#domain/outcome.ts';
import type { Scope } from '#ports/store.ts';
import type { Database } from './schema.ts';
import { isConnectionLost } from './trouble.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The connection broke while the commit was under way: nobody knows whether it happened. */
export class CommitUnknown extends Error {}

/**
 * One transaction on a connection of its own; whose rows are in reach is set with its first statement and ends
 * with it. A refusal rolls back. Answers after the commit; throws what broke.
 */
export async function transact<T>(
	pool: pg.Pool,
	mode: 'read only' | 'read write',
	scope: Scope,
	act: (db: Kysely<Database>) => Promise<T>
): Promise<T> {
	const begin = opening(mode, scope);
	const client = await pool.connect();
	const { db, shut } = within(client);
	let sound = false;
	try {
		await client.query(begin);
		const outcome = await act(db);
		shut();
		await end(client, isRefused(outcome) ? 'rollback' : 'commit');
		sound = true;
		return outcome;
	} catch (error) {
		shut();
		sound = await client.query('rollback').then(
			() => true,
			() => false
		);
		throw error;
	} finally {
		client.release(!sound);
	}
}

/** Begin and scope in one message to the database. The ids are checked here, as that message has no parameters. */
function opening(mode: 'read only' | 'read write', scope: Scope): string {
	const organisation = 'organisation' in scope ? scope.organisation : NOBODY;
	const user = 'user' in scope ? scope.user : NOBODY;
	for (const id of [organisation, user])
		if (!UUID.test(id)) throw new Error('A scope names a row by its UUID');
	// Who looks sees one moment: two readings of a row that changes meanwhile would tell a story that never was.
	const view = mode === 'read only' ? 'isolation level repeatable read read only' : mode;
	return `begin ${view}; select set_config('kade.organisation', '${organisation}', true),
		set_config('kade.user', '${user}', true), set_config('kade.platform', '${'platform' in scope}', true)`;
}

async function end(client: pg.PoolClient, command: 'commit' | 'rollback'): Promise<void> {
	try {
		const answer = await client.query(command);
		if (answer.command !== command.toUpperCase())
			throw new Error('A statement of this transaction had failed, so the database rolled it back');
	} catch (error) {
		if (command === 'commit' && isConnectionLost(error)) throw new CommitUnknown('commit', { cause: error });
		throw error;
	}
}

const names = new Map<string, string>();
const MOST_NAMES = 1000;

/**
 * The name under which a connection keeps the plan of a statement: the database reads and plans each of ours once a
 * connection instead of every time, which is most of what a small statement costs. Beyond a bound there are no names,
 * as every plan takes room on every connection.
 */
function planName(text: string): string | undefined {
	const known = names.get(text);
	if (known || names.size >= MOST_NAMES) return known;
	const name = `kade-${names.size}`;
	names.set(text, name);
	return name;
}

/** Queries on this connection until shut: one forgotten by its caller would else run in somebody else's transaction. */
function within(client: pg.PoolClient): { db: Kysely<Database>; shut: () => void } {
	let open = true;
	const connection = {
		query: ((text: string, parameters: unknown[]) => {
			if (!open)
				return Promise.reject(new Error('This transaction has ended; a query of it was not awaited'));
			return client.query({ name: planName(text), text, values: parameters });
		}) as pg.PoolClient['query'],
		release: () => undefined
	};
	const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
	return { db, shut: () => void (open = false) };
}
