import { afterEach, describe, expect, it } from 'vitest';
import { openScripted } from './desk.ts';

let close = async () => {};
afterEach(() => close());

/** Answers every path that ends like a key with that body, everything else with IPD0005. */
async function scripted(answers: Record<string, object>, seen: { url: string; headers: object }[] = []) {
	const opened = await openScripted((request, response) => {
		seen.push({ url: request.url ?? '', headers: request.headers });
		const path = (request.url ?? '').split('?')[0] ?? '';
		const key = Object.keys(answers).find((end) => path.endsWith(end));
		response.writeHead(key ? 200 : 404, { 'content-type': 'application/json' });
		response.end(JSON.stringify(key ? answers[key] : { fout: [{ code: 'IPD0005', omschrijving: 'Niet.' }] }));
	});
	close = opened.close;
	return opened.register;
}

const basisprofiel = {
	kvkNummer: '90000749',
	naam: '  Vereniging   Zonder   Haast ',
	statutaireNaam: null,
	materieleRegistratie: { datumAanvang: '19991103', datumEinde: null },
	_embedded: {
		eigenaar: {
			rechtsvorm: 'Vereniging van Eigenaars',
			adressen: [
				{
					type: 'correspondentieadres',
					indAfgeschermd: 'Nee',
					volledigAdres: 'Postbus 9                                   3328XD  Dordrecht',
					postbusnummer: '9',
					postcode: '3328 xd',
					plaats: 'Dordrecht',
					land: 'Nederland'
				},
				{
					type: 'bezoekadres',
					straatHuisnummer: 'Rue 1',
					postcodeWoonplaats: '75001 Paris',
					land: 'Frankrijk'
				},
				{ type: 'correspondentieadres', straatHuisnummer: 'X 2', land: 'Ruritanië' }
			]
		}
	}
};

describe('answers as they were seen on the real wire', () => {
	it.each([
		['links as a list', { links: [{ rel: 'self', href: 'https://elsewhere.example/v1/x' }] }],
		['links by name', { _links: { self: { href: 'https://elsewhere.example/v1/x' } } }],
		['no links at all', {}]
	])('are read with %s, and no link is followed', async (_, links) => {
		const row = { kvkNummer: '90000749', naam: 'Vereniging', type: 'rechtspersoon', ...links };
		const seen: { url: string; headers: object }[] = [];
		const register = await scripted(
			{
				'/zoeken': { pagina: 1, totaal: 1, resultaten: [row], ...links },
				'/90000749': { ...basisprofiel, ...links }
			},
			seen
		);
		expect(await register.search({ name: 'vereniging' })).toMatchObject({
			hits: [{ kvkNumber: '90000749', legalForm: 'vereniging-van-eigenaars' }]
		});
		expect(seen.map(({ url }) => url.split('?')[0])).toEqual([
			'/api/v2/zoeken',
			'/api/v1/basisprofielen/90000749'
		]);
		expect(seen[0]?.headers).toMatchObject({ apikey: 'sleutel', accept: 'application/json' });
	});

	it('are freed of runs of spaces, odd postcodes and nulls', async () => {
		const register = await scripted({ 'basisprofielen/90000749': basisprofiel });
		expect(await register.entry('90000749')).toMatchObject({
			name: 'Vereniging Zonder Haast',
			statutoryName: null,
			startedOn: '1999-11-03',
			ceasedOn: null,
			addresses: [
				{ kind: 'postal', poBox: '9', postcode: '3328XD', country: 'NL' },
				{ kind: 'visiting', street: 'Rue 1', place: '75001 Paris', country: 'FR' }
			]
		});
	});

	it('carry ZZ for a country that nobody knows', async () => {
		const addresses = basisprofiel._embedded.eigenaar.adressen.slice(2);
		const register = await scripted({
			'basisprofielen/90000749': {
				...basisprofiel,
				_embedded: { eigenaar: { rechtsvorm: 'Iets Nieuws', adressen: addresses } }
			}
		});
		expect(await register.entry('90000749')).toMatchObject({
			legalForm: 'overig',
			addresses: [{ country: 'ZZ' }]
		});
	});

	it('about another number than was asked are no answers', async () => {
		const register = await scripted({ 'basisprofielen/90000750': basisprofiel });
		expect(await register.entry('90000750')).toEqual({ refused: 'register-down' });
	});

	it('that point elsewhere are not followed with our key', async () => {
		const keys: unknown[] = [];
		const elsewhere = await openScripted((request, response) => {
			keys.push(request.headers.apikey);
			response.end('{}');
		});
		const opened = await openScripted((_request, response) => {
			response.writeHead(302, { location: elsewhere.url });
			response.end();
		});
		close = async () => {
			await opened.close();
			await elsewhere.close();
		};
		expect(await opened.register.search({ name: 'zon' })).toEqual({ refused: 'register-down' });
		expect(keys).toEqual([]);
	});

	it('may give Retry-After as a date', async () => {
		const opened = await openScripted((_request, response) => {
			response.writeHead(429, { 'retry-after': 'Sat, 21 Nov 2026 10:01:30 GMT' });
			response.end();
		});
		close = opened.close;
		expect(await opened.register.search({ name: 'zon' })).toEqual({
			refused: 'register-busy',
			retryAfter: 90
		});
	});
});
