import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../../src/commands/postgres.mjs';

let place: string;
let folder: string;
beforeAll(() => {
	place = mkdtempSync(path.join(os.tmpdir(), 'kade-postgres-'));
	chmodSync(place, 0o755);
	folder = path.join(place, 'database');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const options = () => ({ folder, user: 'kade', password: 'a secret: /@', durable: false });

async function ask(url: string, statement: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(statement)).rows;
	} finally {
		await client.end();
	}
}

/** Starts a process that starts the server and is killed without a chance to tidy up; answers the server's address. */
async function startedAndKilled(): Promise<string> {
	const script = `import { startPostgres } from ${JSON.stringify(path.resolve('src/commands/postgres.mjs'))};
		console.log((await startPostgres(${JSON.stringify(options())})).url); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const url = await new Promise<string>((resolve) =>
		child.stdout.once('data', (line: Buffer) => resolve(String(line).trim()))
	);
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await gone;
	return url;
}

test('a server starts on an empty folder, keeps what it is given over a restart, and ends when asked', async () => {
	const first = await startPostgres(options());
	await ask(first.url, 'create table kept (word text)');
	await ask(first.url, `insert into kept values ('é')`);
	expect(
		await ask(
			first.url,
			`select pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'kade'`
		)
	).toEqual([{ encoding: 'UTF8' }]);
	await first.stop();
	await expect(ask(first.url, 'select')).rejects.toThrow();
	const second = await startPostgres(options());
	expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'é' }]);
	await second.stop();
});

test('a second start finds the running server, and leaves its end to who started it', async () => {
	const first = await startPostgres(options());
	const url = await startedAndKilled();
	expect(url).toBe(first.url);
	await ask(first.url, 'select');
	await first.stop();
	expect(existsSync(path.join(folder, 'postmaster.pid'))).toBe(false);
});

test('I01 a server whose starter was killed is taken over, and ended by the one who took it', async () => {
	const url = await startedAndKilled();
	await ask(url, 'select');
	const next = await startPostgres(options());
	expect(next.url).toBe(url);
	await next.stop();
	await expect(ask(url, 'select')).rejects.toThrow();
});

test('I01 a server that was killed itself starts again, whatever process has its number now', async () => {
	const url = await startedAndKilled();
	await ask(url, `create table survives as select 1 as one`);
	const lock = path.join(folder, 'postmaster.pid');
	const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
	const text = readFileSync(lock, 'utf8');
	process.kill(pid, 'SIGKILL');
	await new Promise((resolve) => setTimeout(resolve, 300));
	writeFileSync(lock, text.replace(String(pid), String(process.pid)));
	const next = await startPostgres(options());
	await ask(next.url, 'select');
	await next.stop();
});

test('a folder made with another password says so', async () => {
	const first = await startPostgres(options());
	await expect(startPostgres({ ...options(), password: 'other' })).rejects.toThrow('password');
	await first.stop();
});
