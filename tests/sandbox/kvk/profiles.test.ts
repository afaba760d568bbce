import { checkVAT, netherlands } from 'jsvat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '#sandbox/kvk/cast.ts';
import { testCompanies } from '#sandbox/kvk/test-companies.ts';
import { openRegister, type PretendRegister } from './pretend-register.ts';

let register: PretendRegister;
beforeAll(async () => {
	register = await openRegister();
});
afterAll(() => register.close());

describe('profiles of the pretend register', () => {
	it('answers the profile of a sole trader as KVK does', async () => {
		const { json, headers } = await register.ask('/v1/basisprofielen/69599084');
		expect(headers.get('api-version')).toBe('1.5.0');
		expect(json).toMatchObject({
			naam: 'Test EMZ Dagobert',
			materieleRegistratie: { datumAanvang: '20170108' }
		});
		expect(json).not.toHaveProperty('statutaireNaam');
		expect(json._embedded.eigenaar).not.toHaveProperty('rsin');
		expect(json._embedded.eigenaar.rechtsvorm).toBe('Eenmanszaak');
		expect(json.handelsnamen).toHaveLength(8);
		expect(json.handelsnamen[0]).toEqual({ naam: 'Test EMZ Dagobert', volgorde: 0 });
		expect(json._embedded.hoofdvestiging).not.toHaveProperty('handelsnamen');
		expect(JSON.stringify(json._embedded.hoofdvestiging)).toMatch(/Bikilalaan 17 M {33}1034WL Amsterdam/);
	});

	it('gives links in the form that was asked for', async () => {
		const hal = await register.ask('/v1/basisprofielen/68750110', { accept: 'application/hal+json' });
		expect(hal.headers.get('content-type')).toBe('application/hal+json');
		expect(hal.json._links).toMatchObject({ self: { href: expect.stringContaining('/68750110') } });
		expect(hal.json).not.toHaveProperty('links');
		const plain = await register.ask('/v1/basisprofielen/68750110');
		expect(plain.json.links).toContainEqual({
			rel: 'self',
			href: `${register.url}/api/v1/basisprofielen/68750110`
		});
		expect(plain.json).not.toHaveProperty('_links');
	});

	it('has no main establishment for an association of owners; its address is with the owner', async () => {
		const { json } = await register.ask('/v1/basisprofielen/90000749');
		expect(json._embedded).not.toHaveProperty('hoofdvestiging');
		expect(json).not.toHaveProperty('handelsnamen');
		expect(json._embedded.eigenaar.adressen).toMatchObject([{ postcode: '3328XD', plaats: 'Dordrecht' }]);
		const main = await register.ask('/v1/basisprofielen/90000749/hoofdvestiging');
		expect([main.status, main.json.fout[0]?.code]).toEqual([404, 'IPD0005']);
	});

	it('says of a shielded address only that it is shielded', async () => {
		const { json } = await register.ask('/v1/basisprofielen/90001354/hoofdvestiging');
		expect(json.adressen).toMatchObject([
			{ type: 'bezoekadres', indAfgeschermd: 'Ja' },
			{ type: 'correspondentieadres', indAfgeschermd: 'Nee', plaats: 'Sterksel' }
		]);
		expect((json.adressen as object[])[0]).not.toHaveProperty('straatnaam');
	});

	it('tells that a company has ceased', async () => {
		const { json } = await register.ask('/v1/basisprofielen/90008010');
		expect(json.materieleRegistratie).toMatchObject({ datumEinde: '20240630' });
		expect(json._embedded.eigenaar).toMatchObject({ datumUitschrijving: '20240630' });
	});

	it('lists the establishments of a chain, counted by kind', async () => {
		const chain = await register.ask('/v1/basisprofielen/90008015/vestigingen');
		expect(chain.json).toMatchObject({ aantalCommercieleVestigingen: 31, totaalAantalVestigingen: 31 });
		expect(chain.json.vestigingen).toHaveLength(31);
		const town = await register.ask('/v1/basisprofielen/90008003/vestigingen');
		expect(town.json).toMatchObject({ aantalCommercieleVestigingen: 0, aantalNietCommercieleVestigingen: 1 });
	});

	it('gives the profile of one establishment', async () => {
		const { json } = await register.ask('/v1/vestigingsprofielen/000038509520');
		expect(json).toMatchObject({
			kvkNummer: '69599084',
			eersteHandelsnaam: 'Test EMZ Nevenvestiging Govert',
			indHoofdvestiging: 'Nee'
		});
		expect(json.handelsnamen).toHaveLength(4);
	});

	it('gives all names of all establishments in one naming', async () => {
		const { json, headers } = await register.ask('/v1/naamgevingen/kvknummer/90008001');
		expect(headers.get('api-version')).toBe('1.1.1');
		expect(json).toMatchObject({ statutaireNaam: 'Bakkerij de Zon B.V.', rsin: '990008009' });
		expect(JSON.stringify(json.vestigingen)).toContain('Strandbakker');
		const town = await register.ask('/v1/naamgevingen/kvknummer/90008003');
		expect(town.json.vestigingen[0]).toMatchObject({ naam: 'Gemeente Duin', ookGenoemd: 'Duin' });
		expect(town.json.vestigingen[0]).not.toHaveProperty('handelsnamen');
	});

	it.each([
		['/v1/basisprofielen/123', 400, 'IPD0004'],
		['/v1/naamgevingen/kvknummer/123', 400, 'IPD0004'],
		['/v1/vestigingsprofielen/12345678', 400, 'IPD0006'],
		['/v1/vestigingsprofielen/665544332211', 404, 'IPD0007'],
		['/v1/basisprofielen/90004973', 500, 'IPD9999'],
		['/v1/basisprofielen/90002903', 404, 'IPD1002'],
		['/v1/basisprofielen/68750110/bestuurders', 404, 'IPD0001'],
		['/v3/zoeken', 404, 'IPD0001']
	])('answers %s with %i %s', async (path, status, code) => {
		const { status: got, json } = await register.ask(path);
		expect([got, json.fout[0]?.code]).toEqual([status, code]);
	});

	it('says in the words of KVK that it has no such number', async () => {
		const { json } = await register.ask('/v1/basisprofielen/12345678');
		expect(json.fout).toEqual([
			{
				code: 'IPD0005',
				omschrijving: 'Op basis van het KVK-nummer 12345678 kan het product niet worden geleverd.'
			}
		]);
	});

	it('answers a wrong key with 401 and nothing else', async () => {
		const { status, text } = await register.ask('/v2/zoeken?naam=zon', { apikey: 'fout' });
		expect([status, text]).toEqual([401, '']);
	});
});

describe('the people and companies of the pretend register', () => {
	const everyone = [...testCompanies, ...cast];

	it('all have their own number, RSIN and establishments', () => {
		const unique = (values: unknown[]) => expect(new Set(values).size).toBe(values.length);
		unique(everyone.map(({ number }) => number));
		unique(everyone.flatMap(({ rsin }) => rsin ?? []));
	});

	it('have RSINs that hold as a Dutch VAT number', () => {
		for (const { rsin, name } of everyone)
			if (rsin) expect(checkVAT(`NL${rsin}B01`, [netherlands]).isValid, name).toBe(true);
	});

	it('give no RSIN to a sole trader', () => {
		const sole = everyone.filter(({ form }) => form === 'Eenmanszaak');
		expect(sole.length).toBeGreaterThan(4);
		expect(sole.filter(({ rsin }) => rsin)).toEqual([]);
	});

	it('include a foundation with a name of sixty characters and no Belgian', () => {
		expect(everyone.find(({ form, name }) => form === 'Stichting' && name.length === 60)).toBeDefined();
		expect(everyone.find(({ name }) => name.startsWith('Brouwerij Maas'))).toBeUndefined();
	});
});
