import { afterAll, beforeAll, expect, test } from 'vitest';
import { authAdapter, sessionByToken } from '#adapters/postgres/auth.ts';
import { openPool } from '#adapters/postgres/pool.ts';
import type { Adapter } from '@auth/core/adapters';
import { openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
let adapter: Required<Adapter>;
beforeAll(async () => {
	world = await openTestStore();
	const device = { userAgent: `Mozilla/5.0 ${'x'.repeat(500)}`, address: '192.0.2.7' };
	adapter = authAdapter(world.store.pool, device) as Required<Adapter>;
});
afterAll(() => world.close());

const by = (email: string | null) => ({
	id: 'given',
	name: 'Jan',
	email: email as string,
	emailVerified: null,
	image: 'https://x'
});
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('somebody who signs in by a provider that vouches for the address can be found by it', async () => {
	const user = await adapter.createUser(by('jan@zon.example'));
	expect(user).toMatchObject({
		name: 'Jan',
		email: 'jan@zon.example',
		emailVerified: expect.any(Date) as Date
	});
	expect(user.id).not.toBe('given');
	expect(await adapter.getUserByEmail('JAN@zon.example')).toEqual(user);
	expect(await adapter.getUser(user.id)).toEqual(user);
	expect(await world.owner('select image from "User"')).toEqual([{ image: null }]);
});

test('somebody whose provider vouches for no address has none, and is not found by an empty one', async () => {
	const user = await adapter.createUser(by(null));
	expect(user.email).toBe('');
	expect(await adapter.getUserByEmail('')).toBeNull();
	expect(await world.owner('select email, "emailVerified" from "User" where id = $1', [user.id])).toEqual([
		{ email: null, emailVerified: null }
	]);
});

test('an address that nobody proved cannot stand in the table', async () => {
	await expect(world.owner(`insert into "User" (email) values ('victim@zon.example')`)).rejects.toThrow(
		/check constraint/
	);
});

test('a provider account is linked without any token of the provider', async () => {
	const user = await adapter.createUser(by(null));
	await adapter.linkAccount({
		userId: user.id,
		type: 'oidc',
		provider: 'google',
		providerAccountId: 'sub-1',
		access_token: 'very-secret',
		id_token: 'very-secret'
	});
	expect(await adapter.getUserByAccount({ provider: 'google', providerAccountId: 'sub-1' })).toMatchObject({
		id: user.id
	});
	expect(await adapter.getUserByAccount({ provider: 'linkedin', providerAccountId: 'sub-1' })).toBeNull();
	const rows = await world.owner<{ all: string }>('select a::text as all from "Account" a');
	expect(rows[0]!.all).not.toMatch(/very-secret/);
	await world.store.change({ user: user.id, by: { kind: 'system', name: 'test' } }, async (tx) => {
		const [link] = await tx.sessions.linked(user.id);
		expect(link).toMatchObject({ provider: 'google', label: null });
		expect(await tx.sessions.unlink(crypto.randomUUID(), link!.id)).toBeNull();
		expect(await tx.sessions.unlink(user.id, link!.id)).toBe('google');
		expect(await tx.sessions.unlink(user.id, link!.id)).toBeNull();
	});
	expect(await adapter.getUserByAccount({ provider: 'google', providerAccountId: 'sub-1' })).toBeNull();
});

test('a sign-in proves the address again, and writes nothing else over the person', async () => {
	const user = await adapter.createUser(by('kees@zon.example'));
	const proven = later(1);
	await adapter.updateUser({
		id: user.id,
		emailVerified: proven,
		name: 'Somebody else',
		email: 'eve@x.example'
	});
	expect(await adapter.getUser(user.id)).toEqual({ ...user, emailVerified: proven });
});

test('a session is found by its token, and no token is in the database', async () => {
	const user = await adapter.createUser(by(null));
	const sessionToken = crypto.randomUUID();
	await adapter.createSession({ sessionToken, userId: user.id, expires: later(60) });
	const rows = await world.owner<{ all: string }>('select s::text as all from "Session" s');
	expect(rows[0]!.all).not.toContain(sessionToken);

	expect(await adapter.getSessionAndUser(sessionToken)).toMatchObject({
		user: { id: user.id },
		session: { sessionToken }
	});
	await adapter.updateSession({ sessionToken, expires: later(120) });
	const present = await sessionByToken(world.store.pool, sessionToken, later(90));
	expect(present).toMatchObject({ user: { id: user.id, name: 'Jan', language: 'nl', staff: null } });
	const [row] = await world.store.look({ user: user.id, by: { kind: 'system', name: 'test' } }, (reading) =>
		reading.sessions.list(user.id)
	);
	expect(row).toMatchObject({
		id: present!.sessionId,
		address: '192.0.2.7',
		seenAt: expect.any(Date) as Date
	});
	expect(row!.userAgent).toHaveLength(300);

	expect(await sessionByToken(world.store.pool, sessionToken, later(121))).toBeNull();
	expect(await sessionByToken(world.store.pool, 'another', later(0))).toBeNull();
	await adapter.deleteSession(sessionToken);
	await adapter.deleteSession(sessionToken);
	expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
	expect(await adapter.updateSession({ sessionToken, expires: later(1) })).toBeNull();
});

test('A09 a session that nobody used for thirty days is over, everywhere at once, and the night takes it away', async () => {
	const user = await adapter.createUser(by(null));
	const sessionToken = crypto.randomUUID();
	await adapter.createSession({ sessionToken, userId: user.id, expires: later(60 * 24 * 90) });
	const seen = (days: number) =>
		world.owner(`update "Session" set seen_at = now() - make_interval(days => $2) where "userId" = $1`, [
			user.id,
			days
		]);
	const scope = { user: user.id, by: { kind: 'system', name: 'test' } } as const;
	const listed = () => world.store.look(scope, (reading) => reading.sessions.list(user.id));
	await seen(29);
	expect(await sessionByToken(world.store.pool, sessionToken, later(0))).not.toBeNull();
	await seen(31);
	expect(await sessionByToken(world.store.pool, sessionToken, later(0))).toBeNull();
	expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
	expect(await listed()).toEqual([]);
	await world.store.change({ platform: 'test', by: scope.by }, (tx) =>
		tx.retention.forget('passing', new Date())
	);
	expect(await world.owner('select from "Session" where "userId" = $1', [user.id])).toEqual([]);
});

test('all sessions but this one end, and one of somebody else never does', async () => {
	const [user, other] = [await adapter.createUser(by(null)), await adapter.createUser(by(null))];
	const open = async (userId: string) => {
		const sessionToken = crypto.randomUUID();
		await adapter.createSession({ sessionToken, userId, expires: later(60) });
		return (await sessionByToken(world.store.pool, sessionToken, later(0)))!.sessionId;
	};
	const [mine, , theirs] = [await open(user.id), await open(user.id), await open(other.id)];
	await world.store.change({ user: user.id, by: { kind: 'system', name: 'test' } }, async (tx) => {
		expect(await tx.sessions.end(user.id, { id: theirs })).toBe(0);
		expect(await tx.sessions.end(user.id, { allBut: mine })).toBe(1);
		expect(await tx.sessions.end(user.id, { allBut: null })).toBe(1);
	});
});

test('a link token is used once', async () => {
	const token = { identifier: 'jan@zon.example', token: 'hashed', expires: later(20) };
	await adapter.createVerificationToken(token);
	const uses = await Promise.all([adapter.useVerificationToken(token), adapter.useVerificationToken(token)]);
	expect(uses.filter(Boolean)).toHaveLength(1);
});

test('an erased person signs in by nothing', async () => {
	const user = await adapter.createUser(by('gone@zon.example'));
	const sessionToken = crypto.randomUUID();
	await adapter.createSession({ sessionToken, userId: user.id, expires: later(60) });
	await world.owner('update "User" set erased_at = now() where id = $1', [user.id]);
	expect(await adapter.getUserByEmail('gone@zon.example')).toBeNull();
	expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
	expect(await sessionByToken(world.store.pool, sessionToken, later(0))).toBeNull();
});

test('I02 with the database away, a request is told to come back', async () => {
	const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
	const pool = openPool({ url: 'postgres://kade@127.0.0.1:1/kade', poolSize: 1, log });
	const away = authAdapter(pool, { userAgent: null, address: null }) as Required<Adapter>;
	await expect(away.getUser(crypto.randomUUID())).rejects.toMatchObject({ code: 'store-busy' });
	await expect(sessionByToken(pool, 'x', later(0))).rejects.toMatchObject({ code: 'store-busy' });
	await pool.end();
});
