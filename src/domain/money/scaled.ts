/**
 * A decimal as whole units of 10^-scale, exact: a safe integer while it fits, a bigint when it does not.
 * The form that sums are made in; documents carry `Decimal` text.
 */
export interface Scaled {
	readonly units: number | bigint;
	/** Digits behind the point, 0 or more. */
	readonly scale: number;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const ZERO: Scaled = { units: 0, scale: 0 };

/** Nothing, exactly. */
export const zero = ZERO;

/** The number that a text states by the lexical rules of xs:decimal (surrounding white space allowed), or undefined. */
export function scaledFrom(text: string): Scaled | undefined {
	const length = text.length;
	let at = 0;
	let negative = false;
	const first = text.charCodeAt(0);
	if (first === 45 || first === 43) {
		negative = first === 45;
		at = 1;
	}
	let units = 0;
	let digits = 0;
	let point = -1;
	for (; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 48 && code <= 57) {
			if (++digits > 15) return wideFrom(text);
			units = units * 10 + (code - 48);
		} else if (code === 46 && point < 0) point = at;
		else return wideFrom(text);
	}
	if (digits === 0) return undefined;
	return { units: negative && units !== 0 ? -units : units, scale: point < 0 ? 0 : length - point - 1 };
}

function wideFrom(text: string): Scaled | undefined {
	const match = /^[ \t\r\n]*([+-]?)(\d*)(?:\.(\d*))?[ \t\r\n]*$/.exec(text);
	if (!match) return undefined;
	const [, sign = '', whole = '', fraction = ''] = match;
	if (whole === '' && fraction === '') return undefined;
	const units = BigInt(whole + fraction);
	return { units: narrow(sign === '-' ? -units : units), scale: fraction.length };
}

/** The text of a number with exactly its own digits behind the point. */
export function textOf({ units, scale }: Scaled): string {
	if (scale === 0) return String(units);
	const negative = units < 0;
	const digits = String(negative ? -units : units).padStart(scale + 1, '0');
	const point = digits.length - scale;
	return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The exact sum, with the digits of the finer of the two. */
export function plus(a: Scaled, b: Scaled): Scaled {
	const scale = Math.max(a.scale, b.scale);
	const left = atScale(a, scale);
	const right = atScale(b, scale);
	if (typeof left === 'number' && typeof right === 'number') {
		const units = left + right;
		if (Number.isSafeInteger(units)) return { units, scale };
	}
	return { units: narrow(BigInt(left) + BigInt(right)), scale };
}

/** The exact difference, with the digits of the finer of the two. */
export function minus(a: Scaled, b: Scaled): Scaled {
	return plus(a, opposite(b));
}

/** The exact product; its digits behind the point are those of both together. */
export function times(a: Scaled, b: Scaled): Scaled {
	const scale = a.scale + b.scale;
	if (typeof a.units === 'number' && typeof b.units === 'number') {
		const units = a.units * b.units;
		if (Number.isSafeInteger(units)) return { units: units === 0 ? 0 : units, scale };
	}
	return { units: narrow(BigInt(a.units) * BigInt(b.units)), scale };
}

/** The same size with the other sign; zero stays zero. */
export function opposite(a: Scaled): Scaled {
	return { units: typeof a.units === 'number' ? (a.units === 0 ? 0 : -a.units) : -a.units, scale: a.scale };
}

/** -1, 0 or 1 as a is smaller than, equal to or larger than b. */
export function compared(a: Scaled, b: Scaled): -1 | 0 | 1 {
	const scale = Math.max(a.scale, b.scale);
	const left = atScale(a, scale);
	const right = atScale(b, scale);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** The units that a number has at a finer scale. */
export function atScale(a: Scaled, scale: number): number | bigint {
	if (a.scale === scale) return a.units;
	const factor = POWERS[scale - a.scale];
	if (typeof a.units === 'number' && factor !== undefined) {
		const units = a.units * factor;
		if (Number.isSafeInteger(units)) return units;
	}
	return BigInt(a.units) * 10n ** BigInt(scale - a.scale);
}

/** A bigint as a plain number when it is safe as one, so that equal numbers look equal. */
export function narrow(units: bigint): number | bigint {
	return units >= -9007199254740991n && units <= 9007199254740991n ? Number(units) : units;
}

/** 10^exponent as a number, or undefined where a number could not hold it exactly. */
export function powerOfTen(exponent: number): number | undefined {
	return POWERS[exponent];
}
