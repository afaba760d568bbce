import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bicOf, formatIban, ibanCountry, inSepa, maskIban, parseIban } from '#domain/identifiers/iban.ts';

describe('an IBAN is read as people paste it', () => {
	test.each([
		['NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
		['iban: nl91abna0417164300', 'NL91ABNA0417164300'],
		['NL91-ABNA-0417-1643-00', 'NL91ABNA0417164300'],
		['IBAN NL20INGB0001234567', 'NL20INGB0001234567'],
		['NL39RABO0300065264', 'NL39RABO0300065264'],
		['NL68KNAB0123456789', 'NL68KNAB0123456789'],
		['NL48BUNQ2025000010', 'NL48BUNQ2025000010'],
		['NL17RABO0213698412', 'NL17RABO0213698412'],
		['BE68 5390 0754 7034', 'BE68539007547034'],
		['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000']
	])('%s', (text, expected) => expect(parseIban(text)).toBe(expected));

	test.each([
		['', 'iban-missing'],
		['417164300', 'iban-old-number'],
		['P1234567', 'iban-old-number'],
		['NL91 ABNA 0417 1643 01', 'iban-check-digits'],
		['NL92 ABNA 0417 1643 00', 'iban-check-digits'],
		['NL91 ABNA 0417 1643 0', 'iban-length'],
		['NL91 1234 0417 1643 00', 'iban-shape'],
		['XX91 ABNA 0417 1643 00', 'iban-country'],
		['NL91ABNA0417164300 t.n.v. Bakkerij', 'iban-length'],
		['Z'.repeat(50_000), 'iban-missing']
	])('%.30s is refused: %s', (text, refused) => expect(parseIban(text)).toEqual({ refused }));

	it('notices two digits that changed places', () => {
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 16 }), (at) => {
				const right = 'NL91ABNA0417164300';
				const wrong = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
				if (wrong !== right) expect(parseIban(wrong)).toEqual({ refused: 'iban-check-digits' });
			})
		);
	});
});

describe('an IBAN is shown', () => {
	it('in fours', () => {
		expect(formatIban('NL20INGB0001234567')).toBe('NL20 INGB 0001 2345 67');
		expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
	});

	it('masked, so that its owner knows it and nobody else can use it', () => {
		expect(maskIban('NL20INGB0001234567')).toBe('NL20 INGB •••• 4567');
		expect(maskIban('BE68539007547034')).toBe('BE68 •••• 7034');
	});

	it('with its country and bank', () => {
		expect(ibanCountry('BE68539007547034')).toBe('BE');
		expect(bicOf('NL20INGB0001234567')).toBe('INGBNL2A');
		expect(bicOf('NL91ABNA0417164300')).toBe('ABNANL2A');
		expect(bicOf('NL17XXXX0213698412')).toBeNull();
		expect(bicOf('BE68539007547034')).toBeNull();
		expect(inSepa('BE68539007547034')).toBe(true);
		expect(inSepa('TR330006100519786457841326')).toBe(false);
	});
});
