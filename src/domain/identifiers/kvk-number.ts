import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { digitsAfterLabel } from './pasted.ts';

/** The number of a company in the Dutch business register: eight digits, no check digit. */
export type KvkNumber = Branded<'KvkNumber'>;

/** Why a text is no KVK number. */
export type KvkNumberRefusal = 'kvk-number-missing' | 'kvk-number-is-establishment' | 'kvk-number-length';

/** Reads a KVK number as people paste it: "KVK 68750110", "6875.0110", "0106:68750110". */
export function parseKvkNumber(text: string): KvkNumber | Refusal<KvkNumberRefusal> {
	const digits = digitsAfterLabel(text.replace(/^\s*0106\s*:/, ''));
	if (!digits) return refuse('kvk-number-missing');
	if (digits.length === 12) return refuse('kvk-number-is-establishment');
	return digits.length === 8 ? (digits as KvkNumber) : refuse('kvk-number-length');
}
