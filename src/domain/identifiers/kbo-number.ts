import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { digitsAfterLabel } from './pasted.ts';

/** The number of a company in the Belgian register (KBO, BCE): ten digits, modulo 97. */
export type KboNumber = Branded<'KboNumber'>;

/** Why a text is no KBO number. */
export type KboNumberRefusal = 'kbo-number-missing' | 'kbo-number-length' | 'kbo-number-check-digits';

/** Reads a KBO number as people paste it: "BE 0403.170.701", or nine digits from before the leading zero. */
export function parseKboNumber(text: string): KboNumber | Refusal<KboNumberRefusal> {
	const digits = digitsAfterLabel(text.replace(/^\s*0208\s*:/, ''))?.replace(/^(?=[0-9]{9}$)/, '0');
	if (!digits) return refuse('kbo-number-missing');
	if (!/^(0[1-9]|1[0-9])[0-9]{8}$/.test(digits)) return refuse('kbo-number-length');
	const expected = 97 - (Number(digits.slice(0, 8)) % 97);
	return Number(digits.slice(8)) === expected ? (digits as KboNumber) : refuse('kbo-number-check-digits');
}

/** A KBO number as Belgians write it: `0403.170.701`. */
export function formatKboNumber(kboNumber: string): string {
	return `${kboNumber.slice(0, 4)}.${kboNumber.slice(4, 7)}.${kboNumber.slice(7)}`;
}
