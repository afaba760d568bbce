import { en16931 } from '#domain/rules/codes/lists.ts';
import type { Address } from '../party.ts';
import type { FieldReader, Fields, Where } from './fields.ts';
import type { InputCode } from './finding.ts';

/** Reads the four fields of an address, all of them needed, each missing one noted under the given code. */
export function readAddress(reader: FieldReader, from: Fields, where: Where, missing: InputCode): Address {
	const street = reader.required(from, where, 'street', missing);
	const city = reader.required(from, where, 'city', missing);
	const postalCode = reader.required(from, where, 'postalCode', missing);
	const country = reader.required(from, where, 'country', missing, 'BR-11');
	if (country !== '' && !en16931.ISO3166.has(country)) {
		const capitals = country.toUpperCase();
		reader.error(where, 'country', 'unknown_country', {
			given: country,
			rule: 'BR-CL-14',
			...(en16931.ISO3166.has(capitals) && { suggestion: capitals })
		});
	}
	return { street, city, postalCode, country };
}
