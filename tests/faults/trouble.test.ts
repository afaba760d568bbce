import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { mailWriter } from '#adapters/mail/writer.ts';
import { systemClock } from '#adapters/node/clock.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { openVault } from '#adapters/node/vault.ts';
import { openStore } from '#adapters/postgres/store.ts';
import { postMail } from '#services/mail/post.ts';
import { startPostgres } from '../../src/commands/postgres.mjs';
import { launch } from '../../src/commands/processes.mjs';
import { asOwner } from '../support/database.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { BY } from '../support/store.ts';
import { pause, until } from '../support/until.ts';
import type { Answer } from '../support/visitor.ts';

/** A server of its own, as this one is stopped, killed and filled. */
let place: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let house: TestHouse;
/** A second house on the same server, whose connections are cut while the first one has other troubles. */
let cutHouse: TestHouse;
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
	await asOwner(server.url, (client) => client.query('create database cut'));
	const cut = Object.assign(new URL(server.url), { pathname: '/cut' }).href;
	house = await openTestHouse({ database: { url: server.url, ownerUrl: server.url } });
	cutHouse = await openTestHouse({ database: { url: cut, ownerUrl: cut } });
}, 120_000);
afterAll(async () => {
	await Promise.all([house?.stop(), cutHouse?.stop()]);
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
async function write(email: string, where = house): Promise<Seen> {
	const begun = performance.now();
	const { status, headers } = await where.visitor().post('/inloggen?/email', { email });
	return { status, retryAfter: headers.get('retry-after'), ms: performance.now() - begun, email };
}

/** Writers that go on until told to stop; a refused connection would fail the test. */
function load(name: string, writers: number, where = house): { seen: Seen[]; stop(): Promise<void> } {
	const seen: Seen[] = [];
	let ended = false;
	const work = Array.from({ length: writers }, async (_, writer) => {
		for (let turn = 0; !ended; turn += 1)
			seen.push(await write(`${name}-${writer}-${turn}@load.example`, where));
	});
	const done = Promise.all(work);
	done.catch(() => undefined);
	return {
		seen,
		async stop() {
			ended = true;
			await done;
		}
	};
}

/** Looks at a page on a line of its own; the time begins when the question has left this process. */
function look(place: string, headers: Record<string, string>): Promise<Seen> {
	return new Promise((resolve, reject) => {
		let begun = performance.now();
		const request = http.get(new URL(place, house.origin), { agent: false, headers }, (response) => {
			const ms = performance.now() - begun;
			const seen = {
				status: response.statusCode ?? 0,
				retryAfter: response.headers['retry-after'] ?? null,
				ms
			};
			response.resume().once('end', () => resolve(seen));
		});
		request.once('finish', () => (begun = performance.now())).once('error', reject);
	});
}

/** A minute in which all connections of the second house are ended every two seconds, under load. */
async function minuteOfCuts(): Promise<{ seen: Seen[]; cuts: number }> {
	const { seen, stop } = load('cut', 4, cutHouse);
	let cuts = 0;
	for (const end = performance.now() + 60_000; performance.now() < end; cuts += 1) {
		await pause(2000);
		await cutHouse.owner(
			'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
		);
	}
	await stop();
	return { seen, cuts };
}

/** Puts mails into the outbox as the web process does, many in one transaction. */
async function post(people: string[]): Promise<void> {
	const note = () => undefined;
	const log = { info: note, warn: note, error: note };
	const [clock, ids, vault] = [systemClock(), systemIds(), openVault(house.env.KADE_VAULT_KEY!)];
	const store = openStore({ url: server.url, poolSize: 5, mailHost: 'localhost', clock, ids, vault, log });
	const letters = mailWriter(house.origin, 'Kade');
	const notice = { about: 'sign-in', link: `${house.origin}/inloggen`, code: '123456', minutes: 20 } as const;
	try {
		for (let at = 0; at < people.length; at += 50)
			await store.change({ platform: 'test', by: BY }, async (tx) => {
				for (const to of people.slice(at, at + 50))
					await postMail({ letters, ids }, tx, {
						to,
						name: null,
						language: 'nl',
						type: 'security',
						notice,
						userId: null,
						organisationId: null
					});
			});
	} finally {
		await store.close();
	}
}

const unasked = (seen: Seen[]) =>
	seen.filter(({ status, retryAfter }) => status >= 500 && (status !== 503 || Number(retryAfter) < 1));
/** What the house counts of requests that it sent away: how many there were, and how many of them within so many seconds. */
async function measures(): Promise<(name: string, within?: number) => number> {
	const text = await (await fetch(`${house.origin}/metrics`)).text();
	return (name, within) =>
		text
			.split('\n')
			.filter((line) => line.startsWith(name) && (/status="5xx"/.test(line) || name.endsWith('total')))
			.filter((line) => !name.endsWith('bucket') || line.includes(`le="${within}"`))
			.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
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

	describe('while the connections of another house are cut for a minute', () => {
		let minute: ReturnType<typeof minuteOfCuts> | undefined;
		beforeAll(() => {
			minute = minuteOfCuts();
			// What went wrong is told by the test that waits for it.
			minute.catch(() => undefined);
		});

		it('I03 with the pool exhausted, the surplus is told within a second to come back; alive stays green, ready goes red', async () => {
			const { visitor } = await house.someone();
			await Promise.all(Array.from({ length: 20 }, () => visitor.get('/profile')));
			let release = () => undefined as void;
			const over = new Promise<void>((done) => (release = done));
			let locked = Promise.resolve();
			await new Promise<void>((held) => {
				locked = asOwner(server.url, async (client) => {
					await client.query('begin; lock table "Session" in access exclusive mode');
					held();
					await over;
					await client.query('commit');
				});
			});
			const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
			const seen: Seen[] = [];
			const before = await measures();
			let isOver = false;
			// Five hundred at once; some of them come back, as they are told to.
			const crowd = Array.from({ length: 500 }, async (_, person) => {
				do seen.push(await look('/profile', { cookie }));
				while (person < 20 && (await pause(100).then(() => !isOver)));
			});
			await until(
				() => seen.length,
				(answered) => answered > 450
			);
			const ready = await until(
				() => look('/readyz', {}),
				({ status }) => status === 503,
				10
			);
			const alive = await look('/healthz', {});
			isOver = true;
			release();
			await Promise.all([...crowd, locked]);
			expect([ready.status, alive.status]).toEqual([503, 200]);
			expect(Math.max(ready.ms, alive.ms)).toBeLessThan(3000);
			expect(unasked(seen)).toEqual([]);
			const refused = seen.filter(({ status }) => status === 503);
			expect(refused.length).toBeGreaterThan(450);
			expect(refused.every(({ retryAfter }) => retryAfter === '1')).toBe(true);
			// As this process is as busy as the house, the house's own clock says how long each of them waited.
			const after = await measures();
			const count = after('kade_http_request_seconds_count') - before('kade_http_request_seconds_count');
			const within = (seconds: number) =>
				(after('kade_http_request_seconds_bucket', seconds) -
					before('kade_http_request_seconds_bucket', seconds)) /
				count;
			expect(count).toBeGreaterThanOrEqual(refused.length);
			// All but those who had begun to wait for the database are sent away at once, these after half a second; beside
			// another test file that is longer, for some of them.
			const waited = house
				.logged()
				.split('\n')
				.filter((line) => line.includes('"no-room"'))
				.map((line) => (JSON.parse(line) as { ms: number }).ms)
				.sort((one, other) => one - other);
			expect(waited.length).toBeGreaterThan(10);
			expect(waited[waited.length >> 1]).toBeLessThan(1000);
			expect(within(1)).toBeGreaterThan(0.8);
			expect(within(3)).toBe(1);
			expect(after('kade_http_overload_total') - before('kade_http_overload_total')).toBe(count);
			await until(
				() => look('/readyz', {}),
				({ status }) => status === 200,
				10
			);
			expect((await visitor.get('/profile')).status).toBe(200);
		}, 60_000);

		it('I07 with the mail server down for a day, 500 mails wait; once it is back each goes once, under the Message-ID it had', async () => {
			onTestFinished(() => house.play('mail', 'faults', undefined, 'DELETE').then(() => undefined));
			await house.play('mail', 'faults', { kind: 'down' });
			const people = Array.from({ length: 500 }, (_, at) => `down-${at}@post.example`);
			await post(people);
			const jobs = `graphile_worker._private_jobs where last_error like '%mail server is away%'
				and key in (select 'mail-' || id from outgoing_mail where recipient like 'down-%')`;
			const count = async (which: string) =>
				(await house.owner<{ n: number }>(`select count(*)::int as n from ${jobs} and ${which}`))[0]!.n;
			await until(
				() => count('attempts > 0'),
				(tried) => tried === people.length,
				60
			);
			// The day goes by: each of the tries that it holds, after the first, is made now by some of the mails.
			const TRIES = 13;
			await house.owner(
				`update graphile_worker._private_jobs set attempts = 1 + id % ${TRIES}, run_at = now()
			where id in (select id from ${jobs} and locked_at is null)`
			);
			await until(
				() => count('(run_at <= now() or locked_at is not null)'),
				(due) => due === 0,
				60
			);
			const plan = await house.owner<{ tries: number; most: number; waits: number }>(
				`select attempts as tries, max_attempts as most, max(extract(epoch from run_at - updated_at))::float as waits
			from ${jobs} group by attempts, max_attempts order by attempts`
			);
			expect(plan.map(({ tries }) => tries)).toEqual(Array.from({ length: TRIES }, (_, at) => at + 2));
			const hours = (waits: number[]) => waits.reduce((sum, one) => sum + one, 0) / 3600;
			expect(hours(plan.map(({ waits }) => waits))).toBeGreaterThan(24);
			// A day is over, and no mail is given up; nor does any wait long once the server is back.
			expect(plan.filter(({ tries, most }) => tries >= most)).toEqual([]);
			expect(Math.max(...plan.map(({ waits }) => waits))).toBeLessThan(7 * 3600);

			await house.play('mail', 'faults', undefined, 'DELETE');
			await house.owner(
				`update graphile_worker._private_jobs set run_at = now() where id in (select id from ${jobs})`
			);
			const sent = await until(
				() =>
					house.owner<{ to: string; id: string }>(
						"select recipient as to, message_id as id from outgoing_mail where recipient like 'down-%' and state = 'sent'"
					),
				(rows) => rows.length === people.length,
				60
			);
			const letters = await house.letters('down-');
			const arrived = letters.map(({ envelope, messageId }) => `${envelope.to.join()} ${messageId}`);
			expect(arrived.sort()).toEqual(sent.map(({ to, id }) => `${to} ${id}`).sort());
		}, 150_000);

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

		it('I02 a minute in which every connection is ended every 2 s: no 500 without Retry-After, no write lost, web and worker live on', async () => {
			const { seen, cuts } = await (minute ?? minuteOfCuts());
			minute = undefined;
			expect(cuts).toBeGreaterThan(20);
			expect(seen.length).toBeGreaterThan(200);
			expect(unasked(seen)).toEqual([]);
			expect(seen.filter(({ status }) => ![303, 503].includes(status))).toEqual([]);
			expect(cutHouse.children.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([
				null,
				null,
				null
			]);
			const acknowledged = seen.flatMap(({ status, email }) => (status === 303 ? [email!] : []));
			expect(acknowledged.length).toBeGreaterThan(seen.length / 2);
			// The same worker sends all of them, also those that it had in hand when its connection broke.
			await until(
				async () => {
					const sent = await cutHouse.owner<{ to: string }>(
						"select recipient as to from outgoing_mail where state = 'sent'"
					);
					const gone = new Set(sent.map(({ to }) => to));
					return acknowledged.filter((email) => !gone.has(email));
				},
				(left) => left.length === 0,
				40
			);
		}, 150_000);
	});

	it('I05 on SIGTERM with 50 requests and 20 jobs in hand, all are answered, each job is finished or given back, and all end with 0 within 30 s', async () => {
		const { visitor } = await house.someone();
		const more: ChildProcess[] = Array.from({ length: 4 }, () =>
			launch(['worker'], { env: house.env, output: 'ignore' })
		);
		try {
			const workers = () =>
				house.owner("select from pg_stat_activity where application_name = 'kade-worker'");
			await until(workers, (rows) => rows.length === 1 + more.length, 30);
			await house.play('mail', 'faults', { kind: 'delay', ms: 4000 });
			const people = Array.from({ length: 60 }, (_, at) => `term-${at}@post.example`);
			await post(people);
			await house.play('kvk', 'fault', { match: '/v2/zoeken', delayMs: 3500, times: 1000 });
			const inHand = () =>
				house.owner('select from graphile_worker._private_jobs where locked_at is not null');
			await until(inHand, (rows) => rows.length >= 20);
			const requests: Promise<Answer>[] = [];
			const asked = async () => 1000 - ((await house.play('kvk', 'fault')) as { times: number }[])[0]!.times;
			while (requests.length < 50) {
				for (let more = 0; more < 10; more += 1)
					requests.push(visitor.get(`/organisations/add?name=Zaak+${requests.length}`));
				await until(asked, (questions) => questions >= requests.length);
			}

			const [, ...processes] = [...house.children, ...more];
			const codes = processes.map((child) => new Promise((done) => child.once('exit', done)));
			const begun = performance.now();
			for (const child of processes) child.kill('SIGTERM');
			const answers = await Promise.all(requests);
			expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
			expect(answers.filter(({ text }) => !text.trimEnd().endsWith('</html>'))).toEqual([]);
			expect(await Promise.all(codes)).toEqual(processes.map(() => 0));
			expect(performance.now() - begun).toBeLessThan(30_000);

			expect(await inHand()).toEqual([]);
			const mails = await house.owner<{ state: string; to: string; waits: boolean }>(
				`select m.state, m.recipient as to, exists (
					select from graphile_worker._private_jobs j where j.key = 'mail-' || m.id and attempts < max_attempts
				) as waits from outgoing_mail m where m.recipient like 'term-%'`
			);
			expect(mails).toHaveLength(people.length);
			const arrived = (await house.letters('term-')).map(({ envelope }) => envelope.to.join()).sort();
			const sent = mails.filter(({ state }) => state === 'sent');
			expect(sent.length).toBeGreaterThanOrEqual(20);
			expect(arrived).toEqual(sent.map(({ to }) => to).sort());
			const left = mails.filter(({ state }) => state !== 'sent');
			expect(left.length).toBeGreaterThan(0);
			expect(left.filter(({ state, waits }) => state !== 'queued' || !waits)).toEqual([]);
		} finally {
			for (const child of more) child.kill('SIGKILL');
		}
	}, 90_000);
});
