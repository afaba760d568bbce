import { parseKboNumber, type KboNumberRefusal } from '#domain/identifiers/kbo-number.ts';
import { parseKvkNumber, type KvkNumberRefusal } from '#domain/identifiers/kvk-number.ts';
import { isRefused } from '#domain/outcome.ts';
import {
	readAddress,
	type AddressFinding,
	type PostalAddress,
	type TypedAddress
} from '#domain/party/address.ts';

/** An organisation that a person types, because the register has it not (002-21). */
export interface TypedOrganisation extends TypedAddress {
	name: string;
	/** KVK number in the Netherlands, where it may still be missing; KBO number in Belgium. */
	number: string;
}

/** What is not right yet, by field. */
export type TypedOrganisationFinding =
	| { field: 'name'; reason: 'name-missing' | 'name-too-long' | 'name-shape' }
	| { field: 'number'; reason: KvkNumberRefusal | KboNumberRefusal }
	| AddressFinding;

/** The same, checked. */
export interface ReadOrganisation {
	name: string;
	kvkNumber: string | null;
	kboNumber: string | null;
	address: PostalAddress;
}

/** Reads an organisation typed by hand; every finding at once. */
export function readTypedOrganisation(
	typed: TypedOrganisation
): ReadOrganisation | { findings: TypedOrganisationFinding[] } {
	const findings: TypedOrganisationFinding[] = [];
	const name = typed.name.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (name === '') findings.push({ field: 'name', reason: 'name-missing' });
	else if (name.length > 200) findings.push({ field: 'name', reason: 'name-too-long' });
	else if (!/[\p{L}\p{N}]/u.test(name) || /\p{C}/u.test(name))
		findings.push({ field: 'name', reason: 'name-shape' });
	const belgian = typed.country === 'BE';
	let number: string | null = null;
	if (belgian || typed.number.trim() !== '') {
		const read = belgian ? parseKboNumber(typed.number) : parseKvkNumber(typed.number);
		if (isRefused(read)) findings.push({ field: 'number', reason: read.refused });
		else number = read;
	}
	const address = readAddress(typed);
	if ('findings' in address) findings.push(...address.findings);
	if (findings.length > 0 || 'findings' in address) return { findings };
	return { name, kvkNumber: belgian ? null : number, kboNumber: belgian ? number : null, address };
}
