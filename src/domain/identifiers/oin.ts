import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { passesElevenTest } from './eleven-test.ts';
import { digitsAfterLabel } from './pasted.ts';

/** The number by which Dutch government bodies know each other: twenty digits (Logius, OIN-stelsel). */
export type Oin = Branded<'Oin'>;

/** Why a text is no OIN. */
export type OinRefusal = 'oin-missing' | 'oin-length' | 'oin-structure' | 'oin-check-digit';

const BY_RSIN = '00000001';
const BY_KVK_NUMBER = '00000003';

/** Reads an OIN: eight digits that name a register, eight or nine of that register, and zeros to the end. */
export function parseOin(text: string): Oin | Refusal<OinRefusal> {
	const digits = digitsAfterLabel(text.replace(/^\s*0190\s*:/, ''));
	if (!digits) return refuse('oin-missing');
	if (digits.length !== 20) return refuse('oin-length');
	const register = digits.slice(0, 8);
	if (!/^0{6}(0[1-9]|[1-9][0-9])$/.test(register) || !digits.endsWith('000')) return refuse('oin-structure');
	if (register === BY_KVK_NUMBER && !digits.endsWith('0000')) return refuse('oin-structure');
	if (register === BY_RSIN && !passesElevenTest(digits.slice(8, 17))) return refuse('oin-check-digit');
	return digits as Oin;
}
