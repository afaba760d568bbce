import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { passesElevenTest } from './eleven-test.ts';
import { digitsAfterLabel } from './pasted.ts';

/** The number of a legal person or partnership with the Dutch tax office and registers: nine digits, 11-test. */
export type Rsin = Branded<'Rsin'>;

/** Why a text is no RSIN. */
export type RsinRefusal = 'rsin-missing' | 'rsin-length' | 'rsin-check-digit';

/** Reads an RSIN as people paste it: "RSIN 8575.87.973". */
export function parseRsin(text: string): Rsin | Refusal<RsinRefusal> {
	const digits = digitsAfterLabel(text);
	if (!digits) return refuse('rsin-missing');
	if (digits.length !== 9) return refuse('rsin-length');
	return passesElevenTest(digits) ? (digits as Rsin) : refuse('rsin-check-digit');
}
