import { fault, links, type Answer, type Linking } from './answers.ts';
import { addressBody, fullAddress } from './address-body.ts';
import type { Company, Establishment } from './company.ts';
import type { Registry } from './registry.ts';

const VERSION = '1.5.0';

/** `GET /v1/basisprofielen/{number}` and the three rooms under it. */
export function profile(
	registry: Registry,
	number: string,
	part: string | undefined,
	geo: boolean,
	linking: Linking
): Answer {
	if (!/^\d{8}$/.test(number)) return fault('IPD0004');
	const company = registry.company(number);
	if (company?.fails) return fault(company.fails, number);
	if (!company) return fault('IPD0005', number);
	const main = company.establishments.find((establishment) => establishment.main);
	if (part === 'eigenaar') return { status: 200, version: VERSION, body: owner(company, geo, linking) };
	if (part === 'vestigingen')
		return { status: 200, version: VERSION, body: establishmentsOf(company, linking) };
	if (part === 'hoofdvestiging')
		return main
			? { status: 200, version: VERSION, body: mainEstablishment(company, main, geo, linking) }
			: fault('IPD0005', number);
	if (part !== undefined) return fault('IPD0001');
	return {
		status: 200,
		version: VERSION,
		body: {
			kvkNummer: number,
			indNonMailing: 'Ja',
			naam: company.statutoryName ?? main?.names[0] ?? company.name,
			formeleRegistratiedatum: registeredOn(company),
			materieleRegistratie: registration(company),
			...(main && { totaalWerkzamePersonen: people(company) }),
			...(company.statutoryName && { statutaireNaam: company.statutoryName }),
			...(company.establishments.length && {
				handelsnamen: tradeNames(company.establishments.flatMap((establishment) => establishment.names))
			}),
			sbiActiviteiten: activities(company),
			...links(linking, {
				self: path(company),
				...(main && { vestigingen: `${path(company)}/vestigingen` })
			}),
			_embedded: {
				...(main && { hoofdvestiging: mainEstablishment(company, main, geo, linking) }),
				eigenaar: owner(company, geo, linking)
			}
		}
	};
}

/** `GET /v1/vestigingsprofielen/{number}`. */
export function establishmentProfile(
	registry: Registry,
	number: string,
	geo: boolean,
	linking: Linking
): Answer {
	if (!/^\d{12}$/.test(number)) return fault('IPD0006');
	const found = registry.establishment(number);
	if (found?.company.fails) return fault(found.company.fails, number);
	if (!found) return fault('IPD0007', number);
	const { company, establishment } = found;
	return {
		status: 200,
		version: VERSION,
		body: {
			...establishmentBody(company, establishment),
			...(company.rsin && { rsin: company.rsin }),
			...(company.statutoryName && { statutaireNaam: company.statutoryName }),
			indNonMailing: 'Ja',
			voltijdWerkzamePersonen: establishment.people,
			totaalWerkzamePersonen: establishment.people,
			deeltijdWerkzamePersonen: 0,
			handelsnamen: tradeNames(establishment.names),
			adressen: establishment.addresses.map((address) => addressBody(address, geo)),
			sbiActiviteiten: activities(company),
			...links(linking, { self: `/v1/vestigingsprofielen/${number}`, basisprofiel: path(company) })
		}
	};
}

function owner(company: Company, geo: boolean, linking: Linking): object {
	return {
		...(company.rsin && { rsin: company.rsin }),
		rechtsvorm: company.form,
		uitgebreideRechtsvorm: company.extendedForm ?? company.form,
		...(company.ceased && { datumUitschrijving: company.ceased }),
		...(company.ownAddresses.length && {
			adressen: company.ownAddresses.map((address) => addressBody(address, geo))
		}),
		...links(linking, { self: `${path(company)}/eigenaar`, basisprofiel: path(company) })
	};
}

function mainEstablishment(company: Company, main: Establishment, geo: boolean, linking: Linking): object {
	return {
		...establishmentBody(company, main),
		totaalWerkzamePersonen: main.people,
		adressen: main.addresses.map((address) => addressBody(address, geo)),
		...links(linking, {
			self: `${path(company)}/hoofdvestiging`,
			vestigingen: `${path(company)}/vestigingen`,
			basisprofiel: path(company),
			vestigingsprofiel: `/v1/vestigingsprofielen/${main.number}`
		})
	};
}

function establishmentBody(company: Company, establishment: Establishment): object {
	return {
		vestigingsnummer: establishment.number,
		kvkNummer: company.number,
		formeleRegistratiedatum: registeredOn(company),
		materieleRegistratie: registration(company),
		eersteHandelsnaam: establishment.names[0],
		indHoofdvestiging: establishment.main ? 'Ja' : 'Nee',
		indCommercieleVestiging: establishment.commercial ? 'Ja' : 'Nee'
	};
}

function establishmentsOf(company: Company, linking: Linking): object {
	const all = company.establishments;
	return {
		kvkNummer: company.number,
		aantalCommercieleVestigingen: all.filter((establishment) => establishment.commercial).length,
		aantalNietCommercieleVestigingen: all.filter((establishment) => !establishment.commercial).length,
		totaalAantalVestigingen: all.length,
		vestigingen: all.map((establishment) => {
			const address = establishment.addresses[0];
			return {
				vestigingsnummer: establishment.number,
				kvkNummer: company.number,
				eersteHandelsnaam: establishment.names[0],
				indHoofdvestiging: establishment.main ? 'Ja' : 'Nee',
				indAdresAfgeschermd: address?.shielded ? 'Ja' : 'Nee',
				indCommercieleVestiging: establishment.commercial ? 'Ja' : 'Nee',
				...(address && !address.shielded && { volledigAdres: fullAddress(address) }),
				...links(linking, { vestigingsprofiel: `/v1/vestigingsprofielen/${establishment.number}` })
			};
		}),
		...links(linking, { self: `${path(company)}/vestigingen`, basisprofiel: path(company) })
	};
}

const path = (company: Company) => `/v1/basisprofielen/${company.number}`;
const registeredOn = (company: Company) => company.started.replace(/00/g, '01');
const people = (company: Company) => company.establishments.reduce((sum, { people }) => sum + people, 0);
const tradeNames = (names: string[]) => names.map((naam, volgorde) => ({ naam, volgorde }));
const activities = (company: Company) =>
	company.activities.map(([sbiCode, sbiOmschrijving], index) => ({
		sbiCode,
		sbiOmschrijving,
		indHoofdactiviteit: index === 0 ? 'Ja' : 'Nee'
	}));

function registration(company: Company): object {
	return { datumAanvang: company.started, ...(company.ceased && { datumEinde: company.ceased }) };
}
