import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routeOf } from '#domain/organisation/route.ts';
import { addBankAccount } from '#services/organisation/add-bank-account.ts';
import { changeBankAccount } from '#services/organisation/change-bank-account.ts';
import { editOrganisation } from '#services/organisation/edit.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { removeBankAccount } from '#services/organisation/remove-bank-account.ts';
import { removeOrganisation } from '#services/organisation/remove.ts';
import { switchCapability } from '#services/organisation/switch-capability.ts';
import { NO_EXTRA, openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
beforeEach(() => world.kvk.steer('reset'));
afterAll(() => world.close());

const BY = asUser('00000000-0000-7000-8000-000000000000');

async function organisation(kvkNumber = '90008001') {
	const { userId } = await world.somebody();
	const id = await world.added(userId, kvkNumber);
	const accounts = () =>
		world.store.look({ organisation: id, by: BY }, ({ organisations }) => organisations.bankAccounts(id));
	return { id, userId, by: asUser(userId), accounts };
}

describe('extra data', () => {
	test('of two tabs the second overwrites nothing and is told so', async () => {
		const { id, by } = await organisation();
		const { version } = await world.kept(id);
		const edit = (phone: string) =>
			editOrganisation(world, by, { organisationId: id, version, typed: { ...NO_EXTRA, phone } });
		expect(await edit('010 123 45 67')).toEqual({ changed: ['phone'] });
		expect(await edit('020 765 43 21')).toEqual({ refused: 'changed-since' });
		expect((await world.kept(id)).phone).toBe('+31101234567');
	});

	test('sent twice it is saved once, and an address keeps comparing equal to itself', async () => {
		const { id, by } = await organisation();
		const billingAddress = {
			street: 'Postbus',
			houseNumber: '12',
			postcode: '2023 AB',
			place: 'Haarlem',
			country: 'NL'
		};
		const typed = { ...NO_EXTRA, billingAddress };
		const { version } = await world.kept(id);
		expect(await editOrganisation(world, by, { organisationId: id, version, typed })).toEqual({
			changed: ['billingAddress']
		});
		expect(await editOrganisation(world, by, { organisationId: id, version, typed })).toEqual({
			changed: []
		});
		expect(await world.trailOf(id)).toEqual(['organisation-added', 'details-changed']);
	});

	test('A15 the trail says which fields changed, never what stood in them', async () => {
		const { id, by } = await organisation();
		const { version } = await world.kept(id);
		await editOrganisation(world, by, {
			organisationId: id,
			version,
			typed: { ...NO_EXTRA, email: 'geheim@zon.example' }
		});
		const rows = await world.owner(
			'select details, personal, actor from audit_entry where organisation_id = $1',
			[id]
		);
		expect(JSON.stringify(rows)).not.toContain('geheim');
	});
});

describe('switches', () => {
	test('002-35 002-43 keep what is wanted, whatever the network has', async () => {
		const { id, by } = await organisation();
		const set = (wanted: boolean) =>
			switchCapability(world, by, { organisationId: id, kind: 'receive', wanted });
		expect(await set(true)).toEqual({ changed: true });
		expect(await set(true)).toEqual({ changed: false });
		expect(await set(false)).toEqual({ changed: true });
		expect((await world.trailOf(id)).slice(1)).toEqual(['capability-switched-on', 'capability-switched-off']);
	});
});

describe('bank accounts', () => {
	test('000-17 the first is used first; another can be, and when it goes the next one is', async () => {
		const { id, by, accounts } = await organisation();
		const add = (iban: string, label: string) =>
			addBankAccount(world, by, { organisationId: id, typed: { iban, label } });
		await add('NL91 ABNA 0417 1643 00', 'Een');
		await add('NL20 INGB 0001 2345 67', 'Twee');
		expect(await add('NL20INGB0001234567', 'Nog eens')).toEqual({ refused: 'known' });
		const [, second] = await accounts();
		await changeBankAccount(world, by, {
			organisationId: id,
			accountId: second!.id,
			change: { isDefault: true }
		});
		expect((await accounts()).map(({ label, isDefault }) => [label, isDefault])).toEqual([
			['Twee', true],
			['Een', false]
		]);
		await removeBankAccount(world, by, { organisationId: id, accountId: second!.id });
		expect((await accounts()).map(({ label, isDefault }) => [label, isDefault])).toEqual([['Een', true]]);
		expect(await removeBankAccount(world, by, { organisationId: id, accountId: second!.id })).toEqual({
			refused: 'gone'
		});
	});

	test('of another organisation is out of reach by its id', async () => {
		const mine = await organisation();
		const theirs = await organisation();
		await addBankAccount(world, theirs.by, {
			organisationId: theirs.id,
			typed: { iban: 'NL91 ABNA 0417 1643 00', label: '' }
		});
		const [account] = await theirs.accounts();
		expect(
			await removeBankAccount(world, mine.by, { organisationId: mine.id, accountId: account!.id })
		).toEqual({ refused: 'gone' });
		expect(await theirs.accounts()).toHaveLength(1);
	});
});

describe('register data', () => {
	test('follows the register when asked, says whether anything changed, and not too often', async () => {
		const { id, by } = await organisation('90008006');
		expect(await refreshFromRegister(world, by, id)).toEqual({ news: 'same' });
		for (let times = 0; times < 3; times += 1) await refreshFromRegister(world, by, id);
		expect(await refreshFromRegister(world, by, id)).toMatchObject({ refused: 'too-many' });
	});
});

describe('removing', () => {
	test('takes one that was never active off the list, and leaves its trail', async () => {
		const { id, userId, by } = await organisation('90008019');
		expect(await removeOrganisation(world, by, { organisationId: id, userId })).toMatchObject({
			name: expect.any(String)
		});
		const mine = await world.store.look({ user: userId, by }, ({ organisations }) =>
			organisations.ofUser(userId, { limit: 10 })
		);
		expect(mine).toEqual([]);
		expect(await world.trailOf(id)).toEqual(['organisation-added', 'organisation-removed']);
		expect(await world.add(userId, '90008019')).toMatchObject({ fresh: true });
	});

	test('is refused for an active one, and to who is no owner', async () => {
		const { id, userId, by } = await organisation('90008023');
		const other = await world.somebody();
		await world.store.change({ organisation: id, by }, (tx) =>
			tx.members.put({ organisationId: id, userId: other.userId, role: 'admin' })
		);
		expect(
			await removeOrganisation(world, asUser(other.userId), { organisationId: id, userId: other.userId })
		).toEqual({
			refused: 'not-allowed'
		});
		await world.activate(id);
		expect(await removeOrganisation(world, by, { organisationId: id, userId })).toEqual({
			refused: 'is-active'
		});
	});
});

test('002-41 the route of a fresh organisation: added, then the statement is what is next', async () => {
	const { id, userId } = await organisation('90008016');
	const stops = routeOf(await world.kept(id), [], [], 1);
	expect(stops.map(({ stop, state }) => [stop, state])).toEqual([
		['added', 'done'],
		['stated', 'current'],
		['paid', 'waiting'],
		['compared', 'waiting'],
		['active', 'waiting'],
		['first-invoice', 'waiting']
	]);
	expect(stops[0]).toMatchObject({ by: userId, typed: false });
});
