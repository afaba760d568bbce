import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RegisterAddress } from '#domain/organisation/register.ts';
import {
	addressLine,
	addressLines,
	addressOf,
	readAddress,
	type PostalAddress,
	type TypedAddress
} from '#domain/party/address.ts';

const lollum: PostalAddress = {
	street: 'Hizzaarderlaan',
	houseNumber: '3-A',
	postcode: '8823SJ',
	place: 'Lollum',
	country: 'NL'
};
const gent: PostalAddress = {
	street: 'Brouwerijstraat',
	houseNumber: '12 bus 4',
	postcode: '9000',
	place: 'Gent',
	country: 'BE'
};
const typed = (change: Partial<TypedAddress>): TypedAddress => ({ ...lollum, ...change });

describe('an address is read as people type it', () => {
	test.each<[Partial<TypedAddress>, Partial<PostalAddress>]>([
		[{}, {}],
		[{ postcode: '8823 sj' }, {}],
		[{ street: 'Hizzaarderlaan 3-A', houseNumber: '' }, {}],
		[{ street: '  Hizzaarderlaan   3-A ', houseNumber: ' ' }, {}],
		[
			{ street: 'Abebe Bikilalaan 17 M', houseNumber: '' },
			{ street: 'Abebe Bikilalaan', houseNumber: '17 M' }
		],
		[
			{ street: 'Postbus 200', houseNumber: '' },
			{ street: 'Postbus', houseNumber: '200' }
		],
		[
			{ street: '2e Havenstraat', houseNumber: '10-II' },
			{ street: '2e Havenstraat', houseNumber: '10-II' }
		],
		[
			{ street: 'Plein 1944', houseNumber: '12' },
			{ street: 'Plein 1944', houseNumber: '12' }
		],
		[
			{ street: "'t Hofje", houseNumber: '1', place: "'s-Gravenhage" },
			{ street: "'t Hofje", houseNumber: '1', place: "'s-Gravenhage" }
		],
		[{ ...gent, postcode: 'B-9000' }, gent],
		[{ ...gent, street: 'Brouwerijstraat 12 bus 4', houseNumber: '' }, gent]
	])('%j', (change, expected) => expect(readAddress(typed(change))).toEqual({ ...lollum, ...expected }));

	test.each<[Partial<TypedAddress>, string[]]>([
		[
			{ street: '', houseNumber: '', postcode: '', place: '', country: 'FR' },
			['street-missing', 'house-number-missing', 'postcode-missing', 'place-missing', 'country-unknown']
		],
		[{ street: 'Hizzaarderlaan', houseNumber: '' }, ['house-number-missing']],
		[{ houseNumber: '0' }, ['house-number-shape']],
		[{ houseNumber: 'drie' }, ['house-number-shape']],
		[{ postcode: '0823SJ' }, ['postcode-shape']],
		[{ postcode: '8823SS' }, ['postcode-shape']],
		[{ postcode: '8823' }, ['postcode-shape']],
		[{ country: 'BE' }, ['postcode-shape']],
		[{ place: '<script>' }, ['place-shape']],
		[{ street: 'x'.repeat(101) }, ['street-shape']]
	])('%j is told: %j', (change, reasons) => {
		const read = readAddress(typed(change));
		expect('findings' in read && read.findings.map(({ reason }) => reason)).toEqual(reasons);
	});

	it('what was read is read again as the same', () => {
		const text = fc.string({ unit: 'binary', maxLength: 30 });
		const addresses = fc.record({
			street: text,
			houseNumber: text,
			postcode: text,
			place: text,
			country: fc.constantFrom('NL', 'BE', 'XX')
		});
		fc.assert(
			fc.property(fc.oneof(addresses, fc.constantFrom<TypedAddress>(lollum, gent)), (one) => {
				const read = readAddress(one);
				if ('findings' in read) expect(read.findings.length).toBeGreaterThan(0);
				else expect(readAddress(read)).toEqual(read);
			})
		);
	});
});

describe('an address is shown', () => {
	it('on one line and as on an envelope', () => {
		expect(addressLine(lollum)).toBe('Hizzaarderlaan 3-A, 8823 SJ Lollum');
		expect(addressLines(gent, 'België')).toEqual(['Brouwerijstraat 12 bus 4', '9000 Gent', 'België']);
	});
});

describe('the address of the register', () => {
	const visiting: RegisterAddress = { kind: 'visiting', shielded: false, poBox: null, ...lollum };

	test.each<[string, Partial<RegisterAddress>, PostalAddress | null]>([
		['as it stands', {}, lollum],
		[
			'a box',
			{ poBox: '200', street: null, houseNumber: null },
			{ ...lollum, street: 'Postbus', houseNumber: '200' }
		],
		['shielded', { shielded: true }, null],
		['without house number', { houseNumber: null }, null],
		['abroad', { country: 'DE' }, null]
	])('%s', (_, change, expected) => expect(addressOf({ ...visiting, ...change })).toEqual(expected));
});
