import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRegister, type PretendRegister } from './pretend-register.ts';

let register: PretendRegister;
beforeAll(async () => {
	register = await openRegister();
});
afterAll(() => register.close());
beforeEach(() => register.steer('reset'));

const names = async (query: string) =>
	(await register.ask(`/v2/zoeken?${query}`)).json.resultaten.map((row) => row.naam);
const code = async (path: string) => {
	const { status, json } = await register.ask(path);
	return [status, json.fout[0]?.code];
};

describe('searching the pretend register', () => {
	it('gives a company as several rows, the branch before the main establishment', async () => {
		const { json, headers, status } = await register.ask('/v2/zoeken?kvkNummer=69599084');
		expect(status).toBe(200);
		expect(headers.get('api-version')).toBe('2.1.0');
		expect(json).toMatchObject({ pagina: 1, resultatenPerPagina: 10, totaal: 2 });
		expect(json.resultaten.map((row) => row.type)).toEqual(['nevenvestiging', 'hoofdvestiging']);
		expect(json.resultaten[1]).toMatchObject({
			vestigingsnummer: '000038509504',
			adres: {
				binnenlandsAdres: { type: 'bezoekadres', straatnaam: 'Abebe Bikilalaan', plaats: 'Amsterdam' }
			}
		});
	});

	it('shows the legal person of a B.V. as a row without an establishment number', async () => {
		const { json } = await register.ask('/v2/zoeken?kvkNummer=68750110');
		const row = json.resultaten.find(({ type }) => type === 'rechtspersoon');
		expect(row).toBeDefined();
		expect(row).not.toHaveProperty('vestigingsnummer');
	});

	it('gives rows only street and place, and number and postcode when the question held a postcode', async () => {
		const loose = await register.ask('/v2/zoeken?naam=dagobert');
		expect(JSON.stringify(loose.json)).not.toContain('1034WL');
		const exact = await register.ask('/v2/zoeken?postcode=1034wl&huisnummer=17');
		expect(exact.json.resultaten[0]?.adres).toMatchObject({
			binnenlandsAdres: { huisnummer: 17, huisletter: 'M', postcode: '1034WL' }
		});
	});

	it('says 404 IPD5200 when nothing is found', async () => {
		const { status, text, headers } = await register.ask('/v2/zoeken?kvkNummer=12345678');
		expect(status).toBe(404);
		expect(headers.get('content-type')).toBe('application/json');
		expect(text).toBe(
			'{"fout":[{"code":"IPD5200","omschrijving":"Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters."}]}'
		);
	});

	it.each([
		['naam=vergulde&inclusiefInactieveRegistraties=true', 'Drukkerij de Vergulde Pers B.V.'],
		['naam=CREMERIE+muller', 'Crèmerie Müller & Zoë B.V.'],
		['naam=Crèmerie', 'Crèmerie Müller & Zoë B.V.'],
		['naam=zon+bv+bakkerij', 'Bakkerij de Zon B.V.'],
		['naam=bakkerij+zon+B.V.', 'Bakkerij de Zon B.V.'],
		['naam=anker', 'Eetcafé Het Anker'],
		["plaats='s-gravenhage&naam=x", undefined],
		['naam=madelief&plaats=BREDA', 'Bloemenhuis Madelief B.V.'],
		['rsin=992760562', 'Grand Joyflex B.V.'],
		['vestigingsnummer=990000541921', 'Grand Joyflex B.V.']
	])('finds by %s: %s', async (query, name) => {
		if (name === undefined) expect((await code(`/v2/zoeken?${query}`))[1]).toBe('IPD5200');
		else expect(await names(query)).toContain(name);
	});

	it('finds nothing by the beginning of a word', async () => {
		expect(await code('/v2/zoeken?naam=bakker+de+zo')).toEqual([404, 'IPD5200']);
		expect(await code('/v2/zoeken?naam=vergul&inclusiefInactieveRegistraties=true')).toEqual([
			404,
			'IPD5200'
		]);
	});

	it('does not join words of two different names', async () => {
		expect(await code('/v2/zoeken?naam=lunchroom+bakkerij')).toEqual([404, 'IPD5200']);
	});

	it('keeps ceased registrations to itself unless asked for, and then marks them', async () => {
		expect(await code('/v2/zoeken?kvkNummer=90008010')).toEqual([404, 'IPD5200']);
		const { json } = await register.ask('/v2/zoeken?kvkNummer=90008010&inclusiefInactieveRegistraties=true');
		expect(json.resultaten.map((row) => row.actief)).toEqual(['Nee', 'Nee']);
	});

	it('tells the former name by which a company was found', async () => {
		const { json } = await register.ask('/v2/zoeken?naam=oude+maan');
		expect(json.resultaten[0]).toMatchObject({
			naam: 'Nieuwe Maan Software B.V.',
			vervallenNaam: 'Oude Maan Automatisering B.V.'
		});
	});

	it('shows the postal place of a company with a shielded visiting address', async () => {
		const { json } = await register.ask('/v2/zoeken?kvkNummer=90001354');
		expect(json.resultaten[0]?.adres).toEqual({
			binnenlandsAdres: { type: 'postadres', plaats: 'Sterksel' }
		});
	});

	it('pages through a chain and echoes the question in lower case', async () => {
		const first = await register.ask('/v2/zoeken?naam=Rondom', { accept: 'application/hal+json' });
		expect(first.json).toMatchObject({ totaal: 32 });
		expect(first.json._links).toEqual({
			self: { href: `${register.url}/api/v2/zoeken?naam=rondom&pagina=1&resultatenperpagina=10` }
		});
		expect(first.json.vorige).toBeUndefined();
		const seen = new Set<unknown>();
		let next: string | undefined = '/v2/zoeken?naam=Rondom&resultatenPerPagina=15';
		while (next) {
			const { json } = await register.ask(next);
			for (const row of json.resultaten) seen.add(row.vestigingsnummer ?? row.type);
			next = json.volgende?.split('/api')[1];
		}
		expect(seen.size).toBe(32);
		expect(await code('/v2/zoeken?naam=Rondom&pagina=5')).toEqual([404, 'IPD5200']);
	});

	it('narrows to the types asked for', async () => {
		const { json } = await register.ask('/v2/zoeken?naam=rondom&type=hoofdvestiging&type=rechtspersoon');
		expect(json.resultaten.map((row) => row.type)).toEqual(['hoofdvestiging', 'rechtspersoon']);
	});

	it.each([
		['kvkNummer=123', 400, 'IPD0004'],
		['rsin=12', 400, 'IPD0010'],
		['vestigingsnummer=12345678', 400, 'IPD0006'],
		['straat=Kade', 400, 'IPD1999'],
		['postcode=1034WL', 400, 'IPD1998'],
		['postcode=1034+WL&huisnummer=1', 400, 'IPD1998'],
		['huisnummer=17', 400, 'IPD1998'],
		['postcode=1034WL&huisletter=M', 400, 'IPD1998'],
		['naam=x&pagina=0', 400, 'IPD1998'],
		['naam=x&pagina=1001', 400, 'IPD1998'],
		['naam=x&resultatenPerPagina=101', 400, 'IPD1998'],
		['naam=x&inclusiefInactieveRegistraties=ja', 400, 'IPD1998'],
		['pagina=1', 400, 'IPD1998'],
		['naam=x&type=filiaal', 404, 'IPD5203']
	])('refuses %s with %i %s', async (query, status, expected) => {
		expect(await code(`/v2/zoeken?${query}`)).toEqual([status, expected]);
	});

	it('names the unknown parameter', async () => {
		const { json } = await register.ask('/v2/zoeken?straat=Kade');
		expect(json.fout[0]?.omschrijving).toBe('De volgende opgegeven parameter(s) is(zijn) ongeldig: [straat]');
	});
});
