import { attributeOf, collapsed, decimalOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { numberFrom } from '../numbers.ts';
import { fatal, type Pattern, type Test } from '../rule.ts';
import { isExactly } from '../tests.ts';
import { allAlong, first, firstAlong, way } from '../walk.ts';

const LEGAL_ID = 'cac:Party/cac:PartyLegalEntity/cbc:CompanyID';
const SCHEME = attributeNumber('schemeID');
const LIST = attributeNumber('listID');
const LIST_VERSION = attributeNumber('listVersionID');
const SELLER_ID = way(`cac:AccountingSupplierParty/${LEGAL_ID}`);
const BUYER_ID = way('cac:PartyLegalEntity/cbc:CompanyID');
const PAYABLE = way('cac:LegalMonetaryTotal/cbc:PayableAmount');
const ID = numberOf('cbc:ID');
const CODE = numberOf('cbc:PaymentMeansCode');
const PAYMENT_ID = numberOf('cbc:PaymentID');
const ACCOUNT = way('cac:PayeeFinancialAccount/cbc:ID');
const BRANCH = way('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID');
const MANDATE = way('cac:PaymentMandate/cbc:ID');
const PAYER = way('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID');
const CLASSES = way('cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode');
const REASON = numberOf('cbc:AllowanceChargeReason');
/** Searched as one text, as the official test does. */
const CODES = ' 1 10 31 42 48 49 50 58 59 93 97 ';
const VERSIONS = ['19.05.01', '19.0501', '26.08.01', '26.0801'];

const supplier: Test = ({ countries }) => countries.supplierAddress === 'DK';
const domestic: Test = ({ countries }) =>
	countries.supplierAddress === 'DK' && countries.customerAddress === 'DK';

const said =
	(along: readonly number[]): Test =>
	({ document }, row) =>
		trimmedOf(document, firstAlong(document, row, along)) !== '';

/** A legal number, where there is one, is under the Danish scheme. */
const cvr =
	(along: readonly number[]): Test =>
	({ document }, row) => {
		const id = firstAlong(document, row, along);
		return id === 0 || collapsed(attributeOf(document, id, SCHEME) ?? '') === '0184';
	};

const positiveCreditNote: Test = (facts, row) => {
	if (facts.isInvoice || facts.countries.customerAddress !== 'DK') return true;
	const payable = decimalOf(facts.document, firstAlong(facts.document, row, PAYABLE));
	return payable === undefined || payable.units >= 0;
};

const identified: Test = ({ document }, row) => {
	const id = first(document, row, ID);
	return id === 0 || collapsed(attributeOf(document, id, SCHEME) ?? '') !== '';
};

/** The rule of a payment means by its code, as it is written. */
function paidBy(
	codes: readonly string[],
	test: (text: (along: readonly number[]) => string) => boolean
): Test {
	return ({ document }, row) =>
		!codes.includes(textOf(document, first(document, row, CODE))) ||
		test((along) => textOf(document, firstAlong(document, row, along)));
}

const knownCode: Test = ({ document }, row) =>
	CODES.includes(` ${textOf(document, first(document, row, CODE))} `);
const bank: Test = (facts, row) =>
	paidBy(['31', '42'], () => said(ACCOUNT)(facts, row) && said(BRANCH)(facts, row))(facts, row);
const debit: Test = (facts, row) =>
	paidBy(['49'], () => said(MANDATE)(facts, row) && said(PAYER)(facts, row))(facts, row);
const giro = paidBy(
	['50'],
	(text) => /^(01|04|15)#/.test(text([PAYMENT_ID])) && /^[0-9]{7,8}$/.test(text(ACCOUNT))
);
const giroLength = paidBy(
	['50'],
	(text) => !/^(04|15)#/.test(text([PAYMENT_ID])) || text([PAYMENT_ID]).length === 19
);
const fik = paidBy(['93'], (text) => /^(71|73|75)#/.test(text([PAYMENT_ID])) && text(ACCOUNT).length === 8);
const fikLength = paidBy(
	['93'],
	(text) => !/^(71|75)#/.test(text([PAYMENT_ID])) || /^.{18,19}$/s.test(text([PAYMENT_ID]))
);

const classified: Test = ({ document }, row) => {
	const classes = allAlong(document, row, CLASSES);
	if (!classes.some((one) => attributeOf(document, one, LIST) === 'TST')) return true;
	return classes.some((one) => VERSIONS.includes(attributeOf(document, one, LIST_VERSION) ?? ''));
};

const isDuty = isExactly('cbc:AllowanceChargeReasonCode', 'ZZZ');
const taxReason: Test = (facts, row) => {
	if (!isDuty(facts, row)) return true;
	const reason = textOf(facts.document, first(facts.document, row, REASON));
	const number = numberFrom(reason);
	if (collapsed(reason).length === 4 && number >= 0 && number <= 9999) return true;
	return reason.includes('#') && !reason.startsWith('#') && !reason.endsWith('#');
};

const PARTY_IDS = ['CreditNote', 'Invoice']
	.flatMap((root) =>
		['Supplier', 'Customer'].map(
			(party) => `${root}/cac:Accounting${party}Party/cac:Party/cac:PartyIdentification`
		)
	)
	.join(' | ');

/** The Danish rules in Peppol BIS Billing; all ask for a supplier whose address is in Denmark. */
export const denmark: readonly Pattern[] = [
	[
		{
			at: 'CreditNote | Invoice',
			when: supplier,
			rules: [
				fatal('DK-R-002', 'BT-30', said(SELLER_ID)),
				fatal('DK-R-014', 'BT-30', cvr(SELLER_ID)),
				fatal('DK-R-016', 'BT-115', positiveCreditNote)
			]
		},
		{ at: PARTY_IDS, when: domestic, rules: [fatal('DK-R-013', 'BT-29 BT-46', identified)] },
		{
			at: 'Invoice/cac:PaymentMeans',
			when: domestic,
			rules: [
				fatal('DK-R-005', 'BT-81', knownCode),
				fatal('DK-R-006', 'BT-84 BT-86', bank),
				fatal('DK-R-007', 'BT-89 BT-91', debit),
				fatal('DK-R-008', 'BT-83 BT-84', giro),
				fatal('DK-R-009', 'BT-83', giroLength),
				fatal('DK-R-010', 'BT-83 BT-84', fik),
				fatal('DK-R-011', 'BT-83', fikLength)
			]
		},
		{
			at: 'CreditNote/cac:AccountingCustomerParty/cac:Party | Invoice/cac:AccountingCustomerParty/cac:Party',
			when: domestic,
			rules: [fatal('DK-R-017', 'BT-47', cvr(BUYER_ID))]
		},
		{
			at: 'CreditNote/cac:CreditNoteLine | Invoice/cac:InvoiceLine',
			when: domestic,
			rules: [fatal('DK-R-003', 'BT-158', classified)]
		},
		{ at: 'cac:AllowanceCharge', when: domestic, rules: [fatal('DK-R-004', 'BT-97 BT-104', taxReason)] }
	]
];
