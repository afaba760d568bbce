/**
 * How VAT falls on what we sell: `standard` 21 % to Dutch businesses; `reverse-charge` to businesses elsewhere in the
 * EU with a valid VAT number, who account for it themselves (articles 44 and 196 of the VAT directive).
 */
export type VatTreatment = 'standard' | 'reverse-charge';

/** The Dutch standard rate, in percent. */
const STANDARD_PERCENT = 21;

/** The rate that a treatment puts on the invoice, in percent. */
export function vatPercent(treatment: VatTreatment): number {
	return treatment === 'standard' ? STANDARD_PERCENT : 0;
}

/** VAT over an amount of whole cents, rounded arithmetically: half a cent goes away from zero. */
export function vatOf(cents: number, percent: number): number {
	if (!Number.isSafeInteger(cents * percent)) throw new RangeError('VAT is taken over whole cents');
	const size = Math.floor((Math.abs(cents) * percent + 50) / 100);
	return cents < 0 && size > 0 ? -size : size;
}

/** An amount of whole cents with VAT on top. */
export function withVat(cents: number, treatment: VatTreatment = 'standard'): number {
	return cents + vatOf(cents, vatPercent(treatment));
}
