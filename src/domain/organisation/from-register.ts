import type { KeptOrganisation } from './organisation.ts';
import type { RegisterEntry } from './register.ts';

/** What an organisation takes over from the register: its name, number and place are those, whatever was typed. */
export function registerFacts(
	entry: RegisterEntry
): Pick<KeptOrganisation, 'country' | 'kvkNumber' | 'name' | 'place' | 'register' | 'registerCheckedAt'> {
	return {
		country: 'NL',
		kvkNumber: entry.kvkNumber,
		name: entry.name.slice(0, 300),
		place: placeOf(entry),
		register: entry,
		registerCheckedAt: new Date(entry.fetchedAt)
	};
}

/** Where the company is: of its visiting address, or else of another one. */
export function placeOf(entry: RegisterEntry): string | null {
	const visiting = entry.addresses.find(({ kind, place }) => kind === 'visiting' && place !== null);
	return (visiting ?? entry.addresses.find(({ place }) => place !== null))?.place ?? null;
}

/** Whether the register keeps every street of the company to itself, so that bills need another address. */
export function isShielded(entry: RegisterEntry): boolean {
	return !entry.addresses.some(
		(address) => !address.shielded && (address.street !== null || address.poBox !== null)
	);
}
