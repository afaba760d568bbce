import type { RegisterAddress } from '#domain/organisation/register.ts';
import type { Profile, WireAddress } from './wire.ts';

/** The register's names of countries that are not those of the Dutch language list. */
const OTHER_NAMES: Record<string, string> = {
	'groot-brittannie': 'GB',
	'verenigde staten van amerika': 'US',
	'bondsrepubliek duitsland': 'DE',
	tsjechie: 'CZ'
};
/** ISO 3166-1 leaves `ZZ` to the user: a country whose name we can't read. */
const UNKNOWN_COUNTRY = 'ZZ';

/** Addresses of the main establishment, and of the legal person those kinds that the former lacks. */
export function addressesOf(profile: Profile): RegisterAddress[] {
	const { hoofdvestiging, eigenaar } = profile._embedded;
	const addresses = (hoofdvestiging?.adressen ?? []).map(addressFrom);
	for (const address of (eigenaar.adressen ?? []).map(addressFrom))
		if (!addresses.some(({ kind }) => kind === address.kind)) addresses.push(address);
	return addresses;
}

function addressFrom(wire: WireAddress): RegisterAddress {
	const abroad = Boolean(wire.straatHuisnummer || wire.postcodeWoonplaats);
	const number = [wire.huisnummer, wire.huisletter].filter(Boolean).join(' ');
	return {
		kind: wire.type === 'bezoekadres' ? 'visiting' : 'postal',
		shielded: wire.indAfgeschermd?.toLowerCase() === 'ja',
		street: (abroad ? wire.straatHuisnummer : wire.straatnaam) || null,
		houseNumber: [number, wire.huisnummerToevoeging].filter(Boolean).join('-') || null,
		poBox: wire.postbusnummer || null,
		postcode: wire.postcode?.replaceAll(' ', '').toUpperCase() || null,
		place: (abroad ? wire.postcodeWoonplaats : wire.plaats) || null,
		country: countryCode(wire.land)
	};
}

let codes: Map<string, string> | undefined;

function countryCode(land: string | null | undefined): string {
	if (!land) return 'NL';
	codes ??= codesByName();
	return codes.get(folded(land)) ?? UNKNOWN_COUNTRY;
}

function codesByName(): Map<string, string> {
	const names = new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const found = new Map(Object.entries(OTHER_NAMES));
	for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
		const name = names.of(code);
		// Withdrawn codes share the name of their successor, which is the one that Intl itself answers with.
		if (name && new Intl.Locale(`und-${code}`).region === code && !found.has(folded(name)))
			found.set(folded(name), code);
	}
	return found;
}

function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
