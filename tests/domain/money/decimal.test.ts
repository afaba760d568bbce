import fc from 'fast-check';
import { Decimal as Judge } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { amountOfCents, centsOf } from '#domain/money/cents.ts';
import {
	compareDecimals,
	decimalFrom,
	difference,
	negated,
	plainDecimal,
	product,
	roundedTo,
	sumOf
} from '#domain/money/decimal.ts';
import { quotient } from '#domain/money/rounding.ts';
import { scaledFrom, textOf } from '#domain/money/scaled.ts';

const Wide = Judge.clone({ precision: 400 });
const decimals = fc
	.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 22n), fc.integer({ min: 0, max: 12 }))
	.map(([negative, units, scale]) => textOf({ units: negative ? -units : units, scale }));

describe('exact decimals', () => {
	test('sums, differences, products and comparisons agree with decimal.js on any pair', () => {
		fc.assert(
			fc.property(decimals, decimals, (a, b) => {
				expect(new Wide(sumOf([a, b])).eq(new Wide(a).plus(b))).toBe(true);
				expect(new Wide(difference(a, b)).eq(new Wide(a).minus(b))).toBe(true);
				expect(new Wide(product(a, b)).eq(new Wide(a).times(b))).toBe(true);
				expect(compareDecimals(a, b)).toBe(new Wide(a).cmp(b));
			})
		);
	});

	test('both named roundings agree with decimal.js at every scale', () => {
		fc.assert(
			fc.property(decimals, fc.integer({ min: 0, max: 8 }), (a, digits) => {
				expect(roundedTo(digits, a).replace(/^-(0(\.0*)?)$/, '$1')).toBe(
					new Wide(a).toFixed(digits, Judge.ROUND_HALF_UP).replace(/^-(0(\.0*)?)$/, '$1')
				);
				expect(
					new Wide(roundedTo(digits, a, 'half-up')).eq(
						new Wide(a).toDecimalPlaces(digits, Judge.ROUND_HALF_CEIL)
					)
				).toBe(true);
			})
		);
	});

	test('a quotient agrees with decimal.js', () => {
		fc.assert(
			fc.property(decimals, decimals, (a, b) => {
				fc.pre(!new Wide(b).isZero());
				const ours = textOf(quotient(scaledFrom(a)!, scaledFrom(b)!, 2));
				expect(new Wide(ours).eq(new Wide(a).div(b).toDecimalPlaces(2, Judge.ROUND_HALF_UP))).toBe(true);
			})
		);
	});

	test.each([
		['2.345', '2.35', '2.35'],
		['-2.345', '-2.35', '-2.34'],
		['0.005', '0.01', '0.01'],
		['-0.005', '-0.01', '0.00'],
		['-0.004', '0.00', '0.00'],
		['1', '1.00', '1.00'],
		['90071992547409.925', '90071992547409.93', '90071992547409.93']
	])('%s rounds to %s away from zero and to %s upward', (value, away, up) => {
		expect(roundedTo(2, value)).toBe(away);
		expect(roundedTo(2, value, 'half-up')).toBe(up);
	});

	test.each([
		[0.1, '0.1'],
		[50_000, '50000'],
		[1e-7, '0.0000001'],
		[-1.5e-9, '-0.0000000015'],
		[1e21, '1000000000000000000000'],
		[1.25e22, '12500000000000000000000'],
		[-0, '0'],
		[0.1 + 0.2, '0.30000000000000004']
	])('the JSON number %d is written %s', (value, text) => {
		expect(decimalFrom(value)).toBe(text);
	});

	test.each([Number.NaN, Infinity, -Infinity])('%d is no amount', (value) => {
		expect(decimalFrom(value)).toBeUndefined();
	});

	test.each([
		['+1.00', '1.00'],
		[' .5\n', '0.5'],
		['1.', '1'],
		['007', '7'],
		['-0.00', '0.00'],
		['12345678901234567890.123', '12345678901234567890.123']
	])('the spelling %j means %s', (text, plain) => {
		expect(plainDecimal(text)).toBe(plain);
	});

	test.each(['', ' ', '.', '-', '1E2', 'NaN', '1,00', '1.2.3', '--1', '1 2', '٣'])(
		'%j is no decimal',
		(text) => {
			expect(plainDecimal(text)).toBeUndefined();
		}
	);

	test('adding zero point one ten times is exactly one', () => {
		expect(sumOf(Array<string>(10).fill('0.1'))).toBe('1.0');
	});

	test('zero has no sign', () => {
		expect(negated('0.00')).toBe('0.00');
		expect(product('-1', '0')).toBe('0');
	});

	test("cents and amounts are each other's mirror, and what cents cannot hold breaks down", () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (cents) => {
				expect(centsOf(amountOfCents(cents))).toBe(cents === 0 ? 0 : cents);
			})
		);
		expect(() => centsOf('90071992547409.92')).toThrow(RangeError);
		expect(() => amountOfCents(0.5)).toThrow(RangeError);
		expect(() => centsOf('twelve')).toThrow(TypeError);
	});
});
