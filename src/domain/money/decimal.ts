import { rounded, type Rounding } from './rounding.ts';
import { compared, opposite, plus, scaledFrom, textOf, times, zero, type Scaled } from './scaled.ts';

/**
 * A number as documents write it: an optional minus, digits, at most one point ("-12.50"), exact at any length.
 * A document that was read may carry a text that is no number; `isDecimal` tells, and sums over it break down.
 */
export type Decimal = string;

const PLAIN = /^-?\d+(\.\d+)?$/;

/** Whether the text is a number in plain notation. */
export function isDecimal(text: string): boolean {
	return PLAIN.test(text);
}

/** The plain notation of a number, without exponent; undefined for what is not finite. */
export function decimalFrom(value: number): Decimal | undefined {
	if (!Number.isFinite(value)) return undefined;
	const text = String(value === 0 ? 0 : value);
	const at = text.indexOf('e');
	if (at < 0) return text;
	const { units, scale } = exact(text.slice(0, at));
	const exponent = Number(text.slice(at + 1));
	if (exponent < 0) return textOf({ units, scale: scale - exponent });
	return textOf({
		units: BigInt(units) * 10n ** BigInt(Math.max(exponent - scale, 0)),
		scale: Math.max(scale - exponent, 0)
	});
}

/** A text by the rules of xs:decimal in plain notation: "+1.", " .5 " and "007" become "1", "0.5" and "7"; else undefined. */
export function plainDecimal(text: string): Decimal | undefined {
	if (PLAIN.test(text) && !/^-?0\d/.test(text) && !/^-0(\.0+)?$/.test(text)) return text;
	const value = scaledFrom(text);
	return value && textOf(value);
}

/** The exact sum; an empty list sums to 0. */
export function sumOf(values: readonly Decimal[]): Decimal {
	let sum: Scaled = zero;
	for (const value of values) sum = plus(sum, exact(value));
	return textOf(sum);
}

/** The exact difference a - b. */
export function difference(a: Decimal, b: Decimal): Decimal {
	return textOf(plus(exact(a), opposite(exact(b))));
}

/** The exact product. */
export function product(a: Decimal, b: Decimal): Decimal {
	return textOf(times(exact(a), exact(b)));
}

/** The same size with the other sign; zero has no sign. */
export function negated(value: Decimal): Decimal {
	return textOf(opposite(exact(value)));
}

/** The number with exactly so many digits behind the point, half away from zero unless said otherwise. */
export function roundedTo(digits: number, value: Decimal, rounding: Rounding = 'half-away'): Decimal {
	return textOf(rounded(exact(value), digits, rounding));
}

/** -1, 0 or 1 as a is smaller than, equal to or larger than b in value. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
	return compared(exact(a), exact(b));
}

/** The number behind the text; a text that is no number is a breakdown. */
export function exact(value: Decimal): Scaled {
	const scaled = scaledFrom(value);
	if (!scaled) throw new TypeError(`Not a decimal number: ${JSON.stringify(value.slice(0, 40))}`);
	return scaled;
}
