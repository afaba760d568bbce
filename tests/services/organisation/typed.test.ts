import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addByHand } from '#services/organisation/add-by-hand.ts';
import { checkUnlisted } from '#services/organisation/check-unlisted.ts';
import { claim } from '#services/organisation/claim.ts';
import { editTyped } from '#services/organisation/edit-typed.ts';
import { linkTyped } from '#services/organisation/link-typed.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { typedNamesake } from '#services/organisation/typed-namesake.ts';
import { openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
beforeEach(() => world.kvk.steer('reset'));
afterAll(() => world.close());

const WERF = {
	name: 'Werf Typfout B.V.',
	number: '',
	street: 'Kadestraat',
	houseNumber: '1',
	postcode: '1011 AB',
	place: 'Amsterdam',
	country: 'NL'
};

async function typed(userId: string, facts: Partial<typeof WERF> = {}) {
	const outcome = await addByHand(world, asUser(userId), { userId, typed: { ...WERF, ...facts } });
	if ('findings' in outcome) throw new Error(JSON.stringify(outcome.findings));
	return outcome.organisationId;
}

async function edit(userId: string, id: string, facts: Partial<typeof WERF>, version?: number) {
	const kept = await world.kept(id);
	return editTyped(world, asUser(userId), {
		organisationId: id,
		userId,
		version: version ?? kept.version,
		typed: { ...WERF, ...facts }
	});
}

describe('what was typed by hand', () => {
	test('002-21 can be changed until a register tells of it: name, number, address, with a line in the trail', async () => {
		const { userId } = await world.somebody();
		const id = await typed(userId);
		const more = { name: 'Werf B.V.', number: 'KVK 93000101', street: 'Havenweg', houseNumber: '2' };
		expect(await edit(userId, id, more)).toEqual({
			changed: ['name', 'kvkNumber', 'typed'],
			lookAgain: true
		});
		expect(await world.kept(id)).toMatchObject({
			state: 'unlisted',
			name: 'Werf B.V.',
			kvkNumber: '93000101',
			typed: { street: 'Havenweg', houseNumber: '2' },
			registerCheckedAt: null
		});
		expect(await edit(userId, id, more)).toEqual({ changed: [], lookAgain: false });
		expect(await edit(userId, id, { ...more, houseNumber: '3' })).toEqual({
			changed: ['typed'],
			lookAgain: false
		});
		expect(await world.trailOf(id)).toEqual(['organisation-typed', 'typed-changed', 'typed-changed']);
		const wrong = await edit(userId, id, { ...more, name: '', number: '1234', postcode: 'x' });
		expect(wrong).toEqual({
			findings: [
				{ field: 'name', reason: 'name-missing' },
				{ field: 'number', reason: 'kvk-number-length' },
				{ field: 'postcode', reason: 'postcode-shape' }
			]
		});
	});

	test('from the Netherlands to Belgium and back its number goes along', async () => {
		const { userId } = await world.somebody();
		const id = await typed(userId, { number: '93000102' });
		const maas = { number: 'BE 0403.170.701', postcode: '3600', place: 'Genk', country: 'BE' };
		expect(await edit(userId, id, maas)).toMatchObject({ lookAgain: false });
		expect(await world.kept(id)).toMatchObject({ country: 'BE', kvkNumber: null, kboNumber: '0403170701' });
		expect(await edit(userId, id, {})).toMatchObject({ lookAgain: true });
		expect(await world.kept(id)).toMatchObject({ country: 'NL', kvkNumber: null, kboNumber: null });
	});

	test('with the number mended it is found at once, and from then on the register’s to change', async () => {
		const { userId } = await world.somebody();
		const id = await typed(userId, { number: '93000103' });
		expect(await edit(userId, id, { number: '90008001' })).toMatchObject({ lookAgain: true });
		expect(await refreshFromRegister(world, asUser(userId), id)).toEqual({ news: 'found' });
		expect(await world.kept(id)).toMatchObject({ state: 'added', name: 'Bakkerij de Zon B.V.' });
		expect(await edit(userId, id, { name: 'Anders' })).toEqual({ refused: 'not-typed' });
	});

	test('is not written over by a second tab, nor changed by who may not', async () => {
		const { userId } = await world.somebody();
		const reader = await world.somebody('Lena Lezer');
		const id = await typed(userId);
		await world.owner(`insert into member (organisation_id, user_id, role) values ($1, $2, 'viewer')`, [
			id,
			reader.userId
		]);
		const { version } = await world.kept(id);
		await edit(userId, id, { name: 'Eerste B.V.' });
		expect(await edit(userId, id, { name: 'Tweede B.V.' }, version)).toEqual({ refused: 'changed-since' });
		expect(await edit(reader.userId, id, { name: 'Derde B.V.' })).toEqual({ refused: 'not-typed' });
		expect(await edit((await world.somebody()).userId, id, { name: 'X B.V.' })).toEqual({
			refused: 'not-typed'
		});
		expect((await world.kept(id)).name).toBe('Eerste B.V.');
	});
});

describe('a company that somebody has twice', () => {
	test('is refused by number when what was typed is changed', async () => {
		const { userId } = await world.somebody();
		const listed = await world.added(userId, '90008001');
		const id = await typed(userId);
		expect(await edit(userId, id, { number: '90008001' })).toEqual({
			refused: 'yours-already',
			organisationId: listed,
			name: 'Bakkerij de Zon B.V.'
		});
		expect((await world.kept(id)).kvkNumber).toBeNull();
	});

	test('002-22 is not healed into two: the daily check keeps the number for the person to decide, once, and pays no more', async () => {
		const { userId, email } = await world.somebody();
		const id = await typed(userId, { name: 'Gemeente Duin', place: 'Duin', postcode: '2023 AB' });
		const listed = await world.added(userId, '90008003');
		const { place } = await world.kept(listed);
		await edit(userId, id, { name: 'Gemeente Duin', place: place! });
		const calls = async () =>
			(await world.kvk.requests()).filter(({ path }) => path.includes('90008003') || path.includes('Duin'));
		await world.kvk.steer('reset');
		await checkUnlisted(world);
		expect(await world.kept(id)).toMatchObject({
			state: 'unlisted',
			kvkNumber: '90008003',
			name: 'Gemeente Duin'
		});
		expect((await world.trailOf(id)).at(-1)).toBe('typed-twin-found');
		const before = (await calls()).length;
		world.time.now = new Date(world.time.now.getTime() + 86_400_000);
		await checkUnlisted(world);
		expect((await calls()).length).toBe(before);
		expect((await world.trailOf(id)).filter((action) => action === 'typed-twin-found')).toHaveLength(1);
		expect(await world.mails(email)).toEqual([]);

		// With the other one gone it heals like any other.
		await world.owner(`update organisation set state = 'closed' where id = $1`, [listed]);
		expect(await refreshFromRegister(world, asUser(userId), id)).toEqual({ news: 'found' });
	});

	test('is asked about when it is chosen in the register: linked by who says so, and by nobody else', async () => {
		const { userId } = await world.somebody();
		const stranger = await world.somebody('Vera Vreemd');
		const id = await typed(userId, { name: 'test bv donald', place: 'Haarlem' });
		const other = await typed(userId, { name: 'Heel Anders B.V.', number: '93000105' });
		const entry = await world.register.entry('68750110');
		if ('refused' in entry) throw new Error(entry.refused);
		const namesake = (who: string) => typedNamesake(world, asUser(who), { userId: who, entry });
		expect(await namesake(userId)).toEqual({ organisationId: id, name: 'test bv donald' });
		expect(await namesake(stranger.userId)).toBeNull();
		const link = (who: string, organisationId: string) =>
			linkTyped(world, asUser(who), { organisationId, userId: who, kvkNumber: '68750110' });
		expect(await link(stranger.userId, id)).toEqual({ refused: 'not-typed' });
		expect(await link(userId, other)).toEqual({ refused: 'not-typed' });
		expect(await link(userId, id)).toEqual({ healing: 'found' });
		expect(await world.kept(id)).toMatchObject({ state: 'added', kvkNumber: '68750110' });
		expect(await namesake(userId)).toBeNull();
		expect(await link(userId, id)).toEqual({ refused: 'not-typed' });
	});

	test('by the same number is told as typed by hand, to be filled in', async () => {
		const { userId } = await world.somebody();
		const id = await typed(userId, { name: 'Met nummer', number: '90008002' });
		expect(await claim(world, asUser(userId), { userId, kvkNumber: '90008002' })).toEqual({
			standing: 'typed',
			organisationId: id,
			name: 'Met nummer'
		});
	});
});
