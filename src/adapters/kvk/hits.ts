import type { RegisterHit } from '#domain/organisation/register.ts';
import { ceasedOn } from './entry.ts';
import { legalForm } from './legal-form.ts';
import type { Profile, SearchRow } from './wire.ts';

/** A hit, and whether one of its rows tells of the main establishment or the legal person. */
export interface Group {
	hit: RegisterHit;
	hasMainRow: boolean;
}

/** One group per KVK number, in the order of the register, but branches later and ceased companies last. */
export function groupsFrom(rows: SearchRow[]): Group[] {
	const byNumber = new Map<string, SearchRow[]>();
	for (const row of rows) byNumber.set(row.kvkNummer, [...(byNumber.get(row.kvkNummer) ?? []), row]);
	const groups = [...byNumber].map(([kvkNumber, own]) => groupOf(kvkNumber, own));
	const later = ({ hit, hasMainRow }: Group) => Number(hit.ceased) * 2 + Number(!hasMainRow);
	return groups.sort((a, b) => later(a) - later(b));
}

function groupOf(kvkNumber: string, rows: SearchRow[]): Group {
	const ranked = [...rows].sort((a, b) => rank(a) - rank(b));
	const best = ranked[0] as SearchRow;
	const hasMainRow = ranked.some((row) => row.type !== 'nevenvestiging');
	const former = rows.every((row) => row.vervallenNaam) ? best.vervallenNaam : undefined;
	const address = best.adres?.binnenlandsAdres;
	const abroad = best.adres?.buitenlandsAdres;
	return {
		hasMainRow,
		hit: {
			kvkNumber,
			name: best.naam,
			place: address?.plaats || abroad?.postcodeWoonplaats || null,
			street: address?.straatnaam || abroad?.straatHuisnummer || null,
			legalForm: null,
			ceased: rows.every((row) => row.actief?.toLowerCase() === 'nee'),
			foundAsBranch: hasMainRow ? null : best.naam,
			otherNames: others(
				best.naam,
				ranked.map((row) => row.naam)
			),
			...(former && { formerName: former })
		}
	};
}

/** Main establishment, legal person, branch; what has ended comes after what goes on. */
function rank(row: SearchRow): number {
	const kind = ['hoofdvestiging', 'rechtspersoon'].indexOf(row.type);
	return (kind < 0 ? 2 : kind) + (row.actief?.toLowerCase() === 'nee' ? 3 : 0);
}

/** The hit with what only the profile tells: the legal form, and the main establishment behind a branch. */
export function withProfile({ hit, hasMainRow }: Group, profile: Profile, fetchedAt: Date): RegisterHit {
	const { eigenaar, hoofdvestiging } = profile._embedded;
	const known = {
		...hit,
		legalForm: legalForm(eigenaar.rechtsvorm),
		ceased: ceasedOn(profile, fetchedAt) !== null
	};
	if (hasMainRow) return known;
	const name = hoofdvestiging?.eersteHandelsnaam || profile.naam || hit.name;
	const addresses = hoofdvestiging?.adressen ?? eigenaar.adressen ?? [];
	const visiting = addresses.find(({ plaats }) => plaats);
	return {
		...known,
		name,
		place: visiting?.plaats ?? null,
		street: visiting?.straatnaam ?? null,
		otherNames: others(name, [hit.name, ...hit.otherNames])
	};
}

/** The hit with all names that it carries now. */
export function withNames(hit: RegisterHit, names: string[]): RegisterHit {
	return { ...hit, otherNames: others(hit.name, [...hit.otherNames, ...names]) };
}

function others(name: string, names: string[]): string[] {
	return [...new Set(names)].filter((other) => other !== name);
}
