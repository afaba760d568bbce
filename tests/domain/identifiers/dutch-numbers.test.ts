import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseKvkNumber } from '#domain/identifiers/kvk-number.ts';
import { parseOin } from '#domain/identifiers/oin.ts';
import { parseRsin } from '#domain/identifiers/rsin.ts';

describe('a KVK number is read as people paste it', () => {
	test.each([
		'68750110',
		'KVK 68750110',
		'kvk: 68750110',
		'K.v.K.-nummer 6875.01.10',
		'KvK nr. 68 75 01 10',
		' 6875 0110 ',
		'0106:68750110',
		'６８７５０１１０'
	])('%s', (text) => expect(parseKvkNumber(text)).toBe('68750110'));

	test.each([
		['', 'kvk-number-missing'],
		['Test BV Donald', 'kvk-number-missing'],
		['68750110 Lollum', 'kvk-number-missing'],
		['6875011', 'kvk-number-length'],
		['687501100', 'kvk-number-length'],
		['000037178598', 'kvk-number-is-establishment'],
		['KVK '.repeat(100) + '68750110', 'kvk-number-missing']
	])('%s is refused: %s', (text, refused) => expect(parseKvkNumber(text)).toEqual({ refused }));

	it('gives back every eight digits, whatever separators stand between them', () => {
		const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(digits, fc.constantFrom('', ' ', '.', '-', '  '), (eight, between) => {
				expect(parseKvkNumber(`KVK ${eight.join(between)}`)).toBe(eight.join(''));
			})
		);
	});
});

describe('an RSIN passes the 11-test', () => {
	test.each(['857587973', 'RSIN 8575.87.973', '858311537', '992760562', '992340597'])('%s', (text) =>
		expect(parseRsin(text)).toBe(text.replace(/\D/g, ''))
	);

	test.each([
		['857587974', 'rsin-check-digit'],
		['000000000', 'rsin-check-digit'],
		['85758797', 'rsin-length'],
		['NL857587973B01', 'rsin-missing'],
		['', 'rsin-missing']
	])('%s is refused: %s', (text, refused) => expect(parseRsin(text)).toEqual({ refused }));

	it('notices every single mistyped digit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
				const right = '857587973';
				const wrong = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1);
				expect(parseRsin(wrong)).toEqual({ refused: 'rsin-check-digit' });
			})
		);
	});
});

describe('an OIN is twenty digits built on another register', () => {
	test.each([
		['an RSIN', '00000001857587973000'],
		['a KVK number', '00000003687501100000'],
		['a subnumber', '00000004000000001000'],
		['a school', '00000007123456789000'],
		['a test number', '00000099000000001000']
	])('on %s', (_, oin) => {
		expect(parseOin(oin)).toBe(oin);
		expect(parseOin(`0190:${oin}`)).toBe(oin);
		expect(parseOin(`OIN ${oin.replace(/(.{4})/g, '$1 ')}`)).toBe(oin);
	});

	test.each([
		['', 'oin-missing'],
		['0000000185758797300', 'oin-length'],
		['00000001857587974000', 'oin-check-digit'],
		['00000003687501101000', 'oin-structure'],
		['00000000857587973000', 'oin-structure'],
		['12345678857587973000', 'oin-structure'],
		['00000001857587973001', 'oin-structure']
	])('%s is refused: %s', (text, refused) => expect(parseOin(text)).toEqual({ refused }));
});
