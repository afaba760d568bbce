import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** BIC by Dutch bank code. */
const BICS: Record<string, string> = {
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

/** A code with its two check digits (mod 97, ISO 7064) after the first two letters: an IBAN or an RF reference. */
export function withCheckDigits(letters: string, rest: string): string {
	const digits = `${rest}${letters}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
	const remainder = [...digits].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
	return `${letters}${String(98 - remainder).padStart(2, '0')}${rest}`;
}

/** The IBAN without spaces and in capitals, or null when its check digits are wrong. */
export function readIban(written: string): string | null {
	const iban = electronicFormatIBAN(written);
	return iban !== null && isValidIBAN(iban) ? iban : null;
}

/** The BIC of a Dutch IBAN, or null when the bank is not known. */
export function bicOf(iban: string): string | null {
	return iban.startsWith('NL') ? (BICS[iban.slice(4, 8)] ?? null) : null;
}
