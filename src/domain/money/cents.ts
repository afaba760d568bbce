import type { Decimal } from './decimal.ts';
import { exact } from './decimal.ts';
import { rounded } from './rounding.ts';
import { textOf } from './scaled.ts';

/** Whole cents of a decimal amount, half a cent away from zero; more than a safe integer holds is a breakdown. */
export function centsOf(amount: Decimal): number {
	const { units } = rounded(exact(amount), 2);
	if (typeof units === 'bigint') throw new RangeError('An amount is too large for the ledger');
	return units;
}

/** The amount of whole cents with two digits behind the point. */
export function amountOfCents(cents: number): Decimal {
	if (!Number.isSafeInteger(cents)) throw new RangeError('Cents are whole and safe');
	return textOf({ units: cents, scale: 2 });
}
