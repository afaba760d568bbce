import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterHit, RegisterQuery } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import type { RegisterFinds } from '#ports/company-register.ts';
import { openDesk } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.steer('reset'));

async function finds(query: RegisterQuery): Promise<RegisterFinds> {
	const found = await desk.connect().search(query);
	if (isRefused(found)) throw new Error(found.refused);
	return found;
}
const search = async (query: RegisterQuery): Promise<RegisterHit[]> => (await finds(query)).hits;
const numbers = async (query: RegisterQuery) => (await search(query)).map(({ kvkNumber }) => kvkNumber);

describe('searching the business register', () => {
	it('takes the rows of one number together, the main establishment first', async () => {
		expect(await search({ name: 'bakkerij de zon' })).toEqual([
			{
				kvkNumber: '90008001',
				name: 'Bakkerij de Zon B.V.',
				place: 'Haarlem',
				street: 'Zonnebloemstraat',
				legalForm: 'besloten-vennootschap',
				ceased: false,
				foundAsBranch: null,
				otherNames: ['Bakkerij de Zon aan Zee']
			}
		]);
	});

	it('makes one hit of a chain with thirty branches', async () => {
		const hits = await search({ name: 'Rondom' });
		expect(hits).toHaveLength(1);
		expect(hits[0]).toMatchObject({
			name: 'Fietsenwinkels Rondom B.V.',
			place: 'Amersfoort',
			foundAsBranch: null
		});
		expect(hits[0]?.otherNames).toHaveLength(30);
	});

	it('shows the main establishment of a company that was found by a branch, and says by which', async () => {
		expect(await search({ name: 'eetcafe anker' })).toMatchObject([
			{
				name: 'Noordkade Horeca B.V.',
				place: 'Den Helder',
				street: 'Noordkade',
				foundAsBranch: 'Eetcafé Het Anker'
			}
		]);
	});

	it('puts companies before a chain whose branches fill the page', async () => {
		const branches = Array.from({ length: 130 }, (_, index) => ({
			name: `Tulpenland ${index}`,
			at: `Tulpenlaan ${index + 1}, 2161AB Lisse`
		}));
		const form = 'Besloten Vennootschap';
		const chain = { number: '90009101', name: 'Ketenbedrijf B.V.', form, branches };
		await desk.steer('companies', { add: chain });
		await desk.steer('companies', {
			add: { number: '90009102', name: 'Tulpenland B.V.', form, at: 'Dam 1, 1012AB Amsterdam' }
		});
		expect(await numbers({ name: 'tulpenland' })).toEqual(['90009102', '90009101']);
		expect((await finds({ name: 'tulpenland' })).more).toBe(false);
	});

	it('says so when more companies match than one page holds', async () => {
		for (let index = 0; index < 105; index += 1)
			await desk.steer('companies', {
				add: { number: String(90009300 + index), name: `Klaverveld ${index}`, form: 'Eenmanszaak' }
			});
		const { hits, more } = await finds({ name: 'klaverveld' });
		expect([hits.length, more]).toEqual([100, true]);
		expect((await finds({ name: 'klaverveld 7' })).more).toBe(false);
	});

	it('gives none as an empty list, not as trouble', async () => {
		expect(await search({ name: 'bestaat helemaal niet' })).toEqual([]);
		expect(await search({ kvkNumber: '12345678' })).toEqual([]);
	});

	it.each([
		[{ name: '   ' }],
		[{ name: '!? ...' }],
		[{ kvkNumber: '123' }],
		[{ kvkNumber: 'geen nummer' }],
		[{}]
	])('does not bother the register with %j', async (query) => {
		expect(await search(query)).toEqual([]);
		expect(await desk.requests()).toEqual([]);
	});

	it.each([
		[{ kvkNumber: '6875 0110' }, '68750110'],
		[{ kvkNumber: '000037178598' }, '68750110'],
		[{ kvkNumber: '857587973' }, '68750110'],
		[{ kvkNumber: '68750110', name: 'iets anders', place: 'Breda' }, '68750110'],
		[{ name: 'Müller CREMERIE' }, '90008012'],
		[{ name: 'Museum voor Oude Zeilende Schepen', place: 'hoorn' }, '90008009'],
		[{ name: 'vergulde', place: 'Den Bosch' }, '90008010'],
		[{ name: 'Schilder Pieters eenmanszaak' }, '90008002'],
		[{ name: 'Kuiper Vastgoed Holding besloten vennootschap' }, '90008008'],
		[{ place: 'Sterksel' }, '90001354']
	])('finds by %j', async (query, number) => {
		expect(await numbers(query)).toEqual([number]);
	});

	it('shows two companies of one name apart, each with its place', async () => {
		const hits = await search({ name: 'Bloemenhuis Madelief' });
		expect(hits.map(({ kvkNumber, place }) => [kvkNumber, place])).toEqual([
			['90008013', 'Groningen'],
			['90008014', 'Breda']
		]);
	});

	it('shows a ceased company, marked, after the living', async () => {
		await desk.steer('companies', {
			add: { number: '90009103', name: 'Vergulde Letter B.V.', form: 'Besloten Vennootschap' }
		});
		const hits = await search({ name: 'vergulde' });
		expect(hits.map(({ kvkNumber, ceased }) => [kvkNumber, ceased])).toEqual([
			['90009103', false],
			['90008010', true]
		]);
	});

	it('does not take a legal person for ceased because its establishment ended', async () => {
		expect(await search({ kvkNumber: '55344526' })).toMatchObject([
			{ ceased: false, legalForm: 'cooperatie' }
		]);
	});

	it('tells the former name by which a company was found', async () => {
		const [hit] = await search({ name: 'oude maan' });
		expect(hit).toMatchObject({
			name: 'Nieuwe Maan Software B.V.',
			formerName: 'Oude Maan Automatisering B.V.'
		});
		expect((await search({ name: 'nieuwe maan' }))[0]).not.toHaveProperty('formerName');
	});

	it('knows no street of a company whose address is shielded', async () => {
		expect(await search({ name: 'Stil Water' })).toMatchObject([
			{ street: null, place: null, legalForm: 'eenmanszaak' }
		]);
	});

	it('names the legal person where there is no establishment', async () => {
		expect(await search({ name: 'bolderbast' })).toMatchObject([
			{ name: 'Test Stichting Bolderbast', place: 'Lochem', legalForm: 'stichting', foundAsBranch: null }
		]);
	});
});

describe('legal forms among the hits', () => {
	it('are asked for ten companies at most', async () => {
		for (let index = 0; index < 14; index += 1)
			await desk.steer('companies', {
				add: { number: String(90009200 + index), name: `Wolkenveld ${index}`, form: 'Maatschap' }
			});
		const hits = await search({ name: 'wolkenveld' });
		expect(hits.map(({ legalForm }) => legalForm)).toEqual([
			...Array<string>(10).fill('maatschap'),
			...Array<null>(4).fill(null)
		]);
		expect(await desk.calls('basisprofielen')).toBe(10);
	});

	it('are unknown, and the hits still there, when profiles fail', async () => {
		await desk.steer('fault', { match: 'basisprofielen', code: 'IPD9999', times: 99 });
		expect(await search({ name: 'anker' })).toMatchObject([
			{ name: 'Eetcafé Het Anker', foundAsBranch: 'Eetcafé Het Anker', legalForm: null }
		]);
		expect(await desk.calls('basisprofielen')).toBe(1);
	});

	it('are unknown even where the register calls our question wrong', async () => {
		await desk.steer('fault', { match: 'basisprofielen', code: 'IPD1999' });
		expect(await search({ name: 'anker' })).toMatchObject([{ legalForm: null }]);
	});

	it('are not waited for longer than a person would', async () => {
		await desk.steer('fault', { match: 'basisprofielen', hang: true, times: 99 });
		const before = performance.now();
		expect(await search({ name: 'Bloemenhuis Madelief' })).toHaveLength(2);
		expect(performance.now() - before).toBeLessThan(3500);
	});

	it('cost nothing when they were asked for in the last ten minutes', async () => {
		const register = desk.connect();
		await register.search({ kvkNumber: '90008001' });
		await register.search({ kvkNumber: '90008001' });
		expect(await desk.calls('basisprofielen')).toBe(1);
		desk.clock.pass(10 * 60_000);
		await register.search({ kvkNumber: '90008001' });
		expect(await desk.calls('basisprofielen')).toBe(2);
	});
});
