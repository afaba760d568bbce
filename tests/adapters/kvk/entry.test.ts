import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import { openDesk } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.steer('reset'));

async function entry(number: string): Promise<RegisterEntry> {
	const found = await desk.connect().entry(number);
	if (isRefused(found)) throw new Error(found.refused);
	return found;
}

describe('the entry of one company', () => {
	it('holds the profile and all names, the main one first', async () => {
		expect(await entry('90008001')).toEqual({
			kvkNumber: '90008001',
			rsin: '990008009',
			statutoryName: 'Bakkerij de Zon B.V.',
			tradeNames: [
				'Bakkerij de Zon B.V.',
				'Bakkerij de Zon',
				'Lunchroom de Zon',
				'Bakkerij de Zon aan Zee',
				'Strandbakker'
			],
			name: 'Bakkerij de Zon B.V.',
			legalForm: 'besloten-vennootschap',
			legalFormText: 'Besloten Vennootschap met gewone structuur',
			addresses: [
				{
					kind: 'visiting',
					shielded: false,
					street: 'Zonnebloemstraat',
					houseNumber: '12',
					poBox: null,
					postcode: '2023AB',
					place: 'Haarlem',
					country: 'NL'
				}
			],
			mainEstablishment: '999000800100',
			activities: [
				{ sbi: '10711', description: 'Vervaardiging van brood en vers banketbakkerswerk', main: true },
				{ sbi: '47240', description: 'Winkels in brood, banket en zoetwaren', main: false }
			],
			startedOn: '2012-04-16',
			ceasedOn: null,
			fetchedAt: '2026-11-21T10:00:00.000Z'
		});
	});

	it('has neither RSIN nor statutory name for a sole trader', async () => {
		const pieters = await entry('90008002');
		expect(pieters).toMatchObject({
			rsin: null,
			statutoryName: null,
			name: 'Schilder Pieters',
			legalForm: 'eenmanszaak'
		});
		expect(pieters.tradeNames).toEqual(['Schilder Pieters', 'Schildersbedrijf Pieters']);
	});

	it('knows the names of a municipality that does not trade', async () => {
		const duin = await entry('90008003');
		expect(duin).toMatchObject({
			name: 'Gemeente Duin',
			legalForm: 'publiekrechtelijke-rechtspersoon',
			tradeNames: ['Gemeente Duin', 'Duin']
		});
		expect(duin.addresses.map(({ kind, poBox }) => [kind, poBox])).toEqual([
			['visiting', null],
			['postal', '100']
		]);
	});

	it('takes the address of a legal person that has no establishment', async () => {
		expect(await entry('90000749')).toMatchObject({
			legalForm: 'vereniging-van-eigenaars',
			mainEstablishment: null,
			tradeNames: [],
			addresses: [{ kind: 'visiting', street: 'Blaauwweg', houseNumber: '163', postcode: '3328XD' }]
		});
	});

	it('keeps a shielded address apart from an unknown one', async () => {
		expect((await entry('90001354')).addresses).toEqual([
			expect.objectContaining({ kind: 'visiting', shielded: true, street: null, place: null }),
			expect.objectContaining({ kind: 'postal', shielded: false, poBox: '12', place: 'Sterksel' })
		]);
	});

	it('reads letters and additions of house numbers', async () => {
		expect((await entry('69599084')).addresses[0]?.houseNumber).toBe('17 M');
		expect((await entry('68750110')).addresses[0]?.houseNumber).toBe('3-A');
	});

	it('reads an address abroad', async () => {
		expect((await entry('90008018')).addresses[1]).toMatchObject({
			street: 'Meir 10',
			postcode: null,
			place: '2000 Antwerpen',
			country: 'BE'
		});
	});

	it('says no more of a date than the register knows', async () => {
		expect((await entry('69599076')).startedOn).toBe('2015-06');
		expect((await entry('90008004')).startedOn).toBe('2020');
		await desk.steer('companies', { patch: { number: '90008005', started: '00000000' } });
		expect((await entry('90008005')).startedOn).toBeNull();
	});

	it('tells when a company ceased, even if the register forgot the day', async () => {
		expect((await entry('90008010')).ceasedOn).toBe('2024-06-30');
		await desk.steer('companies', { patch: { number: '90008010', ceased: '20240000' } });
		expect((await entry('90008010')).ceasedOn).toBe('2024');
		await desk.steer('companies', { patch: { number: '90008010', ceased: '00000000' } });
		expect((await entry('90008010')).ceasedOn).toBe('2026-11-21');
	});

	it('folds every spelling of a legal form to one', async () => {
		const forms: [string, string][] = [
			['68750110', 'besloten-vennootschap'],
			['90001354', 'besloten-vennootschap'],
			['68727720', 'naamloze-vennootschap'],
			['90004760', 'naamloze-vennootschap'],
			['69599076', 'vennootschap-onder-firma'],
			['90005414', 'vennootschap-onder-firma'],
			['90003942', 'commanditaire-vennootschap'],
			['90001745', 'maatschap'],
			['69599068', 'stichting'],
			['90008023', 'vereniging'],
			['55344526', 'cooperatie'],
			['90002490', 'onderlinge-waarborgmaatschappij'],
			['90002520', 'kerkgenootschap'],
			['55505201', 'overig']
		];
		for (const [number, form] of forms) expect((await entry(number)).legalForm, number).toBe(form);
	});

	it.each(['12345678', '1234567', '../v2/zoeken', ''])('of %j is not listed', async (number) => {
		expect(await desk.connect().entry(number)).toEqual({ refused: 'not-listed' });
	});

	it('appears as soon as the register lists it', async () => {
		const register = desk.connect();
		expect(await register.entry('90009300')).toEqual({ refused: 'not-listed' });
		await desk.steer('companies', { add: { number: '90009300', name: 'Laatkomer', form: 'Eenmanszaak' } });
		expect(await register.entry('90009300')).toMatchObject({ name: 'Laatkomer' });
	});

	it('is paid for once in ten minutes, and keeps the moment at which it was true', async () => {
		const register = desk.connect();
		await register.entry('90008001');
		desk.clock.pass(9 * 60_000);
		expect(await register.entry('90008001')).toMatchObject({ fetchedAt: '2026-11-21T10:00:00.000Z' });
		expect(await desk.requests()).toHaveLength(2);
		desk.clock.pass(60_000);
		const fresh = await register.entry('90008001');
		expect(fresh).not.toMatchObject({ fetchedAt: '2026-11-21T10:00:00.000Z' });
		expect(await desk.requests()).toHaveLength(4);
	});

	it('is paid for once by who asks at the same moment', async () => {
		const register = desk.connect();
		const [one, other] = await Promise.all([register.entry('68750110'), register.entry('68750110')]);
		expect(other).toEqual(one);
		expect(await desk.calls('basisprofielen/68750110')).toBe(1);
		expect(await desk.calls('naamgevingen/kvknummer/68750110')).toBe(1);
	});

	it('is made of the profile alone when there is no Naamgeving of it', async () => {
		await desk.steer('fault', { match: 'naamgevingen', code: 'IPD0005' });
		const { tradeNames } = await entry('69599084');
		expect(tradeNames).toHaveLength(8);
	});

	it('is not given with names missing when Naamgeving is in trouble', async () => {
		await desk.steer('fault', { match: 'naamgevingen', code: 'IPD9999', times: 9 });
		expect(await desk.connect().entry('90008001')).toEqual({ refused: 'register-down' });
	});
});
