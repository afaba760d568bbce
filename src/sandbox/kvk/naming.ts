import { fault, links, type Answer, type Linking } from './answers.ts';
import type { Registry } from './registry.ts';

/** `GET /v1/naamgevingen/kvknummer/{number}`: all names of all establishments in one answer. */
export function naming(registry: Registry, number: string, linking: Linking): Answer {
	if (!/^\d{8}$/.test(number)) return fault('IPD0004');
	const company = registry.company(number);
	if (company?.fails) return fault(company.fails, number);
	if (!company) return fault('IPD0005', number);
	return {
		status: 200,
		version: '1.1.1',
		body: {
			kvkNummer: number,
			...(company.rsin && { rsin: company.rsin }),
			...(company.statutoryName && { statutaireNaam: company.statutoryName }),
			naam: company.name,
			...(company.alsoCalled && { ookGenoemd: company.alsoCalled }),
			startdatum: company.started,
			...(company.ceased && { einddatum: company.ceased }),
			vestigingen: company.establishments.map((establishment) => ({
				vestigingsnummer: establishment.number,
				...(establishment.commercial
					? {
							eersteHandelsnaam: establishment.names[0],
							handelsnamen: establishment.names.map((naam, volgorde) => ({ naam, volgorde }))
						}
					: {
							naam: establishment.names[0],
							...(company.alsoCalled && { ookGenoemd: company.alsoCalled })
						}),
				...links(linking, { vestigingsprofiel: `/v1/vestigingsprofielen/${establishment.number}` })
			})),
			...links(linking, {
				self: `/v1/naamgevingen/kvknummer/${number}`,
				basisprofiel: `/v1/basisprofielen/${number}`
			})
		}
	};
}
