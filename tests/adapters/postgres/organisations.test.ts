import { afterAll, beforeAll, expect, test } from 'vitest';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
beforeAll(async () => {
	world = await openTestStore();
});
afterAll(() => world.close());

const within = (organisation: string) => ({ organisation, by: BY });
const across = { platform: 'test', by: BY };

test('an organisation comes back as it was added', async () => {
	const address = {
		street: 'Kade',
		houseNumber: '1',
		postcode: '1011AB',
		place: 'Amsterdam',
		country: 'NL' as const
	};
	const added = await world.addOrganisation({
		typed: address,
		billingAddress: address,
		vatNumber: 'NL123456782B90',
		email: 'post@donald.example'
	});
	expect(await world.store.look(within(added.id), (reading) => reading.organisations.byId(added.id))).toEqual(
		added
	);
});

test('a save of what somebody else saved first is not done', async () => {
	const { id } = await world.addOrganisation();
	const read = await world.store.look(within(id), (reading) => reading.organisations.byId(id));
	const save = (name: string) =>
		world.store.change(within(id), (tx) => tx.organisations.save({ ...read!, name, state: 'activating' }));
	expect(await save('First')).toBe(true);
	expect(await save('Second')).toBe(false);
	const now = await world.store.look(within(id), (reading) => reading.organisations.byId(id));
	expect(now).toMatchObject({ name: 'First', state: 'activating', version: 2 });
});

test('a list of organisations is by name, in pages, and finds part of a name, a place or a number', async () => {
	const userId = await world.addUser('Piet');
	const member = { userId, role: 'viewer' as const };
	for (const [name, place, kvkNumber] of [
		['Schilder Pieters', 'Hoorn', '90000001'],
		['bakkerij de Zon B.V.', 'Gouda', '90000002'],
		['100%_Echt', 'Delft', '90000003'],
		['Bakkerij de Zon B.V.', 'Delft', '90000004']
	] as const)
		await world.addOrganisation({ name, place, kvkNumber }, member);
	await world.addOrganisation({ name: 'Of somebody else', kvkNumber: '90000005' });
	const list = (page: { search?: string; after?: string; limit: number }) =>
		world.store.look({ user: userId, by: BY }, (reading) => reading.organisations.ofUser(userId, page));

	const first = await list({ limit: 2 });
	const second = await list({ limit: 2, after: first[1]!.id });
	expect([...first, ...second].map(({ number }) => number)).toEqual([
		'90000003',
		'90000002',
		'90000004',
		'90000001'
	]);
	expect(await list({ limit: 2, after: second[1]!.id })).toEqual([]);
	expect(first[0]).toEqual({
		id: first[0]!.id,
		name: '100%_Echt',
		place: 'Delft',
		number: '90000003',
		state: 'added',
		role: 'viewer'
	});
	const found = async (search: string) => (await list({ search, limit: 9 })).map(({ number }) => number);
	expect(await found('ZON')).toEqual(['90000002', '90000004']);
	expect(await found('delft')).toEqual(['90000003', '90000004']);
	expect(await found('0001')).toEqual(['90000001']);
	expect(await found('%_')).toEqual(['90000003']);
});

test('one number is active once', async () => {
	await world.addOrganisation({ kvkNumber: '90000010', state: 'active', name: 'The first' });
	await expect(world.addOrganisation({ kvkNumber: '90000010', state: 'active' })).rejects.toThrow(
		/one_active_per_number/
	);
	await world.addOrganisation({ kvkNumber: '90000010', state: 'added' });
	const active = (number: string) =>
		world.store.look(across, (reading) => reading.organisations.activeByNumber('NL', number));
	expect(await active('90000010')).toMatchObject({ name: 'The first' });
	expect(await active('90000011')).toBeNull();
});

test('a question across organisations is an error within one', async () => {
	const { id } = await world.addOrganisation();
	await expect(
		world.store.look(within(id), (reading) => reading.organisations.activeByNumber('NL', '90000010'))
	).rejects.toThrow('platform scope');
});

test('organisations typed by hand are found until looked up', async () => {
	const never = await world.addOrganisation({ state: 'unlisted', kvkNumber: '90000020' });
	const before = { registerCheckedAt: new Date('2026-11-19T00:00:00Z'), kvkNumber: '90000021' };
	const long = await world.addOrganisation({ ...before, state: 'unlisted' });
	await world.addOrganisation({
		state: 'unlisted',
		registerCheckedAt: world.time.now,
		kvkNumber: '90000022'
	});
	const due = await world.store.look(across, (reading) =>
		reading.organisations.unlistedBefore(new Date('2026-11-20T00:00:00Z'), 10)
	);
	expect(due.map(({ id }) => id)).toEqual([never.id, long.id]);
});

test('an IBAN stands once in an organisation, one is the default, and it is found by its fingerprint', async () => {
	const { id: organisationId } = await world.addOrganisation({ kvkNumber: '90000030' });
	const account = (fingerprint: string, isDefault: boolean) => ({
		id: crypto.randomUUID(),
		organisationId,
		sealedIban: 'sealed',
		fingerprint,
		maskedIban: 'NL•• •••• 34',
		holder: null,
		label: 'Zakelijk',
		isDefault,
		verifiedAt: fingerprint === 'a' ? new Date('2026-11-20T08:00:00Z') : null
	});
	const put = (kept: ReturnType<typeof account>) =>
		world.store.change(within(organisationId), (tx) => tx.organisations.putBankAccount(kept));
	const list = () =>
		world.store.look(within(organisationId), (reading) => reading.organisations.bankAccounts(organisationId));
	const [a, b] = [account('a', true), account('b', true)];
	expect([await put(a), await put(b), await put(account('a', true))]).toEqual([true, true, false]);
	expect(await list()).toEqual([b, { ...a, isDefault: false }]);
	expect(await put({ ...a, label: 'Spaar', isDefault: true })).toBe(true);
	expect(await list()).toEqual([
		{ ...a, label: 'Spaar' },
		{ ...b, isDefault: false }
	]);
	const numbers = (fingerprint: string) =>
		world.store.look(across, (reading) => reading.organisations.numbersOfIban(fingerprint));
	expect([await numbers('a'), await numbers('b')]).toEqual([['90000030'], []]);
	await world.store.change(within(organisationId), (tx) =>
		tx.organisations.removeBankAccount(organisationId, a.id)
	);
	expect(await list()).toHaveLength(1);
});

test('a logo is replaced and taken away, and no picture stays behind', async () => {
	const { id } = await world.addOrganisation();
	const set = (bytes: Uint8Array | null) =>
		world.store.change(within(id), (tx) => tx.organisations.setLogo(id, bytes));
	const logo = () => world.store.look(within(id), (reading) => reading.organisations.logo(id));
	const pictures = async () =>
		(await world.owner<{ count: string }>('select count(*) from picture'))[0]!.count;
	await set(new Uint8Array([1, 2]));
	await set(new Uint8Array([3]));
	expect(await logo()).toEqual({ contentType: 'image/webp', bytes: Buffer.from([3]) });
	expect(await pictures()).toBe('1');
	await set(null);
	expect([await logo(), await pictures()]).toEqual([null, '0']);
});

test('a capability is wanted or not, and is live no longer once it is not wanted', async () => {
	const { id } = await world.addOrganisation();
	const want = (wanted: boolean) =>
		world.store.change(within(id), (tx) =>
			tx.organisations.setCapability(id, 'send', wanted, world.time.now)
		);
	const list = () => world.store.look(within(id), (reading) => reading.organisations.capabilities(id));
	await want(true);
	await world.owner('update capability set live_since = now() where organisation_id = $1', [id]);
	await want(true);
	expect(await list()).toEqual([{ kind: 'send', wanted: true, liveSince: expect.any(Date) as Date }]);
	await want(false);
	expect(await list()).toEqual([{ kind: 'send', wanted: false, liveSince: null }]);
});

test('a removed organisation is closed, nobody belongs to it, and its trail stays', async () => {
	const userId = await world.addUser('Jan');
	const { id } = await world.addOrganisation({ phone: '+31201234567' }, { userId, role: 'owner' });
	await world.store.change(within(id), async (tx) => {
		await tx.trail.write(id, 'organisation-removed');
		await tx.organisations.setLogo(id, new Uint8Array([9]));
	});
	await world.store.change(within(id), (tx) => tx.organisations.remove(id));
	await world.store.look(within(id), async (reading) => {
		expect(await reading.organisations.byId(id)).toMatchObject({
			state: 'closed',
			phone: null,
			logoId: null
		});
		expect(await reading.members.list(id)).toEqual([]);
		expect(await reading.trail.page(id, null, 10)).toHaveLength(1);
	});
});
