import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/node/clock.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { openVault } from '#adapters/node/vault.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { openStore, type OpenStore } from '#adapters/postgres/store.ts';
import { startPostgres } from '../../../src/commands/postgres.mjs';
import { BY, VAULT_KEY } from '../../support/store.ts';

let place: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let store: OpenStore;
const start = (port?: number) =>
	startPostgres({
		folder: path.join(place, 'database'),
		port,
		user: 'kade',
		password: 'restart',
		durable: true
	});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
	place = mkdtempSync(path.join(os.tmpdir(), 'kade-restart-'));
	chmodSync(place, 0o755);
	server = await start();
	await migrate(server.url);
	const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
	const [clock, ids, vault] = [systemClock(), systemIds(), openVault(VAULT_KEY)];
	store = openStore({ url: server.url, poolSize: 4, clock, ids, vault, log, mailHost: 'kade.example' });
});
afterAll(async () => {
	await store.close();
	await server.stop();
	rmSync(place, { recursive: true, force: true });
});

test('I01 a server that stops at once under load loses no write that was answered, and the pool heals within 5 s', async () => {
	const answered: string[] = [];
	const troubles: unknown[] = [];
	let ended = false;
	const write = async () => {
		while (!ended) {
			const id = crypto.randomUUID();
			await store
				.change({ platform: 'load', by: BY }, (tx) =>
					tx.forms.hold({
						id,
						tokenHash: id,
						path: '/',
						sealedFields: '',
						expiresAt: new Date(Date.now() + 60_000)
					})
				)
				.then(
					() => answered.push(id),
					(error: unknown) => troubles.push(error)
				);
			await wait(2);
		}
	};
	const load = Promise.all(Array.from({ length: 4 }, write));
	await wait(500);
	const before = answered.length;
	const [pid] = readFileSync(path.join(place, 'database/postmaster.pid'), 'utf8').split('\n');
	process.kill(Number(pid), 'SIGQUIT');
	await wait(500);
	server = await start(Number(new URL(server.url).port));
	const back = performance.now();
	while (!(await store.ready())) await wait(20);
	expect(performance.now() - back).toBeLessThan(5000);
	await wait(500);
	ended = true;
	await load;

	expect(before).toBeGreaterThan(0);
	expect(answered.length).toBeGreaterThan(before);
	expect(troubles.length).toBeGreaterThan(0);
	for (const trouble of troubles) expect(trouble).toMatchObject({ code: 'store-busy' });
	const { rows } = await store.pool.query<{ id: string }>('select id from held_form');
	const kept = new Set(rows.map(({ id }) => id));
	expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});
