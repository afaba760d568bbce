import { createHash } from 'node:crypto';
import { KyselyAdapter, type KyselyAuth } from '@auth/kysely-adapter';
import type { Adapter, AdapterUser } from '@auth/core/adapters';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { StoreBusy } from '#domain/breakdown.ts';
import { idleSince } from '#domain/user/session-life.ts';
import type { User } from '#domain/user/user.ts';
import type { Database } from './schema.ts';
import { isConnectionLost, isFull } from './trouble.ts';

/** The device that signs in, as the person's own list of sessions shows it. */
export interface Device {
	userAgent: string | null;
	address: string | null;
}

const MOST = 300;

/**
 * Where Auth.js keeps people, sign-ins and sessions. The database holds digests of session tokens and no token of
 * any provider, and an address finds a person only once it is proven.
 */
export function authAdapter(pool: pg.Pool, device: Device): Adapter {
	const db = peopleOf(pool);
	const adapter = KyselyAdapter(db as unknown as KyselyAuth<never>) as Required<Adapter>;
	return guarded({
		...adapter,
		/** Providers are only asked for addresses that they vouch for, so one that comes in is proven. */
		async createUser(user) {
			const { name, email } = user;
			const emailVerified = user.emailVerified ?? (email ? new Date() : null);
			const row = await db
				.insertInto('User')
				.values({ name: name?.slice(0, 200) || null, email: email || null, emailVerified })
				.returning(['id', 'name', 'email', 'emailVerified'])
				.executeTakeFirstOrThrow();
			return asAuthUser(row);
		},
		async getUser(id) {
			const row = await usable(db).where('id', '=', id).executeTakeFirst();
			return row ? asAuthUser(row) : null;
		},
		async getUserByEmail(email) {
			const proven = usable(db)
				.where('email', '=', email.toLowerCase())
				.where('emailVerified', 'is not', null);
			const row = await proven.executeTakeFirst();
			return row ? asAuthUser(row) : null;
		},
		async getUserByAccount({ provider, providerAccountId }) {
			const row = await usable(db)
				.where(({ exists, selectFrom }) =>
					exists(
						selectFrom('Account')
							.whereRef('Account.userId', '=', 'User.id')
							.where('provider', '=', provider)
							.where('providerAccountId', '=', providerAccountId)
					)
				)
				.executeTakeFirst();
			return row ? asAuthUser(row) : null;
		},
		/** Of all that Auth.js would write, only that the address was proven again: names are the person's own. */
		async updateUser({ id, emailVerified }) {
			const row = await db
				.updateTable('User')
				.set((of) => ({ emailVerified: emailVerified ?? of.ref('emailVerified') }))
				.where('id', '=', id)
				.returning(['id', 'name', 'email', 'emailVerified'])
				.executeTakeFirstOrThrow();
			return asAuthUser(row);
		},
		async linkAccount(account) {
			const { userId, type, provider, providerAccountId } = account;
			await db
				.insertInto('Account')
				.values({ userId, type, provider, providerAccountId, label: null })
				.execute();
			return account;
		},
		async createSession(session) {
			const { sessionToken, userId, expires } = session;
			await db
				.insertInto('Session')
				.values({
					userId,
					expires,
					sessionToken: digest(sessionToken),
					user_agent: device.userAgent?.slice(0, MOST) ?? null,
					address: device.address
				})
				.execute();
			return session;
		},
		async getSessionAndUser(sessionToken) {
			const row = await usable(db)
				.innerJoin('Session', 'Session.userId', 'User.id')
				.select(['Session.userId', 'Session.expires'])
				.where('Session.sessionToken', '=', digest(sessionToken))
				.where('Session.seen_at', '>', idleSince(new Date()))
				.executeTakeFirst();
			if (!row) return null;
			const { userId, expires, ...user } = row;
			return { session: { sessionToken, userId, expires }, user: asAuthUser(user) };
		},
		async updateSession({ sessionToken, expires }) {
			const row = await db
				.updateTable('Session')
				.set((of) => ({ expires: expires ?? of.ref('expires'), seen_at: new Date() }))
				.where('sessionToken', '=', digest(sessionToken))
				.returning(['userId', 'expires'])
				.executeTakeFirst();
			return row ? { sessionToken, ...row } : null;
		},
		async deleteSession(sessionToken) {
			await db.deleteFrom('Session').where('sessionToken', '=', digest(sessionToken)).execute();
		}
	});
}

/** Who is signed in, on which session, and what every page must know of them. */
export interface Present {
	user: User;
	sessionId: string;
	confirmedAt: Date;
	/** Whether the first page was seen. */
	welcomed: boolean;
	/** Since when the person wants the account gone. */
	leavingSince: Date | null;
}

/** Who is signed in by a session token, and which session that is; null when it is not one, or over. */
export async function sessionByToken(pool: pg.Pool, token: string, now: Date): Promise<Present | null> {
	const found = peopleOf(pool)
		.selectFrom('Session as s')
		.innerJoin('User as u', 'u.id', 's.userId')
		.select(['s.id as sessionId', 's.confirmed_at as confirmedAt', 's.seen_at as seenAt'])
		.select([
			'u.id',
			'u.name',
			'u.email',
			'u.emailVerified',
			'u.language',
			'u.theme',
			'u.photo_id as photoId'
		])
		.select(['u.staff_role as staff', 'u.created_at as createdAt'])
		.select(['u.welcomed_at as welcomedAt', 'u.deletion_asked_at as leavingSince'])
		.where('s.sessionToken', '=', digest(token))
		.where('s.expires', '>', now)
		.where('s.seen_at', '>', idleSince(now))
		.where('u.erased_at', 'is', null);
	const row = await found.executeTakeFirst().catch(busy);
	if (!row) return null;
	const { sessionId, confirmedAt, seenAt, welcomedAt, leavingSince, emailVerified, email, ...person } = row;
	if (now.getTime() - seenAt.getTime() > SEEN_MS)
		await peopleOf(pool)
			.updateTable('Session')
			.set({ seen_at: now })
			.where('id', '=', sessionId)
			.execute()
			.catch(busy);
	const user = { ...person, email: emailVerified ? email : null };
	return { user, sessionId, confirmedAt, welcomed: welcomedAt !== null, leavingSince };
}

/** "Last seen" to five minutes: a write on every page would cost more than it tells. */
const SEEN_MS = 5 * 60_000;
const opened = new WeakMap<pg.Pool, Kysely<Database>>();

function peopleOf(pool: pg.Pool): Kysely<Database> {
	const known = opened.get(pool) ?? new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
	opened.set(pool, known);
	return known;
}

function usable(db: Kysely<Database>) {
	return db
		.selectFrom('User')
		.select(['User.id', 'User.name', 'User.email', 'User.emailVerified'])
		.where('User.erased_at', 'is', null);
}

function asAuthUser(row: {
	id: string;
	name: string | null;
	email: string | null;
	emailVerified: Date | null;
}): AdapterUser {
	return { ...row, email: row.email ?? '' };
}

/** A stolen copy of the table opens no session. Tokens are random, so a plain digest is enough. */
function digest(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

function busy(error: unknown): never {
	if (isFull(error)) throw new StoreBusy('no-room', error);
	if (isConnectionLost(error)) throw new StoreBusy('away', error);
	throw error;
}

/** Every deed of the adapter, with "the database is away" in our words. */
function guarded(adapter: Adapter): Adapter {
	const deeds = Object.entries(adapter) as [string, (...args: unknown[]) => Promise<unknown>][];
	return Object.fromEntries(
		deeds.map(([name, deed]) => [name, (...args: unknown[]) => deed(...args).catch(busy)])
	) as Adapter;
}
