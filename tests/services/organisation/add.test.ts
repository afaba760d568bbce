import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claim } from '#services/organisation/claim.ts';
import { searchRegister } from '#services/organisation/search-register.ts';
import { NO_EXTRA, openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
beforeEach(() => world.kvk.steer('reset'));
afterAll(() => world.close());

const DONALD = '68750110';
const within = (organisation: string) => ({
	organisation,
	by: asUser('00000000-0000-7000-8000-000000000000')
});

describe('a company from the register', () => {
	test('002-20 002-25 002-36 002-37 becomes an organisation of who added it: sending on, receiving off', async () => {
		const { userId } = await world.somebody();
		const id = await world.added(userId, DONALD, {
			extra: { ...NO_EXTRA, vatNumber: 'nl 8575.87.973.B01', vatConfirmed: true, phone: '020 123 45 67' }
		});
		expect(await world.kept(id)).toMatchObject({
			state: 'added',
			kvkNumber: DONALD,
			name: 'Test BV Donald',
			place: 'Lollum',
			vatNumber: 'NL857587973B01',
			vatConfirmed: true,
			phone: '+31201234567',
			register: { rsin: '857587973', legalForm: 'besloten-vennootschap' }
		});
		expect(await world.roleOf(id, userId)).toBe('owner');
		const switches = await world.store.look(within(id), ({ organisations }) =>
			organisations.capabilities(id)
		);
		expect(switches.map(({ kind, wanted }) => [kind, wanted])).toEqual([
			['receive', false],
			['receive_self_billing', false],
			['send', true]
		]);
		expect(await world.trailOf(id)).toEqual(['organisation-added']);
	});

	test('added twice, at once even, is one organisation', async () => {
		const { userId } = await world.somebody();
		const outcomes = await Promise.all([1, 2, 3].map(() => world.add(userId, '90008001')));
		const ids = new Set(outcomes.map((outcome) => 'organisationId' in outcome && outcome.organisationId));
		expect(ids.size).toBe(1);
		expect(outcomes.filter((outcome) => 'fresh' in outcome && outcome.fresh)).toHaveLength(1);
	});

	test('000-17 keeps several accounts, sealed, each once, with the chosen one first', async () => {
		const { userId } = await world.somebody();
		const id = await world.added(userId, '90008002', {
			accounts: [
				{ iban: 'NL91 ABNA 0417 1643 00', label: 'Betalen' },
				{ iban: '', label: '' },
				{ iban: 'nl20ingb0001234567', label: 'Sparen' },
				{ iban: 'NL20 INGB 0001 2345 67', label: 'Nog eens' }
			],
			defaultAccount: 2
		});
		const accounts = await world.store.look(within(id), ({ organisations }) =>
			organisations.bankAccounts(id)
		);
		expect(accounts.map(({ maskedIban, label, isDefault }) => [maskedIban, label, isDefault])).toEqual([
			['NL20 INGB •••• 4567', 'Sparen', true],
			['NL91 ABNA •••• 4300', 'Betalen', false]
		]);
		expect(JSON.stringify(accounts)).not.toContain('0417164300');
		expect(world.vault.open(accounts[0]!.sealedIban)).toBe('NL20INGB0001234567');
	});

	test('every wrong field is told at once, and nothing is kept', async () => {
		const { userId } = await world.somebody();
		const outcome = await world.add(userId, '90008003', {
			extra: {
				...NO_EXTRA,
				vatNumber: 'NL857587973B02x',
				oin: '123',
				email: 'a@b',
				billingAddress: { ...NO_EXTRA.billingAddress, street: 'Kade' }
			},
			accounts: [
				{ iban: 'NL91ABNA0417164300', label: '' },
				{ iban: 'NL91ABNA0417164301', label: '' }
			],
			logo: new TextEncoder().encode('<svg onload=alert(1)>')
		});
		expect(outcome).toEqual({
			findings: [
				{ field: 'vatNumber', reason: 'vat-number-shape' },
				{ field: 'oin', reason: 'oin-length' },
				{ field: 'email', reason: 'email-shape' },
				{ field: 'houseNumber', reason: 'house-number-missing' },
				{ field: 'postcode', reason: 'postcode-missing' },
				{ field: 'place', reason: 'place-missing' },
				{ field: 'iban', reason: 'iban-check-digits', row: 1 },
				{ field: 'logo', reason: 'not-a-picture' }
			]
		});
		expect(await world.owner('select 1 from organisation where created_by = $1', [userId])).toEqual([]);
	});

	test('a sole trader is never asked for, and never keeps, the number that holds the citizen’s number', async () => {
		const { userId } = await world.somebody();
		const outcome = await world.add(userId, '90008004', {
			extra: { ...NO_EXTRA, vatNumber: 'NL111222333B01' }
		});
		expect(outcome).toEqual({ findings: [{ field: 'vatNumber', reason: 'vat-number-is-tax-number' }] });
	});

	test('S04 a logo is made anew: what was hidden in the upload is gone', async () => {
		const { userId } = await world.somebody();
		const upload = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#0a5' } })
			.withExif({ IFD0: { Copyright: 'secret-place' } })
			.jpeg()
			.toBuffer();
		expect(upload.includes('secret-place')).toBe(true);
		const id = await world.added(userId, '90008005', { logo: new Uint8Array(upload) });
		const logo = await world.store.look(within(id), ({ organisations }) => organisations.logo(id));
		expect(logo?.contentType).toBe('image/webp');
		expect(Buffer.from(logo!.bytes).includes('secret-place')).toBe(false);
		expect((await sharp(logo!.bytes).metadata()).width).toBe(640);
	});

	test('one that has ceased, or is not listed, is not added', async () => {
		const { userId } = await world.somebody();
		expect(await world.add(userId, '90008010')).toEqual({ refused: 'ceased' });
		expect(await world.add(userId, '12345678')).toEqual({ refused: 'not-listed' });
	});

	test('while the register is away nothing is added, and it can be done later', async () => {
		const { userId } = await world.somebody();
		await world.kvk.steer('fault', { match: '90008007', status: 500, times: 20 });
		expect(await world.add(userId, '90008007')).toMatchObject({ refused: 'register-down' });
		await world.kvk.steer('reset');
		expect(await world.add(userId, '90008007')).toMatchObject({ fresh: true });
	});
});

describe('P06 a company that is active for others', () => {
	test('is not added once more; the first is unaffected', async () => {
		const first = await world.somebody();
		const id = await world.added(first.userId, '90008012');
		await world.activate(id);
		const before = await world.kept(id);
		const second = await world.somebody('Piet Smit');
		expect(await world.add(second.userId, '90008012')).toEqual({ refused: 'active-elsewhere' });
		expect(await world.kept(id)).toEqual(before);
		expect(
			await claim(world, asUser(second.userId), { userId: second.userId, kvkNumber: '90008012' })
		).toEqual({
			standing: 'active',
			organisationId: id,
			name: before.name
		});
		expect(
			await claim(world, asUser(first.userId), { userId: first.userId, kvkNumber: '90008012' })
		).toMatchObject({
			standing: 'own',
			organisationId: id
		});
	});

	test('who added it before others proved theirs is told to ask them too', async () => {
		const [early, quick] = [await world.somebody(), await world.somebody('Piet Smit')];
		await world.added(early.userId, '90008015');
		const id = await world.added(quick.userId, '90008015');
		const of = (userId: string) => claim(world, asUser(userId), { userId, kvkNumber: '90008015' });
		expect(await of(early.userId)).toMatchObject({ standing: 'own' });
		await world.activate(id);
		expect(await of(early.userId)).toMatchObject({ standing: 'active', organisationId: id });
		expect(await of(quick.userId)).toMatchObject({ standing: 'own', organisationId: id });
	});

	test('two people may add the same company as long as nobody has proven anything', async () => {
		const [one, other] = [await world.somebody(), await world.somebody()];
		const ids = [await world.added(one.userId, '90008013'), await world.added(other.userId, '90008013')];
		expect(ids[0]).not.toBe(ids[1]);
		expect(await world.roleOf(ids[0]!, other.userId)).toBeNull();
	});

	test('A16 is told of so often a day and no more', async () => {
		const { userId } = await world.somebody();
		const asked = { userId, kvkNumber: '90008020' };
		for (let times = 0; times < 100; times += 1)
			expect(await claim(world, asUser(userId), asked)).toEqual({ standing: 'free' });
		expect(await claim(world, asUser(userId), asked)).toMatchObject({ refused: 'too-many' });
	});
});

describe('searching', () => {
	test('002-19 finds by name and place, and says none when there is none', async () => {
		const { userId } = await world.somebody();
		const found = await searchRegister(world, userId, { name: 'bakkerij jansen', place: 'Ede' });
		expect(found).toMatchObject({ hits: [{ kvkNumber: '90008020' }] });
		expect(await searchRegister(world, userId, { name: 'bestaatniet' })).toEqual({ hits: [], more: false });
	});

	test('is refused after many times, with the seconds to wait', async () => {
		const { userId } = await world.somebody();
		let last: unknown;
		for (let times = 0; times <= 60; times += 1)
			last = await world.limits.take('register-search-per-user', userId);
		expect(last).toMatchObject({ refused: 'too-many' });
		expect(await searchRegister(world, userId, { name: 'bakkerij' })).toMatchObject({
			refused: 'too-many',
			retryAfter: expect.any(Number)
		});
	});
});
