import { atScale, narrow, powerOfTen, type Scaled } from './scaled.ts';

/**
 * What happens to exactly half a unit. `half-away`: away from zero, the commercial rounding of the Dutch tax office,
 * so that a credit note mirrors its invoice. `half-up`: toward plus infinity, the `fn:round` of the official rules.
 */
export type Rounding = 'half-away' | 'half-up';

/** The number with exactly `scale` digits behind the point. */
export function rounded(a: Scaled, scale: number, rounding: Rounding = 'half-away'): Scaled {
	if (a.scale <= scale) return a.scale === scale ? a : { units: narrowed(atScale(a, scale)), scale };
	const factor = powerOfTen(a.scale - scale);
	if (typeof a.units === 'number' && factor !== undefined) {
		const rest = a.units % factor;
		return { units: (a.units - rest) / factor + step(rest, factor, rounding), scale };
	}
	return { units: wideQuotient(BigInt(a.units), 10n ** BigInt(a.scale - scale), rounding), scale };
}

/** a divided by b with exactly `scale` digits behind the point; dividing by zero is a breakdown. */
export function quotient(a: Scaled, b: Scaled, scale: number, rounding: Rounding = 'half-away'): Scaled {
	if (b.units === 0) throw new RangeError('A decimal was divided by zero');
	const lift = scale + b.scale - a.scale;
	const over = BigInt(a.units) * (lift > 0 ? 10n ** BigInt(lift) : 1n);
	const under = BigInt(b.units) * (lift < 0 ? 10n ** BigInt(-lift) : 1n);
	return {
		units: under < 0n ? wideQuotient(-over, -under, rounding) : wideQuotient(over, under, rounding),
		scale
	};
}

function step(rest: number, factor: number, rounding: Rounding): number {
	const twice = rest * 2;
	if (twice > factor || (twice === factor && rest > 0)) return 1;
	if (twice < -factor || (twice === -factor && rounding === 'half-away')) return -1;
	return 0;
}

function wideQuotient(over: bigint, under: bigint, rounding: Rounding): number | bigint {
	const rest = over % under;
	const twice = rest * 2n;
	let whole = over / under;
	if (twice >= under) whole += 1n;
	else if (twice < -under || (twice === -under && rounding === 'half-away')) whole -= 1n;
	return narrow(whole);
}

function narrowed(units: number | bigint): number | bigint {
	return typeof units === 'bigint' ? narrow(units) : units;
}
