import { collapsed, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { numberOf } from '../../ubl/read/names.ts';
import type { Facts } from '../facts.ts';
import { isNumber, numberFrom } from '../numbers.ts';
import { isSwedish } from '../peppol/check-digits.ts';
import { fatal, never, warning, type Context, type Pattern, type Test } from '../rule.ts';
import { isExactly, once, says } from '../tests.ts';
import { allAlong, first, firstAlong, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const PARTIES = way(SELLER);
const CUSTOMERS = way('cac:AccountingCustomerParty/cac:Party');
const SCHEMES = way('cac:PartyTaxScheme');
const COMPANY = numberOf('cbc:CompanyID');
const LEGAL_ID = way('cac:PartyLegalEntity/cbc:CompanyID');
const SCHEME_ID = way('cac:TaxScheme/cbc:ID');
const PERCENT = numberOf('cbc:Percent');

const exactlyVat = isExactly('cac:TaxScheme/cbc:ID', 'VAT');
const address = isExactly('cac:PostalAddress/cac:Country/cbc:IdentificationCode', 'SE');

/** The VAT number of a party that is written as VAT, '' without one. */
function vatNumber(facts: Facts, party: number): string {
	const { document } = facts;
	const scheme = allAlong(document, party, SCHEMES).find((one) => exactlyVat(facts, one));
	return scheme === undefined ? '' : textOf(document, first(document, scheme, COMPANY));
}

const swedishWithVat: Test = (facts, party) =>
	address(facts, party) && vatNumber(facts, party).startsWith('SE');
const swedishSeller = once((facts) => some(facts.document, 1, PARTIES, (party) => address(facts, party)));
const swedishSellerWithVat = once((facts) =>
	some(facts.document, 1, PARTIES, (party) => swedishWithVat(facts, party))
);
const swedishBuyer = once((facts) => some(facts.document, 1, CUSTOMERS, (party) => address(facts, party)));
const isStandard = isExactly('cbc:ID', 'S');
const byCredit = says('cbc:PaymentMeansCode', '30');
const byTransfer = isExactly('cbc:PaymentMeansCode', '31');
const byGiro = isExactly('cbc:PaymentMeansCode', '50', '56');

const standardRate: Test = ({ document }, row) =>
	[25, 12, 6].includes(numberFrom(textOf(document, first(document, row, PERCENT))));

const legalNumber =
	(test: (number: string) => boolean): Test =>
	({ document }, row) =>
		test(textOf(document, first(document, row, COMPANY)));

const own =
	(test: (text: string) => boolean): Test =>
	({ document }, row) =>
		test(trimmedOf(document, row));
const numeric = own(isNumber);

function giro(branch: string, numericId: string, lengthId: string, least: number): Context {
	const branchIs = says('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID', branch);
	return {
		at: 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID',
		when: (facts, row) => {
			const { parent } = facts.document;
			const means = parent[parent[row]!]!;
			return swedishSeller(facts, row) && byCredit(facts, means) && branchIs(facts, means);
		},
		rules: [
			warning(numericId, 'BT-84', numeric),
			warning(
				lengthId,
				'BT-84',
				own((text) => text.length >= least && text.length <= 8)
			)
		]
	};
}

/** The Swedish rules in Peppol BIS Billing, by the supplier's address and VAT number. */
export const sweden: readonly Pattern[] = [
	[
		{
			at: SELLER,
			when: swedishWithVat,
			rules: [
				fatal('SE-R-001', 'BT-31', (facts, row) => collapsed(vatNumber(facts, row)).length === 14),
				fatal('SE-R-002', 'BT-31', (facts, row) => isNumber(vatNumber(facts, row).slice(2, 14)))
			]
		},
		{
			at: `${SELLER}/cac:PartyLegalEntity`,
			when: (facts, row) =>
				swedishSeller(facts, row) &&
				first(facts.document, row, COMPANY) !== 0 &&
				address(facts, facts.document.parent[row]!),
			rules: [
				fatal('SE-R-003', 'BT-30', legalNumber(isNumber)),
				fatal(
					'SE-R-004',
					'BT-30',
					legalNumber((number) => collapsed(number).length === 10)
				),
				fatal(
					'SE-R-013',
					'BT-30',
					legalNumber((number) => isSwedish(collapsed(number)))
				)
			]
		},
		{
			at: `${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`,
			when: (facts, row) => {
				if (!swedishSeller(facts, row)) return false;
				const { document } = facts;
				const scheme = document.parent[row]!;
				const party = document.parent[scheme]!;
				const id = trimmedOf(document, firstAlong(document, scheme, SCHEME_ID)).toUpperCase();
				return id !== 'VAT' && address(facts, party) && firstAlong(document, party, LEGAL_ID) !== 0;
			},
			rules: [
				fatal(
					'SE-R-005',
					'BT-32',
					own((text) => text.toUpperCase() === 'GODKÄND FÖR F-SKATT')
				)
			]
		},
		{
			at: 'cac:TaxCategory | cac:ClassifiedTaxCategory',
			when: (facts, row) => isStandard(facts, row) && swedishSellerWithVat(facts, row),
			rules: [fatal('SE-R-006', 'BT-119 BT-152', standardRate)]
		},
		giro('SE:PLUSGIRO', 'SE-R-007', 'SE-R-010', 2),
		giro('SE:BANKGIRO', 'SE-R-008', 'SE-R-009', 7),
		{
			at: 'cac:PaymentMeans',
			when: (facts, row) => byGiro(facts, row) && swedishSeller(facts, row),
			rules: [warning('SE-R-011', 'BT-81', never)]
		},
		{
			at: 'cac:PaymentMeans',
			when: (facts, row) => byTransfer(facts, row) && swedishSeller(facts, row) && swedishBuyer(facts, row),
			rules: [warning('SE-R-012', 'BT-81', never)]
		}
	]
];
