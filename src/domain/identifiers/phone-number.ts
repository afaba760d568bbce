import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { pasted } from './pasted.ts';

/** A telephone number that can be dialled from anywhere: E.164, `+31201234567`. */
export type PhoneNumber = Branded<'PhoneNumber'>;

/** Why a text is no telephone number. */
export type PhoneNumberRefusal =
	'phone-missing' | 'phone-country' | 'phone-too-short' | 'phone-too-long' | 'phone-shape';

/** Reads a telephone number as people write it; without a country code it is one of the given country. */
export function parsePhoneNumber(
	text: string,
	country: 'NL' | 'BE' = 'NL'
): PhoneNumber | Refusal<PhoneNumberRefusal> {
	const clean = pasted(text)?.replace(/^(TEL|TELEFOON|PHONE|T|M)[.:\s]+/, '');
	if (!clean) return refuse('phone-missing');
	if (/[^0-9+()\s.\-/]/.test(clean)) return refuse('phone-shape');
	const found = parsePhoneNumberFromString(clean, country);
	if (found?.isValid()) return found.number as string as PhoneNumber;
	const length = validatePhoneNumberLength(clean, country);
	if (length === 'TOO_SHORT') return refuse('phone-too-short');
	if (length === 'TOO_LONG') return refuse('phone-too-long');
	return refuse(length === 'INVALID_COUNTRY' ? 'phone-country' : 'phone-shape');
}

/** A number as people read it: nationally at home, with the country code elsewhere. */
export function formatPhoneNumber(phoneNumber: string, country: 'NL' | 'BE' = 'NL'): string {
	const found = parsePhoneNumberFromString(phoneNumber);
	if (!found) return phoneNumber;
	return found.country === country ? found.formatNational() : found.formatInternational();
}
