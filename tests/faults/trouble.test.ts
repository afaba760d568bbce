import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../src/commands/postgres.mjs';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { pause, until } from '../support/until.ts';

/** A server of its own, as this one is stopped, killed and filled. */
let place: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let house: TestHouse;
const start = (port?: number) =>
	startPostgres({
		folder: path.join(place, 'database'),
		port,
		user: 'kade',
		password: 'trouble',
		durable: true
	});

beforeAll(async () => {
	place = mkdtempSync(path.join(os.tmpdir(), 'kade-trouble-'));
	chmodSync(place, 0o755);
	server = await start();
	house = await openTestHouse({ database: { url: server.url, ownerUrl: server.url } });
}, 120_000);
afterAll(async () => {
	await house?.stop();
	await server?.stop();
	rmSync(place, { recursive: true, force: true });
}, 60_000);

interface Seen {
	status: number;
	retryAfter: string | null;
	ms: number;
	email?: string;
}

/** Asks for a sign-in mail: a write that is acknowledged by a redirect. */
async function write(email: string): Promise<Seen> {
	const begun = performance.now();
	const { status, headers } = await house.visitor().post('/inloggen?/email', { email });
	return { status, retryAfter: headers.get('retry-after'), ms: performance.now() - begun, email };
}

/** Writers that go on until told to stop; a refused connection would fail the test. */
function load(name: string, writers: number): { seen: Seen[]; stop(): Promise<void> } {
	const seen: Seen[] = [];
	let ended = false;
	const work = Array.from({ length: writers }, async (_, writer) => {
		for (let turn = 0; !ended; turn += 1) seen.push(await write(`${name}-${writer}-${turn}@load.example`));
	});
	return {
		seen,
		async stop() {
			ended = true;
			await Promise.all(work);
		}
	};
}

const unasked = (seen: Seen[]) =>
	seen.filter(({ status, retryAfter }) => status >= 500 && (status !== 503 || Number(retryAfter) < 1));
const works = (name: string) => `w${name}@after.example`;

describe('trouble below the built house', () => {
	it('I01 a database that stops at once under load and starts again loses no write that was answered, and all heals within 5 s', async () => {
		const { seen, stop } = load('stop', 6);
		await until(
			() => seen.length,
			(n) => n > 20
		);
		const { port } = new URL(server.url);
		const [{ pid } = { pid: 0 }] = await house.owner<{ pid: number }>(
			"select pid from pg_stat_activity where backend_type = 'checkpointer'"
		);
		expect(pid).toBeGreaterThan(0);
		const { readFileSync } = await import('node:fs');
		const postmaster = Number(
			readFileSync(path.join(place, 'database/postmaster.pid'), 'utf8').split('\n')[0]
		);
		process.kill(postmaster, 'SIGQUIT');
		await until(
			() => seen.filter(({ status }) => status === 503).length,
			(n) => n > 0
		);
		server = await start(Number(port));
		const back = performance.now();
		await until(
			() => seen.at(-1)?.status,
			(status) => status === 303
		);
		expect(performance.now() - back).toBeLessThan(5000);
		await stop();
		expect(unasked(seen)).toEqual([]);
		const kept = new Set(
			(
				await house.owner<{ to: string }>(
					"select recipient as to from outgoing_mail where recipient like 'stop-%'"
				)
			).map(({ to }) => to)
		);
		const acknowledged = seen.filter(({ status }) => status === 303).map(({ email }) => email);
		expect(acknowledged.length).toBeGreaterThan(20);
		expect(acknowledged.filter((email) => !kept.has(email!))).toEqual([]);
		await write(works('1'));
		expect(await house.letters(works('1'), 15_000)).toHaveLength(1);
	}, 90_000);

	it('I02 with every connection ended again and again, no 500 goes without Retry-After and the worker works on', async () => {
		const { seen, stop } = load('cut', 4);
		const cuts = 5;
		for (let cut = 0; cut < cuts; cut += 1) {
			await pause(2000);
			await house.owner(
				'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
			);
		}
		await stop();
		expect(seen.length).toBeGreaterThan(50);
		expect(unasked(seen)).toEqual([]);
		expect(seen.filter(({ status }) => ![303, 503].includes(status))).toEqual([]);
		expect(house.children.map(({ exitCode }) => exitCode)).toEqual([null, null, null]);
		await write(works('2'));
		expect(await house.letters(works('2'), 15_000)).toHaveLength(1);
	}, 90_000);

	it('I03 with the pool exhausted, the surplus is told within a second to come back; alive stays green, ready goes red', async () => {
		const { visitor } = await house.someone();
		await Promise.all(Array.from({ length: 20 }, () => visitor.get('/profile')));
		let over = false;
		const locked = house.owner(
			'begin; lock table "Session" in access exclusive mode; select pg_sleep(12); commit'
		);
		await pause(300);
		const seen: Seen[] = [];
		const ask = async () => {
			const begun = performance.now();
			const { status, headers } = await visitor.get('/profile');
			seen.push({ status, retryAfter: headers.get('retry-after'), ms: performance.now() - begun });
		};
		// Five hundred at once, and then as many as are told to come back and do.
		const crowd = Array.from({ length: 500 }, async (_, person) => {
			do await ask();
			while (!over && person < 20);
		});
		const check = async (name: string) => (await fetch(house.origin + name)).status;
		await until(
			() => seen.length,
			(answered) => answered > 100
		);
		const ready = await until(
			() => check('/readyz'),
			(status) => status === 503,
			10
		);
		const alive = await check('/healthz');
		over = true;
		await Promise.all(crowd);
		await locked;
		expect({ ready, alive }).toEqual({ ready: 503, alive: 200 });
		expect(unasked(seen)).toEqual([]);
		const refused = seen.filter(({ status }) => status === 503);
		expect(refused.length).toBeGreaterThan(250);
		expect(refused.every(({ retryAfter }) => retryAfter === '1')).toBe(true);
		await until(
			async () => (await fetch(`${house.origin}/readyz`)).status,
			(status) => status === 200,
			10
		);
		expect((await visitor.get('/profile')).status).toBeLessThan(400);
	}, 60_000);

	it('I07 with the mail server down, mails wait; once it is back each goes once, under the Message-ID it had', async () => {
		await house.play('mail', 'faults', { kind: 'down' });
		const people = Array.from({ length: 25 }, (_, at) => `down-${at}@post.example`);
		for (const email of people) expect((await write(email)).status).toBe(303);
		const tried = () =>
			house.owner<{ n: number }>(
				"select count(*)::int as n from outgoing_mail where recipient like 'down-%' and tries > 0 and state = 'queued'"
			);
		await until(tried, ([row]) => row!.n === people.length, 30);
		await house.play('mail', 'faults', undefined, 'DELETE');
		await house.owner(
			"update graphile_worker._private_jobs set run_at = now() where run_at > now() and last_error like '%mail%'"
		);
		await until(
			() =>
				house.owner<{ n: number }>(
					"select count(*)::int as n from outgoing_mail where recipient like 'down-%' and state = 'sent'"
				),
			([row]) => row!.n === people.length,
			30
		);
		for (const email of people) {
			const letters = await house.letters(email);
			const [row] = await house.owner<{ id: string }>(
				'select message_id as id from outgoing_mail where recipient = $1',
				[email]
			);
			expect(letters.map(({ messageId }) => messageId)).toEqual([row!.id]);
		}
	}, 90_000);

	it('I08 a connection that breaks after the mail was taken gives one duplicate at most, under the same Message-ID', async () => {
		await house.play('mail', 'faults', { kind: 'drop-after-data', to: 'broken@post.example', times: 1 });
		await write('broken@post.example');
		await until(
			() =>
				house.owner<{ tries: number }>(
					"select tries from outgoing_mail where recipient = 'broken@post.example' and state = 'sent'"
				),
			(rows) => rows.length === 1
		);
		const letters = await house.letters('broken@post.example');
		expect(letters.length).toBeLessThanOrEqual(2);
		expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
		const [row] = await house.owner<{ tries: number }>(
			"select tries from outgoing_mail where recipient = 'broken@post.example'"
		);
		expect(row!.tries).toBe(2);
	}, 60_000);

	it('I05 on SIGTERM what is in hand is finished or given back within 30 s, and all end with 0', async () => {
		await house.play('mail', 'faults', { kind: 'delay', ms: 1500 });
		const people = Array.from({ length: 20 }, (_, at) => `term-${at}@post.example`);
		for (const email of people) expect((await write(email)).status).toBe(303);
		await until(
			() => house.owner('select from graphile_worker._private_jobs where locked_at is not null'),
			(rows) => rows.length > 0
		);
		const begun = performance.now();
		const requests = Array.from({ length: 50 }, () =>
			house
				.visitor()
				.get('/inloggen')
				.then(
					({ status }) => status,
					() => 'refused'
				)
		);
		await pause(30);
		const codes = house.children.map(
			(child) => new Promise((done) => child.once('exit', (code) => done(code)))
		);
		for (const child of house.children.slice(1)) child.kill('SIGTERM');
		const answers = await Promise.all(requests);
		expect(await Promise.all(codes.slice(1))).toEqual([0, 0]);
		expect(performance.now() - begun).toBeLessThan(30_000);
		expect(answers.filter((answer) => answer !== 200 && answer !== 'refused')).toEqual([]);
		expect(answers.filter((answer) => answer === 200).length).toBeGreaterThan(0);
		const mails = await house.owner<{ state: string; to: string }>(
			"select state, recipient as to from outgoing_mail where recipient like 'term-%'"
		);
		const waiting = await house.owner<{ locked: boolean }>(
			'select locked_at is not null as locked from graphile_worker._private_jobs where attempts < max_attempts'
		);
		expect(mails).toHaveLength(people.length);
		const queued = mails.filter(({ state }) => state === 'queued').length;
		expect(queued).toBeGreaterThan(0);
		expect(waiting.filter(({ locked }) => locked)).toEqual([]);
		expect(waiting.length).toBeGreaterThanOrEqual(queued);
	}, 60_000);
});
