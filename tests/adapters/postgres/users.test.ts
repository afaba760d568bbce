import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Transaction } from '#ports/store.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
let jan: string;
let number = 0;
beforeAll(async () => {
	world = await openTestStore();
});
beforeEach(async () => {
	jan = await world.addUser('Jan', `jan${(number += 1)}@zon.example`);
});
afterAll(() => world.close());

const by = { kind: 'visitor', address: '192.0.2.1', requestId: 'request-9' } as const;
const change = <T>(act: (tx: Transaction) => Promise<T>) => world.store.change({ user: jan, by }, act);
const later = (minutes: number) => new Date(world.time.now.getTime() + minutes * 60_000);

test('a person is found by id and by a proven address in any case, and changes only what is given', async () => {
	await change((tx) => tx.users.update(jan, { language: 'en', theme: 'dark' }));
	await change((tx) => tx.users.update(jan, {}));
	const user = await change((tx) => tx.users.byId(jan));
	expect(user).toMatchObject({ name: 'Jan', language: 'en', theme: 'dark', staff: null, photoId: null });
	expect(await change((tx) => tx.users.byEmail(user!.email!.toUpperCase()))).toEqual(user);
	expect(await change((tx) => tx.users.byEmail('nobody@zon.example'))).toBeNull();
	await change((tx) => tx.users.update(jan, { staff: 'specialist' }));
	expect((await change((tx) => tx.users.staff())).map(({ id }) => id)).toEqual([jan]);
	await change((tx) => tx.users.update(jan, { staff: null }));
	expect(await change((tx) => tx.users.staff())).toEqual([]);
});

test('an erased person is found by nobody', async () => {
	const { email } = (await change((tx) => tx.users.byId(jan)))!;
	await world.owner('update "User" set erased_at = now() where id = $1', [jan]);
	expect(await change((tx) => tx.users.byId(jan))).toBeNull();
	expect(await change((tx) => tx.users.byEmail(email!))).toBeNull();
});

test('a proven address belongs to one person', async () => {
	const piet = await world.addUser('Piet');
	expect(await change((tx) => tx.users.setEmail(piet, 'Piet@Zon.example', world.time.now))).toBe(true);
	expect(await change((tx) => tx.users.setEmail(piet, 'piet@zon.example', world.time.now))).toBe(true);
	expect(await change((tx) => tx.users.setEmail(jan, 'piet@zon.example', world.time.now))).toBe(false);
	expect(await change((tx) => tx.users.byId(piet))).toMatchObject({ email: 'piet@zon.example' });
});

test('the first page is welcomed once', async () => {
	expect(await change((tx) => tx.users.welcome(jan, world.time.now))).toBe(true);
	expect(await change((tx) => tx.users.welcome(jan, world.time.now))).toBe(false);
});

test('a photo is replaced and taken away', async () => {
	await change((tx) => tx.users.setPhoto(jan, new Uint8Array([1])));
	await change((tx) => tx.users.setPhoto(jan, new Uint8Array([2])));
	expect(await change((tx) => tx.users.photo(jan))).toEqual({
		contentType: 'image/webp',
		bytes: Buffer.from([2])
	});
	await change((tx) => tx.users.setPhoto(jan, null));
	expect(await change((tx) => tx.users.photo(jan))).toBeNull();
	expect(await world.owner('select 1 from picture')).toEqual([]);
});

test('what concerns safety is kept with where it came from', async () => {
	await change((tx) => tx.users.noteSecurity(jan, 'signed-in', { way: 'email' }));
	const events = await world.owner(
		'select event, details, address, request_id from security_event where user_id = $1',
		[jan]
	);
	expect(events).toEqual([
		{ event: 'signed-in', details: { way: 'email' }, address: '192.0.2.1', request_id: 'request-9' }
	]);
});

test('an address is added once, proven in time, chosen for correspondence and taken away', async () => {
	const address = (name: string, kind: 'correspondence' | 'extra', verifiedAt: Date | null) => ({
		id: crypto.randomUUID(),
		userId: jan,
		address: name,
		kind,
		verifiedAt,
		tokenHash: verifiedAt ? null : `token-${name}`,
		tokenExpiresAt: verifiedAt ? null : later(60)
	});
	const main = address('jan@zon.example', 'correspondence', world.time.now);
	const extra = address('Boeken@zon.example', 'extra', null);
	const add = (one: typeof main) => change((tx) => tx.addresses.add(one));
	expect([await add(main), await add(extra), await add({ ...extra, id: crypto.randomUUID() })]).toEqual([
		true,
		true,
		false
	]);

	expect(await change((tx) => tx.addresses.makeCorrespondence(jan, extra.id))).toBe(false);
	expect(await change((tx) => tx.addresses.verify('token-Boeken@zon.example', later(61)))).toBeNull();
	expect(await change((tx) => tx.addresses.renew(jan, extra.id, 'again', later(90)))).toBe(true);
	expect(await change((tx) => tx.addresses.verify('token-Boeken@zon.example', later(1)))).toBeNull();
	expect(await change((tx) => tx.addresses.verify('again', later(1)))).toMatchObject({
		id: extra.id,
		address: 'boeken@zon.example',
		verifiedAt: later(1)
	});
	expect(await change((tx) => tx.addresses.verify('again', later(1)))).toBeNull();
	expect(await change((tx) => tx.addresses.renew(jan, extra.id, 'more', later(90)))).toBe(false);

	await change((tx) => tx.addresses.prefer(extra.id, 'product-news', true));
	await change((tx) => tx.addresses.prefer(extra.id, 'product-news', false));
	expect(await change((tx) => tx.addresses.makeCorrespondence(jan, extra.id))).toBe(true);
	const list = await change((tx) => tx.addresses.list(jan));
	expect(list.map(({ address, kind, preferences }) => [address, kind, preferences])).toEqual([
		['boeken@zon.example', 'correspondence', { 'product-news': false }],
		['jan@zon.example', 'extra', {}]
	]);
	expect(await change((tx) => tx.users.addresses(jan))).toEqual(list);
	expect(await change((tx) => tx.addresses.remove(jan, extra.id))).toBe(false);
	expect(await change((tx) => tx.addresses.remove(jan, main.id))).toBe(true);
});

test('nobody changes an address of somebody else', async () => {
	const piet = await world.addUser('Piet');
	const id = crypto.randomUUID();
	const address = {
		id,
		userId: jan,
		address: 'jan@zon.example',
		kind: 'extra' as const,
		verifiedAt: world.time.now
	};
	await change((tx) => tx.addresses.add({ ...address, tokenHash: null, tokenExpiresAt: null }));
	expect(await change((tx) => tx.addresses.makeCorrespondence(piet, id))).toBe(false);
	expect(await change((tx) => tx.addresses.remove(piet, id))).toBe(false);
});

test('a sign-in code counts its tries, and an older one of the address is forgotten', async () => {
	const code = (id: string) => ({
		id,
		email: 'jan@zon.example',
		codeHash: `hash-${id}`,
		sealedToken: 'sealed',
		tries: 0,
		expiresAt: later(20)
	});
	const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
	await change((tx) => tx.codes.add(code(first)));
	await change((tx) => tx.codes.countTry(first));
	await change((tx) => tx.codes.add(code(second)));
	expect(await change((tx) => tx.codes.byId(first))).toBeNull();
	expect(await change((tx) => tx.codes.byId(second))).toEqual(code(second));
	const tries = await Promise.all(Array.from({ length: 5 }, () => change((tx) => tx.codes.countTry(second))));
	expect(tries.map((counted) => counted!.tries).sort()).toEqual([1, 2, 3, 4, 5]);
	await change((tx) => tx.codes.forget(second));
	expect(await change((tx) => tx.codes.countTry(second))).toBeNull();
});

test('a held form is given back once, on its own path, in time', async () => {
	const form = {
		id: crypto.randomUUID(),
		tokenHash: 'held',
		path: '/organisaties',
		sealedFields: 'sealed',
		expiresAt: later(30)
	};
	await change((tx) => tx.forms.hold(form));
	const take = (path: string, now: Date) => change((tx) => tx.forms.take('held', path, now));
	expect(await take('/elders', later(1))).toBeNull();
	expect(await take('/organisaties', later(31))).toBeNull();
	expect(await take('/organisaties', later(1))).toEqual({ sealedFields: 'sealed' });
	expect(await take('/organisaties', later(1))).toBeNull();
});
