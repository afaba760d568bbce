import { parseKboNumber } from '#domain/identifiers/kbo-number.ts';
import { parseKvkNumber } from '#domain/identifiers/kvk-number.ts';
import { parseOin } from '#domain/identifiers/oin.ts';
import { isRefused } from '#domain/outcome.ts';
import { peppol } from '#domain/rules/codes/lists.ts';
import type { Identifier } from '../identifier.ts';
import type { FieldReader } from './fields.ts';

/**
 * The Belgian numbers in the examples of source 004, with the check digits that modulo 97 asks for. They belong to
 * nobody, so they are participants of the sandbox only.
 */
const SAMPLES: ReadonlyMap<string, string> = new Map([
	['0123456789', '0123456749'],
	['0987654321', '0987654394'],
	['9999999999', '9999999917']
]);

const schemes = peppol['2026.5'].eaid;

/**
 * Reads `to.peppolId`, "scheme:value". The country prefix that people put before a Belgian number is dropped, since
 * the network knows digits only (PEPPOL-COMMON-R043).
 */
export function readParticipant(
	reader: FieldReader,
	given: string,
	sandbox: boolean
): Identifier | undefined {
	const match = /^(?:iso6523-actorid-upis::)?([0-9A-Z]{2,4}):(\S.*)$/i.exec(given);
	if (!match) return malformed(reader, given, guessed(given));
	const scheme = match[1]!.toUpperCase();
	const value = match[2]!.replace(/\s/g, '');
	if (!schemes.has(scheme)) return malformed(reader, given, guessed(value));
	if (scheme === '0208') return belgian(reader, given, value, sandbox);
	if (scheme === '0106') {
		const number = parseKvkNumber(value);
		return isRefused(number) ? malformed(reader, given) : { value: number, scheme };
	}
	if (scheme === '0190') {
		const oin = parseOin(value);
		return isRefused(oin) ? malformed(reader, given) : { value: oin, scheme };
	}
	return { value, scheme };
}

/** Whether a Peppol id is one of the invented ones from the documentation. */
export function isSampleParticipant(peppolId: string): boolean {
	return SAMPLES.has(peppolId.replace(/^0208:(BE)?/i, ''));
}

function belgian(
	reader: FieldReader,
	given: string,
	value: string,
	sandbox: boolean
): Identifier | undefined {
	const digits = value.replace(/^BE/i, '').replace(/\./g, '');
	const sample = SAMPLES.get(digits);
	if (sample !== undefined && sandbox) {
		reader.warn('to', 'peppolId', 'sample_peppol_id', { given, suggestion: `0208:${sample}` });
		return { value: sample, scheme: '0208' };
	}
	const number = parseKboNumber(digits);
	if (!isRefused(number)) return { value: number, scheme: '0208' };
	reader.error('to', 'peppolId', 'malformed_peppol_id', { given, rule: 'PEPPOL-COMMON-R043' });
	return undefined;
}

function malformed(reader: FieldReader, given: string, suggestion?: string): undefined {
	return reader.error('to', 'peppolId', 'malformed_peppol_id', { given, ...(suggestion && { suggestion }) });
}

/** The whole id that somebody means who wrote only a number. */
function guessed(value: string): string | undefined {
	const bare = value.replace(/[\s.]/g, '').toUpperCase();
	if (/^(BE)?[01]\d{9}$/.test(bare)) return `0208:${bare.replace('BE', '')}`;
	if (/^NL\d{9}B\d{2}$/.test(bare)) return `9944:${bare}`;
	if (/^\d{8}$/.test(bare)) return `0106:${bare}`;
	return /^0000000[0-9]\d{12}$/.test(bare) ? `0190:${bare}` : undefined;
}
