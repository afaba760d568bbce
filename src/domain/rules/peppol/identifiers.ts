import { attributeOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber } from '../../ubl/read/names.ts';
import type { Release } from '../codes/lists.ts';
import type { Profile } from '../finding.ts';
import { fatal, warning, type Context, type Pattern, type Test } from '../rule.ts';
import { says } from '../tests.ts';
import {
	isAustralian,
	isBelgian,
	isCodiceFiscale,
	isGs1,
	isLuxembourgRegister,
	isLuxembourgVat,
	isModulus11,
	isPartitaIva,
	isSwedish
} from './check-digits.ts';

const SCHEME = attributeNumber('schemeID');
const ANY_ID = 'cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID';
const ABOUT = 'BT-34 BT-49 BT-29 BT-46 BT-30 BT-47';

/** The collapsed text of the element passes. */
function trimmed(passes: (text: string) => boolean): Test {
	return ({ document }, row) => passes(trimmedOf(document, row));
}

/** The text of the element passes, white space counted. */
function raw(passes: (text: string) => boolean): Test {
	return ({ document }, row) => passes(textOf(document, row));
}

const vatScheme = says('cac:TaxScheme/cbc:ID', 'VAT');

/** Company numbers under VAT whose text starts so. */
function vatNumbers(prefix: string, context: Omit<Context, 'at' | 'when'>, capitals = false): Context {
	return {
		at: 'cac:PartyTaxScheme/cbc:CompanyID',
		when: (facts, row) => {
			const text = trimmedOf(facts.document, row);
			return (
				(capitals ? text.toUpperCase() : text).startsWith(prefix) &&
				vatScheme(facts, facts.document.parent[row]!)
			);
		},
		...context
	};
}

function scheme(code: string, id: string, flag: typeof fatal, holds: Test, at = ANY_ID): Context {
	return {
		at,
		when: ({ document }, row) => attributeOf(document, row, SCHEME) === code,
		rules: [flag(`PEPPOL-COMMON-${id}`, ABOUT, holds)]
	};
}

const digits = (count: number) => {
	const form = new RegExp(`^[0-9]{${count}}$`);
	return trimmed((text) => form.test(text));
};
const isDanish = (text: string) => /^DK[0-9]{8}$/.test(text);

/** Rules for identifiers by their scheme, in the order in which their contexts are tried. */
export function identifierContexts(profile: Profile, release: Release): Pattern {
	const next = profile === 'selfbilling' && release === '2026.11';
	const dutch = next ? fatal : warning;
	const gln = next ? /^[0-9]{13}$/ : /^[0-9]+$/;
	const belgian = next ? /^[01][0-9]{9}$/ : /^[0-9]{10}$/;
	return [
		scheme(
			'0088',
			'R040',
			fatal,
			trimmed((text) => gln.test(text) && isGs1(text))
		),
		scheme(
			'0192',
			'R041',
			fatal,
			trimmed((text) => /^[0-9]{9}$/.test(text) && isModulus11(text))
		),
		scheme(
			'0184',
			'R042',
			fatal,
			raw((text) => isDanish(text) || /^[0-9]{8}$/.test(text))
		),
		scheme(
			'0096',
			'R052',
			fatal,
			raw((text) => /^[0-9]{10}$/.test(text))
		),
		scheme('0198', 'R053', fatal, raw(isDanish)),
		scheme(
			'0208',
			'R043',
			fatal,
			trimmed((text) => belgian.test(text) && isBelgian(text))
		),
		...(next
			? [
					vatNumbers('BE', {
						rules: [
							warning(
								'PEPPOL-COMMON-R062',
								'BT-31 BT-48 BT-63',
								trimmed((text) => /^BE[01][0-9]{9}$/i.test(text) && isBelgian(text.slice(2)))
							)
						]
					})
				]
			: []),
		scheme(
			'0201',
			'R044',
			warning,
			trimmed((text) => /^[A-Za-z0-9]{6}$/.test(text))
		),
		scheme('0210', 'R045', warning, trimmed(isCodiceFiscale)),
		scheme('9907', 'R046', warning, trimmed(isCodiceFiscale), 'cbc:EndpointID'),
		scheme('0211', 'R047', warning, trimmed(isPartitaIva)),
		scheme(
			'0007',
			'R049',
			fatal,
			trimmed((text) => text.length === 10 && isSwedish(text))
		),
		scheme(
			'0151',
			'R050',
			fatal,
			trimmed((text) => /^[0-9]{11}$/.test(text) && isAustralian(text))
		),
		scheme('0106', 'R054', dutch, digits(8)),
		scheme('0190', 'R055', dutch, digits(20)),
		scheme(
			'9944',
			'R056-1',
			dutch,
			trimmed((text) => /^NL[0-9]{9}B[0-9]{2}$/.test(text))
		),
		vatNumbers('NL', {
			rules: [
				dutch(
					'PEPPOL-COMMON-R056-2',
					'BT-31 BT-48 BT-63',
					trimmed((text) => /^NL[0-9]{9}B[0-9]{2}$/.test(text))
				)
			]
		}),
		scheme('0217', 'R057', dutch, digits(12)),
		...(next
			? [
					vatNumbers(
						'LU',
						{
							rules: [
								warning(
									'PEPPOL-COMMON-R058',
									'BT-31 BT-48 BT-63',
									trimmed((text) => /^LU[0-9]{8}$/i.test(text) && isLuxembourgVat(text))
								)
							]
						},
						true
					),
					scheme('0240', 'R059', warning, trimmed(isLuxembourgRegister))
				]
			: [])
	];
}
