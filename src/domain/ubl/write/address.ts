import type { Address } from '#domain/invoice/party.ts';
import { group, leaf } from './element.ts';

/** An address under the name that its place in the document gives it. */
export function address(name: string, given: Address | undefined): string {
	if (given === undefined) return '';
	return group(
		name,
		leaf('StreetName', given.street) +
			leaf('AdditionalStreetName', given.additionalStreet) +
			leaf('CityName', given.city) +
			leaf('PostalZone', given.postalCode) +
			leaf('CountrySubentity', given.subdivision) +
			group('AddressLine', leaf('Line', given.line)) +
			group('Country', leaf('IdentificationCode', given.country))
	);
}
