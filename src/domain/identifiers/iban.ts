import { electronicFormatIBAN, isSEPACountry, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { pasted } from './pasted.ts';

/** An international bank account number (ISO 13616), capitals without spaces. */
export type Iban = Branded<'Iban'>;

/** Why a text is no IBAN. `iban-old-number`: a Dutch account number from before 2014. */
export type IbanRefusal =
	'iban-missing' | 'iban-old-number' | 'iban-country' | 'iban-length' | 'iban-shape' | 'iban-check-digits';

/** Reads an IBAN as people paste it: "IBAN: nl91 abna 0417 1643 00". */
export function parseIban(text: string): Iban | Refusal<IbanRefusal> {
	const clean = pasted(text)?.replace(/^IBAN\b[^A-Z0-9]*/, '');
	if (!clean) return refuse('iban-missing');
	const iban = electronicFormatIBAN(clean) ?? '';
	if (/^P?[0-9]{5,10}$/.test(iban)) return refuse('iban-old-number');
	const { valid, errorCodes } = validateIBAN(iban);
	if (valid) return iban as Iban;
	if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return refuse('iban-country');
	if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return refuse('iban-length');
	return refuse(
		errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum) &&
			!errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat)
			? 'iban-check-digits'
			: 'iban-shape'
	);
}

/** An IBAN in groups of four, as on a bank card: `NL20 INGB 0001 2345 67`. */
export function formatIban(iban: string): string {
	return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** An IBAN of which nobody can pay or guess, yet its owner knows it: `NL20 INGB •••• 4567`. */
export function maskIban(iban: string): string {
	const bank = /^[A-Z]{4}/.exec(iban.slice(4))?.[0];
	return [iban.slice(0, 4), bank, '••••', iban.slice(-4)].filter(Boolean).join(' ');
}

/** The country where the account is held, ISO 3166-1 alpha-2. */
export function ibanCountry(iban: string): string {
	return iban.slice(0, 2);
}

/** Whether the account can be reached by a SEPA transfer. */
export function inSepa(iban: string): boolean {
	return isSEPACountry(ibanCountry(iban));
}

/** BIC per Dutch bank code (the four letters of the IBAN); SNS and RegioBank pay as ASN. */
const DUTCH_BICS: Record<string, string> = {
	ABNA: 'ABNANL2A',
	ASNB: 'ASNBNL21',
	BUNQ: 'BUNQNL2A',
	INGB: 'INGBNL2A',
	KNAB: 'KNABNL2H',
	RABO: 'RABONL2U',
	RBRB: 'RBRBNL21',
	REVO: 'REVONL22',
	SNSB: 'SNSBNL2A',
	TRIO: 'TRIONL2U'
};

/** The BIC that belongs to a Dutch IBAN, or null where we don't know it (inside SEPA nobody needs it). */
export function bicOf(iban: string): string | null {
	return ibanCountry(iban) === 'NL' ? (DUTCH_BICS[iban.slice(4, 8)] ?? null) : null;
}
