import { refuse, type Refusal } from '#domain/outcome.ts';

/** Longest name of a person that we keep, in characters. */
export const LONGEST_NAME = 120;

/** Reads the name that a person gives themselves: in every script, without line breaks, without markup. */
export function parseName(typed: string): string | Refusal<'name-missing' | 'name-too-long' | 'name-shape'> {
	const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (name === '') return refuse('name-missing');
	if (name.length > LONGEST_NAME) return refuse('name-too-long');
	return /\p{L}/u.test(name) && !/[\p{C}<>@]/u.test(name) ? name : refuse('name-shape');
}
