import { digitsAfterLabel } from '#domain/identifiers/pasted.ts';
import type { RegisterQuery } from './register.ts';

/** The three search fields as typed (002-19). */
export type TypedQuery = Record<'name' | 'place' | 'kvkNumber', string>;

/** What keeps a search from being useful, by field. */
export interface QueryFinding {
	field: keyof TypedQuery;
	reason: 'name-missing' | 'name-short' | 'number-shape';
}

/** Digits of a number that leads to one company: KVK number, RSIN, establishment. */
const LENGTHS = [8, 9, 12];
/** A number with at most its own label, as it stands on letters and sites: "KVK-nummer: 68750110", "RSIN 857587973". */
const NUMBER = /^(?:0106\s*:|(?:kvk|k\.v\.k\.?|rsin|vestiging)[\p{L} .:-]*)?[0-9 .\-/]+$/iu;

/** Reads a search; a number pasted into the name field counts as a number. Null when nothing was typed yet. */
export function readRegisterQuery(typed: TypedQuery): RegisterQuery | { findings: QueryFinding[] } | null {
	const name = tidy(typed.name);
	const place = tidy(typed.place);
	const number = tidy(typed.kvkNumber);
	if (name + place + number === '') return null;
	if (number !== '') {
		const digits = digitsAfterLabel(number.replace(/^0106\s*:/, ''));
		if (!digits || !LENGTHS.includes(digits.length)) return wrong('kvkNumber', 'number-shape');
		return { kvkNumber: digits };
	}
	const pastedNumber = NUMBER.test(name) ? digitsAfterLabel(name.replace(/^0106\s*:/, '')) : null;
	if (pastedNumber && LENGTHS.includes(pastedNumber.length)) return { kvkNumber: pastedNumber };
	if (pastedNumber && /^k/i.test(name)) return wrong('name', 'number-shape');
	if (name === '') return wrong('name', 'name-missing');
	if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(name)) return wrong('name', 'name-short');
	return place === '' ? { name } : { name, place };
}

function wrong(field: QueryFinding['field'], reason: QueryFinding['reason']) {
	return { findings: [{ field, reason }] };
}

function tidy(text: string): string {
	return text
		.normalize('NFC')
		.slice(0, 200)
		.replace(/[\s\p{C}]+/gu, ' ')
		.trim();
}
