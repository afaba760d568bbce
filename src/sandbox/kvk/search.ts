import { fault, links, type Answer, type Linking } from './answers.ts';
import type { Address, Company, Establishment } from './company.ts';
import { carries, folded, words } from './names.ts';
import type { Registry } from './registry.ts';
import { searchFrom, type Search } from './search-parameters.ts';

/** At most so many rows can be paged through, however many match. */
const MOST_ROWS = 1000;

interface Row {
	company: Company;
	establishment?: Establishment;
	type: 'nevenvestiging' | 'hoofdvestiging' | 'rechtspersoon';
	names: string[];
	formerNames: string[];
	addresses: Address[];
	active: boolean;
}

/** `GET /v2/zoeken`. */
export function search(registry: Registry, query: URLSearchParams, linking: Linking): Answer {
	const asked = searchFrom(query);
	if ('status' in asked) return asked;
	const failing = registry.all().find((company) => company.fails && company.number === asked.kvkNumber);
	if (failing?.fails) return fault(failing.fails, failing.number);

	const found = registry
		.all()
		.filter((company) => !company.fails)
		.flatMap(rowsOf)
		.filter((row) => matches(row, asked));
	const from = (asked.page - 1) * asked.perPage;
	const page = found.slice(0, MOST_ROWS).slice(from, from + asked.perPage);
	if (page.length === 0) return fault('IPD5200');
	const url = (number: number) => pageUrl(query, number, asked.perPage);
	const last = Math.ceil(Math.min(found.length, MOST_ROWS) / asked.perPage);
	return {
		status: 200,
		version: '2.1.0',
		body: {
			pagina: asked.page,
			resultatenPerPagina: asked.perPage,
			totaal: found.length,
			...(asked.page > 1 && { vorige: linking.base + url(asked.page - 1) }),
			...(asked.page < last && { volgende: linking.base + url(asked.page + 1) }),
			resultaten: page.map((row) => rowBody(row, asked, linking)),
			...links(linking, { self: url(asked.page) })
		}
	};
}

/** As the register gives them: branches before the main establishment, the legal person last. */
function rowsOf(company: Company): Row[] {
	const alive = !company.ceased;
	const rows: Row[] = company.establishments.map((establishment) => ({
		company,
		establishment,
		type: establishment.main ? 'hoofdvestiging' : 'nevenvestiging',
		names: establishment.names,
		formerNames: establishment.main && !company.hasOwnRow ? (company.formerNames ?? []) : [],
		addresses: establishment.addresses,
		active: alive && !establishment.ended
	}));
	rows.sort((a, b) => a.type.localeCompare(b.type) * -1);
	if (company.hasOwnRow)
		rows.push({
			company,
			type: 'rechtspersoon',
			names: [company.name, ...(company.alsoCalled ? [company.alsoCalled] : [])],
			formerNames: company.formerNames ?? [],
			addresses: company.ownAddresses.length
				? company.ownAddresses
				: (company.establishments.find((establishment) => establishment.main)?.addresses ?? []),
			active: alive
		});
	return rows;
}

function matches(row: Row, asked: Search): boolean {
	if (!asked.withInactive && !row.active) return false;
	if (asked.types.length && !asked.types.includes(row.type)) return false;
	if (asked.kvkNumber && row.company.number !== asked.kvkNumber) return false;
	if (asked.rsin && row.company.rsin !== asked.rsin) return false;
	if (asked.establishment && row.establishment?.number !== asked.establishment) return false;
	if (asked.name) {
		const asking = words(asked.name);
		if (![...row.names, ...row.formerNames].some((name) => carries(name, asking))) return false;
	}
	return !asksForAddress(asked) || row.addresses.some((address) => addressMatches(address, asked));
}

function asksForAddress(asked: Search): boolean {
	return asked.street !== undefined || asked.place !== undefined || asked.postcode !== undefined;
}

function addressMatches(address: Address, asked: Search): boolean {
	if (address.shielded || address.abroad) return false;
	const same = (wanted: string | undefined, is: string | undefined) =>
		wanted === undefined || folded(wanted) === folded(is ?? '');
	return (
		same(asked.street, address.street) &&
		same(asked.place, address.place) &&
		same(asked.postcode, address.postcode) &&
		same(asked.houseLetter, address.letter) &&
		(asked.houseNumber === undefined || asked.houseNumber === address.houseNumber) &&
		(asked.poBox === undefined || asked.poBox === address.poBox)
	);
}

function rowBody(row: Row, asked: Search, linking: Linking): object {
	const asking = asked.name ? words(asked.name) : [];
	const former =
		asking.length > 0 && !row.names.some((name) => carries(name, asking))
			? row.formerNames.find((name) => carries(name, asking))
			: undefined;
	return {
		kvkNummer: row.company.number,
		...(asked.rsin && { rsin: asked.rsin }),
		...(row.establishment && { vestigingsnummer: row.establishment.number }),
		naam: row.names[0],
		...rowAddress(row.addresses, asked),
		type: row.type,
		...(asked.withInactive && { actief: row.active ? 'Ja' : 'Nee' }),
		...(former && { vervallenNaam: former }),
		...links(linking, {
			basisprofiel: `/v1/basisprofielen/${row.company.number}`,
			...(row.establishment && { vestigingsprofiel: `/v1/vestigingsprofielen/${row.establishment.number}` })
		})
	};
}

/** Street and place only; number and postcode come along when the question itself held a postcode. */
function rowAddress(addresses: Address[], asked: Search): object {
	const address = addresses.find((candidate) => !candidate.shielded);
	if (!address) return {};
	if (address.abroad)
		return {
			adres: {
				buitenlandsAdres: {
					straatHuisnummer: address.abroad.streetAndNumber,
					postcodeWoonplaats: address.abroad.postcodeAndPlace,
					land: address.abroad.country
				}
			}
		};
	const exact = asked.postcode !== undefined;
	return {
		adres: {
			binnenlandsAdres: {
				type: address.kind === 'bezoekadres' ? 'bezoekadres' : 'postadres',
				...(address.street && { straatnaam: address.street }),
				...(exact && address.houseNumber !== undefined && { huisnummer: address.houseNumber }),
				...(exact && address.letter && { huisletter: address.letter }),
				...(exact && address.poBox !== undefined && { postbusnummer: address.poBox }),
				...(exact && { postcode: address.postcode }),
				plaats: address.place
			}
		}
	};
}

function pageUrl(query: URLSearchParams, page: number, perPage: number): string {
	const echoed = new URLSearchParams();
	for (const [key, value] of query)
		if (!/^(pagina|resultatenperpagina)$/i.test(key)) echoed.append(key.toLowerCase(), value.toLowerCase());
	echoed.append('pagina', String(page));
	echoed.append('resultatenperpagina', String(perPage));
	return `/v2/zoeken?${echoed}`;
}
