import { collapsed, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { numberOf } from '../../ubl/read/names.ts';
import type { Facts } from '../facts.ts';
import { isModulus11 } from '../peppol/check-digits.ts';
import { fatal, warning, type Pattern, type Test } from '../rule.ts';
import { has, says } from '../tests.ts';
import { allAlong, first, firstAlong, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const SCHEMES = way('cac:PartyTaxScheme');
const SCHEME_ID = way('cac:TaxScheme/cbc:ID');
const COMPANY = numberOf('cbc:CompanyID');

const italian: Test = ({ countries }) => countries.supplier === 'IT';
const norwegian: Test = ({ countries }) => countries.supplier === 'NO';

/** The company number under a tax scheme, '' without one. */
function numberUnder(facts: Facts, party: number, id: string): string {
	const { document } = facts;
	const scheme = allAlong(document, party, SCHEMES).find((one) =>
		says('cac:TaxScheme/cbc:ID', id)(facts, one)
	);
	return scheme === undefined ? '' : textOf(document, first(document, scheme, COMPANY));
}

const norwegianVat: Test = (facts, party) => {
	const number = numberUnder(facts, party, 'VAT');
	return !number.startsWith('NO') || (/^NO[0-9]{9}MVA$/.test(number) && isModulus11(number.slice(2, 11)));
};

/** The Italian rules in Peppol BIS Billing, by the country of the supplier. */
export const italy: readonly Pattern[] = [
	[
		{
			at: `${SELLER}/cac:PartyTaxScheme`,
			when: (facts, row) => {
				const scheme = firstAlong(facts.document, row, SCHEME_ID);
				return italian(facts, row) && trimmedOf(facts.document, scheme) !== 'VAT';
			},
			rules: [
				fatal('IT-R-001', 'BT-32', ({ document }, row) =>
					/^[A-Z0-9]{11,16}$/.test(trimmedOf(document, first(document, row, COMPANY)))
				)
			]
		},
		{
			at: SELLER,
			when: italian,
			rules: [
				fatal('IT-R-002', 'BT-35', has('cac:PostalAddress/cbc:StreetName')),
				fatal('IT-R-003', 'BT-37', has('cac:PostalAddress/cbc:CityName')),
				fatal('IT-R-004', 'BT-38', has('cac:PostalAddress/cbc:PostalZone'))
			]
		}
	]
];

/** The Norwegian rules in Peppol BIS Billing, by the country of the supplier. */
export const norway: readonly Pattern[] = [
	[
		{
			at: SELLER,
			when: norwegian,
			rules: [
				warning(
					'NO-R-002',
					'BT-32',
					(facts, party) => collapsed(numberUnder(facts, party, 'TAX')) === 'Foretaksregisteret'
				),
				fatal('NO-R-001', 'BT-31', norwegianVat)
			]
		}
	]
];
