import type { RegisterEntry } from '#domain/organisation/register.ts';
import { addressesOf } from './addresses.ts';
import { registerDate } from './dates.ts';
import { legalForm } from './legal-form.ts';
import type { Naming, Profile } from './wire.ts';

/** Basisprofiel and Naamgeving as one entry; without a Naamgeving the names are those of the profile. */
export function entryFrom(profile: Profile, naming: Naming | null, fetchedAt: Date): RegisterEntry {
	const { eigenaar, hoofdvestiging } = profile._embedded;
	const statutoryName = profile.statutaireNaam || naming?.statutaireNaam || null;
	const tradeNames = tradeNamesOf(profile, naming);
	return {
		kvkNumber: profile.kvkNummer,
		rsin: eigenaar.rsin ?? null,
		statutoryName,
		tradeNames,
		name: statutoryName ?? (profile.naam || tradeNames[0] || profile.kvkNummer),
		legalForm: legalForm(eigenaar.rechtsvorm),
		legalFormText: eigenaar.uitgebreideRechtsvorm || eigenaar.rechtsvorm,
		addresses: addressesOf(profile),
		mainEstablishment: hoofdvestiging?.vestigingsnummer ?? null,
		activities: (profile.sbiActiviteiten ?? []).map((activity) => ({
			sbi: activity.sbiCode,
			description: activity.sbiOmschrijving ?? '',
			main: activity.indHoofdactiviteit?.toLowerCase() === 'ja'
		})),
		startedOn: registerDate(profile.materieleRegistratie?.datumAanvang),
		ceasedOn: ceasedOn(profile, fetchedAt),
		fetchedAt: fetchedAt.toISOString()
	};
}

/** A company has ceased as soon as the register names an end, even one of which it forgot the date. */
export function ceasedOn(profile: Profile, fetchedAt: Date): string | null {
	const ends = [profile.materieleRegistratie?.datumEinde, profile._embedded.eigenaar.datumUitschrijving];
	if (!ends.some(Boolean)) return null;
	return ends.map(registerDate).find(Boolean) ?? fetchedAt.toISOString().slice(0, 10);
}

/** Every name that trades, each once: main establishment, branches, what else it is called. */
export function tradeNamesOf(profile: Profile | null, naming: Naming | null): string[] {
	const main = profile?._embedded.hoofdvestiging;
	const isMain = (number: string | null | undefined) =>
		number !== undefined && number === main?.vestigingsnummer;
	const establishments = [...(naming?.vestigingen ?? [])].sort(
		(a, b) => Number(isMain(b.vestigingsnummer)) - Number(isMain(a.vestigingsnummer))
	);
	const names = [
		main?.eersteHandelsnaam,
		...establishments.flatMap((one) => [
			one.eersteHandelsnaam,
			...inOrder(one.handelsnamen),
			one.naam,
			one.ookGenoemd
		]),
		naming?.ookGenoemd,
		...inOrder(profile?.handelsnamen)
	];
	return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[];
}

function inOrder(names: Profile['handelsnamen']): string[] {
	return [...(names ?? [])].sort((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0)).map(({ naam }) => naam);
}
