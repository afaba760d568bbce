import type { Address } from './company.ts';

/** As the register pads it: a run of spaces between the street and the postcode. */
export function fullAddress(address: Address): string {
	if (address.abroad) return [...Object.values(address.abroad)].join('     ');
	const number = [address.houseNumber, address.letter, address.addition].filter((part) => part !== undefined);
	const street =
		address.poBox === undefined ? [address.street, ...number].join(' ') : `Postbus ${address.poBox}`;
	return `${street}${' '.repeat(33)}${[address.postcode, address.place].filter(Boolean).join(' ')}`;
}

/** One address on the wire; a shielded one says only that it is. */
export function addressBody(address: Address, geo: boolean): object {
	if (address.shielded) return { type: address.kind, indAfgeschermd: 'Ja' };
	const open = { type: address.kind, indAfgeschermd: 'Nee', volledigAdres: fullAddress(address) };
	if (address.abroad)
		return {
			...open,
			straatHuisnummer: address.abroad.streetAndNumber,
			postcodeWoonplaats: address.abroad.postcodeAndPlace,
			land: address.abroad.country
		};
	return {
		...open,
		...(address.street && { straatnaam: address.street }),
		...(address.houseNumber !== undefined && { huisnummer: address.houseNumber }),
		...(address.letter && { huisletter: address.letter }),
		...(address.addition && { huisnummerToevoeging: address.addition }),
		...(address.postcode && { postcode: address.postcode }),
		...(address.poBox !== undefined && { postbusnummer: address.poBox }),
		plaats: address.place,
		land: 'Nederland',
		// Pretend streets lie nowhere: all of them stand at the origin of the Dutch grid.
		...(geo && { geoData: { gpsLatitude: 52.155172, gpsLongitude: 5.387206 } })
	};
}
