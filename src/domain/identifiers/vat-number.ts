import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';
import { passesElevenTest } from './eleven-test.ts';
import { parseKboNumber } from './kbo-number.ts';
import { pasted } from './pasted.ts';

/** A European VAT identification number with its country prefix, without spaces or dots. */
export type VatNumber = Branded<'VatNumber'>;

/**
 * Why a text is no VAT number that we take. `vat-number-may-be-bsn`: nine digits that can be a citizen's number.
 * `vat-number-is-tax-number`: a sole trader's old number, made from the citizen's number; we may not keep it.
 */
export type VatNumberRefusal =
	| 'vat-number-missing'
	| 'vat-number-country'
	| 'vat-number-shape'
	| 'vat-number-check-digits'
	| 'vat-number-may-be-bsn'
	| 'vat-number-is-tax-number';

/** What is known of the company whose number it is. */
export interface VatNumberOf {
	/** The country meant when the prefix is left out. */
	country?: 'NL' | 'BE';
	/** A sole trader's number is never derived from anything; a derived one is the citizen's number. */
	soleTrader?: boolean;
}

/** What follows the prefix, per member state (VIES; Northern Ireland is XI, Greece EL). NL and BE have check digits below. */
const SHAPES: Record<string, RegExp> = {
	AT: /^U[0-9]{8}$/,
	BG: /^[0-9]{9,10}$/,
	CY: /^[0-9]{8}[A-Z]$/,
	CZ: /^[0-9]{8,10}$/,
	DE: /^[0-9]{9}$/,
	DK: /^[0-9]{8}$/,
	EE: /^[0-9]{9}$/,
	EL: /^[0-9]{9}$/,
	ES: /^[0-9A-Z][0-9]{7}[0-9A-Z]$/,
	FI: /^[0-9]{8}$/,
	FR: /^[0-9A-HJ-NP-Z]{2}[0-9]{9}$/,
	HR: /^[0-9]{11}$/,
	HU: /^[0-9]{8}$/,
	IE: /^([0-9]{7}[A-W][A-I]?|[0-9][A-Z+*][0-9]{5}[A-W])$/,
	IT: /^[0-9]{11}$/,
	LT: /^([0-9]{9}|[0-9]{12})$/,
	LU: /^[0-9]{8}$/,
	LV: /^[0-9]{11}$/,
	MT: /^[0-9]{8}$/,
	PL: /^[0-9]{10}$/,
	PT: /^[0-9]{9}$/,
	RO: /^[0-9]{2,10}$/,
	SE: /^[0-9]{12}$/,
	SI: /^[0-9]{8}$/,
	SK: /^[0-9]{10}$/,
	XI: /^([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})$/
};

/** Reads a VAT number as people paste it: "btw NL 8575.87.973.B.01", "BE 0403.170.701", "857587973B01". */
export function parseVatNumber(text: string, of: VatNumberOf = {}): VatNumber | Refusal<VatNumberRefusal> {
	const clean = pasted(text)?.replace(/^(BTW|VAT|TVA)[^A-Z0-9]*((ID|NR|NUMMER|NUMBER)\b[^A-Z0-9]*)?/, '');
	const compact = clean?.replace(/[\s.\-/]/g, '');
	if (!compact) return refuse('vat-number-missing');
	const prefixed = /^[A-Z]{2}[0-9A-Z+*]+$/.test(compact);
	if (!prefixed && /^[0-9]{9}$/.test(compact) && of.country !== 'BE') {
		return refuse(passesElevenTest(compact) ? 'vat-number-may-be-bsn' : 'vat-number-shape');
	}
	const number = prefixed ? compact.replace(/^GR/, 'EL') : (of.country ?? 'NL') + compact;
	if (number.startsWith('NL')) return dutch(number, of.soleTrader ?? false);
	if (number.startsWith('BE')) return belgian(number);
	const shape = SHAPES[number.slice(0, 2)];
	if (!shape) return refuse('vat-number-country');
	return shape.test(number.slice(2)) ? (number as VatNumber) : refuse('vat-number-shape');
}

/**
 * The usual VAT number of a company, made from its RSIN or its KBO number; a suggestion only: a fiscal unity has
 * another one, and not every company has one.
 */
export function suggestedVatNumber(of: {
	rsin?: string | null;
	kboNumber?: string | null;
}): VatNumber | null {
	if (of.kboNumber) return `BE${of.kboNumber}` as VatNumber;
	return of.rsin && passesElevenTest(of.rsin) ? (`NL${of.rsin}B01` as VatNumber) : null;
}

/** A VAT number as the Dutch tax office prints it: `NL857587973B01`; a Belgian one with its dots. */
export function formatVatNumber(number: string): string {
	const belgian = /^BE([0-9]{4})([0-9]{3})([0-9]{3})$/.exec(number);
	return belgian ? `BE ${belgian[1]}.${belgian[2]}.${belgian[3]}` : number;
}

function dutch(number: string, soleTrader: boolean): VatNumber | Refusal<VatNumberRefusal> {
	if (!/^NL[0-9]{9}B[0-9]{2}$/.test(number)) return refuse('vat-number-shape');
	if (isOneModulo97(number)) return number as VatNumber;
	if (!passesElevenTest(number.slice(2, 11)) || number.endsWith('00'))
		return refuse('vat-number-check-digits');
	return soleTrader ? refuse('vat-number-is-tax-number') : (number as VatNumber);
}

function belgian(number: string): VatNumber | Refusal<VatNumberRefusal> {
	const kboNumber = parseKboNumber(number.slice(2));
	if (!isRefused(kboNumber)) return `BE${kboNumber}` as VatNumber;
	return refuse(
		kboNumber.refused === 'kbo-number-check-digits' ? 'vat-number-check-digits' : 'vat-number-shape'
	);
}

/** Letters count as 10 to 35, as in an IBAN (sole traders' numbers since 2020). */
function isOneModulo97(number: string): boolean {
	let rest = 0;
	for (const character of number) {
		const value = parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
