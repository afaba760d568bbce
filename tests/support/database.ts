import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#adapters/postgres/migrate.ts';
import { startPostgres } from '../../src/commands/postgres.mjs';

/** A database of one test (file), made from the migrated template. */
export interface TestDatabase {
	/** As a web process has it: a login that may become kade_app and is nothing else. */
	url: string;
	/** As the owner of all tables has it. */
	ownerUrl: string;
	drop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'for-tests-only';
const SERVER = 'KADE_TEST_DATABASE';
const TEMPLATE = 'KADE_TEST_TEMPLATE';

/**
 * Starts one PostgreSQL for a whole test run, or uses that of KADE_TEST_DATABASE (an owner's address), and makes the
 * template. The test processes find both in their environment. Answers how to end it.
 */
export async function openDatabases(): Promise<() => Promise<void>> {
	const given = process.env[SERVER];
	const account = process.getuid?.() ?? 0;
	const folder = path.join(os.tmpdir(), `kade-test-${account}-${digest(ROOT)}`, 'database');
	const server = given
		? null
		: await startPostgres({ folder, user: 'kade', password: PASSWORD, durable: false });
	process.env[SERVER] = given ?? server?.url;
	process.env[TEMPLATE] = await template(serverUrl());
	return async () => {
		delete process.env[TEMPLATE];
		if (server) delete process.env[SERVER];
		await server?.stop();
	};
}

/** A database like any new one, in about 30 ms. */
export async function freshDatabase(): Promise<TestDatabase> {
	const name = `kade_test_${process.pid}_${randomBytes(4).toString('hex')}`;
	const from = process.env[TEMPLATE];
	if (!from) throw new Error('No template database: openDatabases() was not called');
	await asOwner(serverUrl(), (client) =>
		client.query(`create database ${name} template ${from} strategy file_copy`)
	);
	const url = new URL(serverUrl());
	url.pathname = `/${name}`;
	const ownerUrl = url.href;
	url.username = 'kade_web';
	url.password = PASSWORD;
	return {
		url: url.href,
		ownerUrl,
		drop: () =>
			asOwner(serverUrl(), (client) => client.query(`drop database if exists ${name} with (force)`)).then(
				() => undefined
			)
	};
}

/** Runs statements as the owner: what an intruder with all rights, or a test's own preparation, can do. */
export async function asOwner<T>(ownerUrl: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await act(client);
	} finally {
		await client.end();
	}
}

function serverUrl(): string {
	const url = process.env[SERVER];
	if (!url) throw new Error('No test server: openDatabases() was not called');
	return url;
}

/** The migrated database that others are copied from; made anew when a migration changed. */
async function template(server: string): Promise<string> {
	const folder = path.join(ROOT, 'migrations');
	const files = readdirSync(folder).sort();
	const name = `kade_template_${digest(files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\0'))}`;
	return asOwner(server, async (client) => {
		await client.query('select pg_advisory_lock(1)');
		await dropLeftovers(client, name);
		const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
		if (rowCount === 0) {
			const half = `${name}_half`;
			await client.query(`drop database if exists ${half} with (force)`);
			await client.query(`create database ${half}`);
			const url = new URL(server);
			url.pathname = `/${half}`;
			await migrate(url.href);
			await client.query(`alter database ${half} rename to ${name}`);
		}
		await client.query(`do $$ begin
			if not exists (select from pg_roles where rolname = 'kade_web') then
				create role kade_web login noinherit password '${PASSWORD}';
			end if;
			grant kade_app to kade_web;
		end $$`);
		return name;
	});
}

/** Removes templates of older migrations, and databases of test processes that were killed. */
async function dropLeftovers(client: pg.Client, wanted: string): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		"select datname as name from pg_database where datname ~ '^kade_(test|template)_' and datname <> $1",
		[wanted]
	);
	for (const { name } of rows) {
		const starter = Number(/^kade_test_(\d+)_/.exec(name)?.[1] ?? 0);
		if (!starter || !lives(starter)) await client.query(`drop database if exists ${name} with (force)`);
	}
}

function lives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
