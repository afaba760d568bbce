import type { RegisterAddress } from '#domain/organisation/register.ts';

/** A postal address in a country that we serve; a box is a street named "Postbus". */
export interface PostalAddress {
	street: string;
	/** With letter, addition or box: `3-A`, `12 bus 4`. */
	houseNumber: string;
	/** Without spaces: `8823SJ`, `1000`. */
	postcode: string;
	place: string;
	country: 'NL' | 'BE';
}

/** An address as filled in on a form; the house number may stand in the street field. */
export type TypedAddress = Record<keyof PostalAddress, string>;

/** What is not right yet, by field. */
export interface AddressFinding {
	field: keyof PostalAddress;
	reason:
		| 'street-missing'
		| 'street-shape'
		| 'house-number-missing'
		| 'house-number-shape'
		| 'postcode-missing'
		| 'postcode-shape'
		| 'place-missing'
		| 'place-shape'
		| 'country-unknown';
}

const POSTCODES = { NL: /^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$/, BE: /^[1-9][0-9]{3}$/ };
const HOUSE_NUMBER = /^[1-9][0-9]{0,5}([ -]?[\p{L}0-9][\p{L}0-9 ./-]{0,19})?$/u;
const NAME = /^[\p{L}0-9'’"(][\p{L}\p{M}0-9 .,'’"()/&-]*$/u;

/** Reads an address; every finding at once, or the address in one spelling. */
export function readAddress(typed: TypedAddress): PostalAddress | { findings: AddressFinding[] } {
	const country = typed.country === 'NL' || typed.country === 'BE' ? typed.country : null;
	const { street, houseNumber } = splitStreet(tidy(typed.street), tidy(typed.houseNumber));
	const place = tidy(typed.place);
	const postcode = bare(typed.postcode, country);
	const findings: AddressFinding[] = [];
	const find = (wrong: boolean, field: AddressFinding['field'], reason: AddressFinding['reason']) => {
		if (wrong && !findings.some((one) => one.field === field)) findings.push({ field, reason });
	};
	find(street === '', 'street', 'street-missing');
	find(street.length > 100 || !NAME.test(street), 'street', 'street-shape');
	find(houseNumber === '', 'houseNumber', 'house-number-missing');
	find(!HOUSE_NUMBER.test(houseNumber), 'houseNumber', 'house-number-shape');
	find(postcode === '', 'postcode', 'postcode-missing');
	find(country !== null && !POSTCODES[country].test(postcode), 'postcode', 'postcode-shape');
	find(place === '', 'place', 'place-missing');
	find(place.length > 80 || !NAME.test(place), 'place', 'place-shape');
	find(country === null, 'country', 'country-unknown');
	return findings.length > 0 || country === null
		? { findings }
		: { street, houseNumber, postcode, place, country };
}

/** The address that the register gives, or null when it shields it, knows only a part, or it lies elsewhere. */
export function addressOf(register: RegisterAddress): PostalAddress | null {
	if (register.shielded) return null;
	const read = readAddress({
		street: register.poBox === null ? (register.street ?? '') : 'Postbus',
		houseNumber: register.poBox ?? register.houseNumber ?? '',
		postcode: register.postcode ?? '',
		place: register.place ?? '',
		country: register.country
	});
	return 'findings' in read ? null : read;
}

/** A postcode as it is written on an envelope: `8823 SJ`. */
export function formatPostcode(postcode: string, country: string): string {
	return country === 'NL' ? postcode.replace(/^([0-9]{4}) ?([A-Z]{2})$/, '$1 $2') : postcode;
}

/** Street with house number, as one text. */
export function streetLine({ street, houseNumber }: PostalAddress): string {
	return `${street} ${houseNumber}`;
}

/** An address as on an envelope; the country's name is given where it has to be said. */
export function addressLines(address: PostalAddress, countryName?: string): string[] {
	const town = `${formatPostcode(address.postcode, address.country)} ${address.place}`;
	return [streetLine(address), town, ...(countryName ? [countryName] : [])];
}

/** An address on one line: `Hizzaarderlaan 3-A, 8823 SJ Lollum`. */
export function addressLine(address: PostalAddress, countryName?: string): string {
	return addressLines(address, countryName).join(', ');
}

function splitStreet(street: string, houseNumber: string): Pick<PostalAddress, 'street' | 'houseNumber'> {
	if (houseNumber !== '') return { street, houseNumber };
	const split = /^(.*?\p{L}\S*) ([1-9][0-9]{0,5}(?:(?: |-)?\p{L}{1,3}(?: ?[0-9]{1,4})?|-[0-9]{1,4})?)$/u.exec(
		street
	);
	return split ? { street: split[1]!, houseNumber: split[2]! } : { street, houseNumber };
}

function bare(postcode: string, country: PostalAddress['country'] | null): string {
	const compact = tidy(postcode).toUpperCase().replace(/[ .]/g, '');
	return country === 'BE' ? compact.replace(/^B-?(?=[0-9])/, '') : compact;
}

function tidy(text: string): string {
	return text.normalize('NFC').slice(0, 500).replace(/\s+/g, ' ').trim();
}
