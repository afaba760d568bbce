import { day } from '#texts/format.ts';
import type { Language } from '#texts/pick.ts';

/** Registers and schemes by their ICD or EAS code, as their own country calls them. */
const SCHEMES: Record<string, string> = {
	'0002': 'SIREN',
	'0007': 'Org.nr',
	'0009': 'SIRET',
	'0060': 'DUNS',
	'0088': 'GLN',
	'0106': 'KVK',
	'0183': 'UID',
	'0184': 'CVR',
	'0190': 'OIN',
	'0192': 'Org.nr',
	'0204': 'Leitweg-ID',
	'0208': 'KBO',
	'9925': 'BTW BE',
	'9930': 'USt-IdNr',
	'9944': 'Btw NL'
};

/** The name of a scheme, or its code where nobody knows a name. */
export function schemeName(code: string): string {
	return SCHEMES[code] ?? code;
}

/** A calendar day in words, "21 november 2026"; a text that is no day as it stands. */
export function dayText(text: string, language: Language): string {
	const plain = text.trim().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(plain) || Number.isNaN(Date.parse(plain))) return text;
	return day(plain, language);
}

const names: Record<Language, Intl.DisplayNames> = {
	nl: new Intl.DisplayNames('nl', { type: 'region', fallback: 'code' }),
	en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
};

/** A country by its ISO 3166-1 code; a code that is none as it stands. */
export function countryName(code: string, language: Language): string {
	return /^[A-Z]{2}$/.test(code) ? (names[language].of(code) ?? code) : code;
}
