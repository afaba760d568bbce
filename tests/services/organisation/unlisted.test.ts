import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { notActivatable } from '#domain/activation/obstacle.ts';
import { isRefused } from '#domain/outcome.ts';
import { addByHand } from '#services/organisation/add-by-hand.ts';
import { checkUnlisted } from '#services/organisation/check-unlisted.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
beforeEach(() => world.kvk.steer('reset'));
afterAll(() => world.close());

const ADDRESS = {
	street: 'Kadestraat 1',
	houseNumber: '',
	postcode: '1011 ab',
	place: 'Amsterdam',
	country: 'NL'
};

async function typed(
	userId: string,
	facts: { name: string; number?: string; country?: string; postcode?: string; place?: string }
) {
	const outcome = await addByHand(world, asUser(userId), {
		userId,
		typed: { ...ADDRESS, number: '', ...facts }
	});
	if ('findings' in outcome) throw new Error(JSON.stringify(outcome.findings));
	return outcome.organisationId;
}

/** The nightly look of the next day. */
async function nextDay() {
	world.time.now = new Date(world.time.now.getTime() + 86_400_000);
	return checkUnlisted(world);
}

test('002-21 002-22 typed by hand it is kept, waits, and can’t be activated', async () => {
	const { userId } = await world.somebody();
	const id = await typed(userId, { name: 'Werf  Nieuw B.V.', number: 'KVK 93000001' });
	const kept = await world.kept(id);
	expect(kept).toMatchObject({
		state: 'unlisted',
		name: 'Werf Nieuw B.V.',
		kvkNumber: '93000001',
		register: null,
		typed: { street: 'Kadestraat', houseNumber: '1', postcode: '1011AB' }
	});
	expect(notActivatable(kept)).toBe('unlisted');
	expect(await world.trailOf(id)).toEqual(['organisation-typed']);
});

test('002-22 the daily check finds it by its number, fills it from the register and mails its owner', async () => {
	const { userId, email } = await world.somebody();
	const id = await typed(userId, { name: 'Typfout BV', number: '93000002' });
	await nextDay();
	expect((await world.kept(id)).state).toBe('unlisted');
	await world.kvk.steer('companies', {
		number: '93000002',
		name: 'Werf Later B.V.',
		form: 'Besloten Vennootschap',
		at: 'Havenweg 2, 3089JK Rotterdam',
		started: '20261101'
	});
	await nextDay();
	const kept = await world.kept(id);
	expect(kept).toMatchObject({ state: 'added', name: 'Werf Later B.V.', place: 'Rotterdam' });
	expect(notActivatable(kept)).toBeNull();
	expect(await world.trailOf(id)).toEqual(['organisation-typed', 'found-in-register']);
	const mails = await world.mails(email);
	expect(mails.map(({ subject }) => subject)).toEqual(['Werf Later B.V. staat nu in het Handelsregister']);
	expect(mails[0]!.text).toContain(`/organisations/${id}`);
	await nextDay();
	expect(await world.mails(email)).toHaveLength(1);
});

test('without a number it is found by its exact name and place, when that is one living company', async () => {
	const { userId } = await world.somebody();
	const unique = await typed(userId, { name: 'bakkerij de zon bv', place: 'Haarlem', postcode: '2023 AB' });
	const several = await typed(userId, {
		name: 'Bloemenhuis Madelief B.V.',
		place: 'Almere',
		postcode: '1315 HA'
	});
	const partial = await typed(userId, { name: 'Kuiper Vastgoed', place: 'Deventer', postcode: '7411 HR' });
	await nextDay();
	expect(await world.kept(unique)).toMatchObject({ state: 'added', kvkNumber: '90008001' });
	expect((await world.kept(several)).state).toBe('unlisted');
	expect((await world.kept(partial)).state).toBe('unlisted');
});

test('a ceased company and a Belgian one stay as they are', async () => {
	const { userId } = await world.somebody();
	const ceased = await typed(userId, { name: 'Drukkerij', number: '90008010' });
	const belgian = await typed(userId, {
		name: 'Brouwerij Maas BV',
		number: 'BE 0403.170.701',
		country: 'BE',
		postcode: '3600',
		place: 'Genk'
	});
	await nextDay();
	expect((await world.kept(ceased)).state).toBe('unlisted');
	expect(await world.kept(belgian)).toMatchObject({
		state: 'unlisted',
		kboNumber: '0403170701',
		country: 'BE'
	});
});

test('with the register away the job fails, to be done again, and nothing changes', async () => {
	const { userId } = await world.somebody();
	const id = await typed(userId, { name: 'Gemeente Duin', number: '90008003' });
	await world.kvk.steer('fault', { match: '90008003', status: 503, times: 50 });
	await expect(nextDay()).rejects.toThrow(/register/);
	expect((await world.kept(id)).state).toBe('unlisted');
	await world.kvk.steer('reset');
	await checkUnlisted(world);
	expect((await world.kept(id)).state).toBe('added');
});

test('one about which the register never answers keeps no other waiting', async () => {
	const { userId } = await world.somebody();
	// Numbers about which the register of tests always fails; they were typed first, so they are looked at first.
	const failing = await typed(userId, { name: 'Met fout', number: '90004973' });
	const processed = await typed(userId, { name: 'In behandeling', number: '90002903' });
	const id = await typed(userId, { name: 'Local Funzoom', number: '90004760' });
	await expect(nextDay()).rejects.toThrow(/no answer about 2/);
	expect((await world.kept(id)).state).toBe('added');
	for (const waits of [failing, processed])
		expect(await world.kept(waits)).toMatchObject({ state: 'unlisted', registerCheckedAt: null });
	await world.owner(`update organisation set state = 'closed' where id = any($1)`, [[failing, processed]]);
});

test('one about which our own question is wrong waits for the next day, and is not paid for again', async () => {
	const { userId } = await world.somebody();
	const id = await typed(userId, { name: 'Onze fout', number: '93000011' });
	await world.kvk.steer('fault', { match: '93000011', code: 'IPD1999', times: 99 });
	await nextDay();
	await checkUnlisted(world);
	expect(await world.kept(id)).toMatchObject({ state: 'unlisted', registerCheckedAt: null });
	const asked = (await world.kvk.requests()).filter(({ path }) => path.includes('93000011'));
	expect(asked).toHaveLength(2);
	await world.owner(`update organisation set state = 'closed' where id = $1`, [id]);
});

test('002-22 who typed it need not wait for the night: looking now finds it, without a mail to oneself', async () => {
	const owner = await world.somebody();
	const other = await world.somebody('Piet Visser');
	const id = await typed(owner.userId, { name: 'Werf Straks', number: '93000009' });
	await world.owner(`insert into member (organisation_id, user_id, role) values ($1, $2, 'owner')`, [
		id,
		other.userId
	]);
	const look = () => refreshFromRegister(world, asUser(owner.userId), id);
	expect(await look()).toEqual({ news: 'not-found' });
	await world.kvk.steer('fault', { match: '93000009', status: 503, times: 50 });
	expect(await look()).toEqual({ refused: 'register-down' });
	await world.kvk.steer('reset');
	await world.kvk.steer('companies', {
		number: '93000009',
		name: 'Werf Straks B.V.',
		form: 'Besloten Vennootschap',
		at: 'Havenweg 2, 3089JK Rotterdam'
	});
	expect(await look()).toEqual({ news: 'found' });
	expect(await world.kept(id)).toMatchObject({ state: 'added', name: 'Werf Straks B.V.' });
	expect(await world.mails(owner.email)).toEqual([]);
	expect(await world.mails(other.email)).toHaveLength(1);
	const belgian = await typed(owner.userId, {
		name: 'Brouwerij Maas BV',
		number: 'BE 0403.170.701',
		country: 'BE',
		postcode: '3600',
		place: 'Genk'
	});
	expect(await refreshFromRegister(world, asUser(owner.userId), belgian)).toEqual({ refused: 'gone' });
});

test('the same typed twice is one; what is missing is told by field', async () => {
	const { userId } = await world.somebody();
	const once = await typed(userId, { name: 'Nog Niets B.V.' });
	expect(await typed(userId, { name: 'Nog Niets B.V.' })).toBe(once);
	const wrong = await addByHand(world, asUser(userId), {
		userId,
		typed: { ...ADDRESS, name: ' ', number: '0403.170.702', country: 'BE', postcode: '1011 AB' }
	});
	expect(isRefused(wrong)).toBe(false);
	expect(wrong).toEqual({
		findings: [
			{ field: 'name', reason: 'name-missing' },
			{ field: 'number', reason: 'kbo-number-check-digits' },
			{ field: 'postcode', reason: 'postcode-shape' }
		]
	});
});
