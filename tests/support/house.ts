import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Role } from '#domain/organisation/membership.ts';
import type { StaffRole } from '#domain/user/user.ts';
import { openHouse } from '../../src/commands/house.mjs';
import { freshDatabase } from './database.ts';
import { person, SESSION, type Owner } from './person.ts';
import { Visitor } from './visitor.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the pretend mailbox tells of a letter. */
export interface Letter {
	id: number;
	envelope: { from: string; to: string[] };
	subject: string;
	code: string | null;
	links: string[];
	messageId: string | null;
}

/** The built house with real PostgreSQL, a worker and pretend worlds, and hands to play the world around it. */
export interface TestHouse {
	origin: string;
	worlds: { kvk: string; bank: string; mail: string; signIn: string };
	env: Record<string, string | undefined>;
	children: import('node:child_process').ChildProcess[];
	owner: Owner;
	visitor(): Visitor;
	/** A visitor with a session, as if signed in a minute ago. */
	someone(facts?: {
		email?: string;
		staff?: StaffRole | null;
	}): Promise<{ visitor: Visitor; userId: string }>;
	/** Signs in as people do: form, mail, code. */
	signIn(email: string): Promise<Visitor>;
	/** An organisation from the pretend register, with its members. */
	organisation(kvkNumber: string, members: Record<string, Role>): Promise<string>;
	letters(to: string, patience?: number): Promise<Letter[]>;
	/** Does something at a pretend world's `/_sandbox/…`. */
	play(world: 'kvk' | 'bank' | 'mail', place: string, body?: object, method?: string): Promise<unknown>;
	/** Everything that the processes have logged so far. */
	logged(): string;
	stop(): Promise<void>;
}

/** Opens it. That takes seconds, so one a file. */
export async function openTestHouse(
	options: {
		env?: Record<string, string>;
		workers?: number;
		database?: { url: string; ownerUrl: string };
	} = {}
): Promise<TestHouse> {
	if (!existsSync(path.join(ROOT, 'build/.stamp')))
		throw new Error('Nothing is built: run "npm run build" first ("npm test" does)');
	const place = mkdtempSync(path.join(os.tmpdir(), 'kade-house-'));
	const log = path.join(place, 'log');
	const own = options.database ? null : await freshDatabase();
	const { url, ownerUrl } = options.database ?? own!;
	const house = await openHouse({
		scattered: true,
		log,
		workers: options.workers ?? 1,
		env: {
			DATABASE_URL: url,
			DATABASE_OWNER_URL: ownerUrl,
			ADDRESS_HEADER: 'x-forwarded-for',
			LOG_LEVEL: 'debug',
			...options.env
		}
	});
	const owners = new pg.Pool({ connectionString: ownerUrl, max: 4 });
	// A test may end the database, or these connections with all others.
	owners.on('error', () => undefined);
	const owner: Owner = async <Row extends object>(statement: string, values: unknown[] = []) =>
		(await owners.query<Row>(statement, values)).rows;
	const worlds = house.worlds as TestHouse['worlds'];
	const letters = async (to: string, patience = 0) => {
		const query = new URLSearchParams({ to, wait: String(patience) });
		return (await (await fetch(`${worlds.mail}/_sandbox/messages?${query}`)).json()) as Letter[];
	};
	return {
		origin: house.origin,
		worlds,
		env: house.env,
		children: house.children,
		owner,
		letters,
		visitor: () => new Visitor(house.origin),
		async someone({ email = `${randomUUID()}@kade.example`, staff = null } = {}) {
			const { userId, token } = await person(owner, { email, staff });
			const visitor = new Visitor(house.origin);
			visitor.cookies.set(SESSION, token);
			return { visitor, userId };
		},
		async signIn(email) {
			const visitor = new Visitor(house.origin);
			const before = (await letters(email)).length;
			const asked = await visitor.post('/inloggen?/email', { email });
			if (asked.location !== '/inloggen/code') throw new Error(`${asked.status} ${asked.text.slice(0, 300)}`);
			let found: Letter[] = [];
			for (const until = Date.now() + 10_000; found.length <= before && Date.now() < until;)
				found = await letters(email, 1000);
			const done = await visitor.post('/inloggen/code', { code: found[0]?.code ?? '' });
			if (done.status !== 303) throw new Error(`${done.status} ${done.text.slice(0, 300)}`);
			return visitor;
		},
		async organisation(kvkNumber, members) {
			const id = randomUUID();
			await owner(
				"insert into organisation (id, country, state, kvk_number, name, place, register_checked_at) values ($1, 'NL', 'added', $2, $3, 'Lollum', now())",
				[id, kvkNumber, `Organisatie ${kvkNumber}`]
			);
			for (const [userId, role] of Object.entries(members))
				await owner('insert into member (organisation_id, user_id, role) values ($1, $2, $3)', [
					id,
					userId,
					role
				]);
			return id;
		},
		async play(world, place, body, method = body ? 'POST' : 'GET') {
			const answer = await fetch(`${worlds[world]}/_sandbox/${place}`, {
				method,
				headers: { 'content-type': 'application/json' },
				...(body && { body: JSON.stringify(body) })
			});
			const text = await answer.text();
			if (!answer.ok) throw new Error(`${answer.status} ${text}`);
			return text === '' ? null : (JSON.parse(text) as unknown);
		},
		logged: () => readFileSync(log, 'utf8'),
		async stop() {
			await owners.end();
			await house.stop();
			await own?.drop();
			if (process.env.KADE_TEST_LOG) cpSync(log, process.env.KADE_TEST_LOG);
			rmSync(place, { recursive: true, force: true });
		}
	};
}
