import { distance } from 'fastest-levenshtein';
import { decimalFrom, isDecimal, plainDecimal, type Decimal } from '#domain/money/decimal.ts';
import { isWritable } from '#domain/ubl/write/element.ts';
import type { FindingDetail, InputCode, InputFinding } from './finding.ts';

/** An object of the input whose fields are being read. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where an object stands: its path, or a list and the place in it, spelled out only when something is wrong. */
export type Where = string | readonly [list: string, index: number];

/** After so many errors, or warnings, the rest would only fill the answer. */
const ENOUGH = 500;

/** Reads fields and keeps what is wrong with them. */
export class FieldReader {
	readonly findings: InputFinding[] = [];
	failed = false;
	private readonly counts = { error: 0, warning: 0 };

	error(where: Where, key: string, code: InputCode, detail?: FindingDetail): undefined {
		this.failed = true;
		return this.find(where, key, code, 'error', detail);
	}

	warn(where: Where, key: string, code: InputCode, detail?: FindingDetail): undefined {
		return this.find(where, key, code, 'warning', detail);
	}

	/** A text without white space around it; undefined when it is absent, empty or not usable. */
	text(from: Fields, where: Where, key: string): string | undefined {
		const value = from[key];
		if (value === undefined || value === null || value === '') return undefined;
		if (typeof value !== 'string')
			return this.error(where, key, 'wrong_type', { given: kindOf(value), suggestion: 'text' });
		if (!isWritable(value)) return this.error(where, key, 'unwritable_character');
		return value.trim() || undefined;
	}

	/** A text that must be there; '' once its absence is noted. */
	required(
		from: Fields,
		where: Where,
		key: string,
		code: InputCode = 'field_required',
		rule?: string
	): string {
		const errors = this.findings.length;
		const value = this.text(from, where, key);
		if (value !== undefined) return value;
		if (this.findings.length === errors) this.missing(from, where, key, code, rule);
		return '';
	}

	/** A number, as a JSON number or as a text such as "12.50"; undefined when it is absent or not usable. */
	number(from: Fields, where: Where, key: string): Decimal | undefined {
		const value = from[key];
		if (value === undefined || value === null || value === '') return undefined;
		const decimal =
			typeof value === 'number'
				? decimalFrom(value)
				: typeof value === 'string' && value.length < 40 && isDecimal(value)
					? plainDecimal(value)
					: undefined;
		if (decimal !== undefined) return decimal;
		const repaired = typeof value === 'string' ? repairedNumber(value) : undefined;
		return this.error(where, key, 'invalid_number', {
			given: shown(value),
			...(repaired && { suggestion: repaired })
		});
	}

	/** A number that must be there; '0' once its absence is noted. */
	requiredNumber(from: Fields, where: Where, key: string): Decimal {
		const before = this.findings.length;
		const value = this.number(from, where, key);
		if (value !== undefined) return value;
		if (this.findings.length === before) this.missing(from, where, key, 'field_required');
		return '0';
	}

	/** An object; undefined when it is absent or something else. */
	object(from: Fields, where: Where, key: string): Fields | undefined {
		const value = from[key];
		if (value === undefined || value === null) return undefined;
		if (isFields(value)) return value;
		return this.error(where, key, 'wrong_type', { given: kindOf(value), suggestion: 'object' });
	}

	/** A list of objects, what is no object in it noted and left out. */
	list(from: Fields, where: Where, key: string): readonly Fields[] {
		const value = from[key];
		if (value === undefined || value === null) return [];
		if (!Array.isArray(value)) {
			this.error(where, key, 'wrong_type', { given: kindOf(value), suggestion: 'list' });
			return [];
		}
		if (value.every(isFields)) return value;
		value.forEach((one: unknown, at) => {
			if (!isFields(one))
				this.error(where, `${key}[${at}]`, 'wrong_type', { given: kindOf(one), suggestion: 'object' });
		});
		return value.filter(isFields);
	}

	/** Fields that nobody reads, with the name that was probably meant. */
	unknown(from: Fields, where: Where, known: ReadonlySet<string>): void {
		for (const key in from) {
			if (known.has(key)) continue;
			if (this.counts.warning >= ENOUGH) return;
			const meant = nearest(key, known);
			this.warn(where, key, 'unknown_field', meant === undefined ? undefined : { suggestion: meant });
		}
	}

	private find(
		where: Where,
		key: string,
		code: InputCode,
		severity: InputFinding['severity'],
		detail?: FindingDetail
	): undefined {
		if (++this.counts[severity] > ENOUGH) return;
		this.findings.push({ path: pathOf(where, key), code, severity, ...detail });
	}

	private missing(from: Fields, where: Where, key: string, code: InputCode, rule?: string): void {
		const misspelled = Object.keys(from).find((one) => one !== key && near(one, key));
		this.error(where, key, code, {
			...(misspelled !== undefined && { given: misspelled, suggestion: key }),
			...(rule !== undefined && { rule })
		});
	}
}

/** The path of a field as a developer writes it: `lines[0].quantity`. */
export function pathOf(where: Where, key: string): string {
	const base = typeof where === 'string' ? where : `${where[0]}[${where[1]}]`;
	return base === '' ? key : key === '' ? base : `${base}.${key}`;
}

/** A value short enough to repeat. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : String(JSON.stringify(value) ?? typeof value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The known name that lies nearest to what was written, when it lies near enough to have been meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	for (const one of known) {
		if (near(name, one) && (best === undefined || distance(name, one) < distance(name, best))) best = one;
	}
	return best;
}

function near(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 2 || a.length > 60) return false;
	if (a.toLowerCase().replace(/[_-]/g, '') === b.toLowerCase()) return true;
	return distance(a.toLowerCase(), b.toLowerCase()) <= (b.length > 4 ? 2 : 1);
}

/** "1.234,50" and "€ 12,50" as the number that was meant. */
function repairedNumber(text: string): string | undefined {
	if (text.length > 40) return undefined;
	const bare = text.replace(/[€%\s]/g, '');
	const dotted = /^-?[\d.]*,\d+$/.test(bare)
		? bare.replace(/\./g, '').replace(',', '.')
		: bare.replace(/,/g, '');
	return isDecimal(dotted) ? dotted : undefined;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;
}
