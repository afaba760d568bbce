import { rounded } from '../money/rounding.ts';
import { compared, minus, opposite, plus, times, zero, type Scaled } from '../money/scaled.ts';

/** 1, exactly. */
export const one: Scaled = { units: 1, scale: 0 };

/** 0.02, the slack that the Peppol rules allow. */
export const twoCents: Scaled = { units: 2, scale: 2 };

/** A number at two digits behind the point, half toward plus infinity, as `round(x * 100) div 100` gives it. */
export function toCents(value: Scaled): Scaled {
	return rounded(value, 2, 'half-up');
}

/** A number without digits behind the point, half toward plus infinity, as `round(x)` gives it. */
export function toWhole(value: Scaled): Scaled {
	return rounded(value, 0, 'half-up');
}

/** The size without the sign. */
export function size(value: Scaled): Scaled {
	return value.units < 0 ? opposite(value) : value;
}

/** A number times a percentage. */
export function percentOf(value: Scaled, percentage: Scaled): Scaled {
	const product = times(value, percentage);
	return { units: product.units, scale: product.scale + 2 };
}

/** Whether both are there and equal. */
export function same(a: Scaled | undefined, b: Scaled | undefined): boolean {
	return a !== undefined && b !== undefined && compared(a, b) === 0;
}

/** Whether two numbers differ by less than one. */
export function withinOne(a: Scaled, b: Scaled): boolean {
	return compared(size(minus(a, b)), one) < 0;
}

/** Whether two numbers differ by no more than the slack. */
export function within(a: Scaled, b: Scaled, slack: Scaled): boolean {
	return compared(size(minus(a, b)), slack) <= 0;
}

/** The exact sum of what is there. */
export function total(values: Iterable<Scaled | undefined>): Scaled {
	let sum = zero;
	for (const value of values) if (value) sum = plus(sum, value);
	return sum;
}

/** Whether a number is zero. */
export function isZero(value: Scaled | undefined): boolean {
	return value !== undefined && Number(value.units) === 0;
}

/**
 * Whether two numbers differ by less than one where the first came through binary fractions: the official rules
 * add 1 to a text, which makes it one, so that at exactly the limit its binary digits decide.
 */
export function withinOneBinary(a: Scaled, b: Scaled): boolean {
	const apart = size(minus(a, b));
	if (compared(apart, { units: 99, scale: 2 }) <= 0) return true;
	if (compared(apart, { units: 101, scale: 2 }) >= 0) return false;
	const near = binaryOf(a);
	return compared(exactOf(near - 1), b) < 0 && compared(exactOf(near + 1), b) > 0;
}

/** The nearest binary fraction to a number. */
function binaryOf({ units, scale }: Scaled): number {
	return Number(`${units}e-${scale}`);
}

/** A binary fraction written out in full. */
function exactOf(value: number): Scaled {
	let scale = 0;
	let numerator = value;
	while (!Number.isInteger(numerator) && scale < 1100) {
		numerator *= 2;
		scale++;
	}
	return { units: BigInt(numerator) * 5n ** BigInt(scale), scale };
}
