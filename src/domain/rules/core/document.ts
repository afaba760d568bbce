import { attributeOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { compared, plus } from '../../money/scaled.ts';
import { toCents } from '../arithmetic.ts';
import { always, fatal, type Pattern, type Test } from '../rule.ts';
import { either, filled, has, lacks, not } from '../tests.ts';
import { underVat } from '../vat-scheme.ts';
import { allAlong, first, firstAlong, some, way } from '../walk.ts';
import { vatDocumentRules } from './vat-document.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const TAX_CURRENCY = way('cbc:TaxCurrencyCode');
const CURRENCY = way('cbc:DocumentCurrencyCode');
const TOTALS = way('cac:TaxTotal/cbc:TaxAmount');
const TAX_AMOUNT = numberOf('cbc:TaxAmount');
const INCLUSIVE = way('cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount');
const EXCLUSIVE = way('cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount');
const SUBTOTAL_CATEGORY = way('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory');
const DELIVERY_DATE = way('cac:Delivery/cbc:ActualDeliveryDate');
const PERIOD = way('cac:InvoicePeriod');
const DELIVERY_COUNTRY = way(
	'cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode'
);
const CATEGORY_ID = way('cbc:ID');
const ALLOWANCE_CATEGORY_ID = way('cac:AllowanceCharge/cac:TaxCategory/cbc:ID');
const SUBTOTAL_CATEGORY_ID = way('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID');
const CURRENCY_ID = attributeNumber('currencyID');

const taxTotalInTaxCurrency: Test = (facts) =>
	allAlong(facts.document, 1, TAX_CURRENCY).every((code) => {
		const currency = textOf(facts.document, code);
		return facts
			.all('cac:TaxTotal')
			.some((total) =>
				some(facts.document, total, [TAX_AMOUNT], (amount) => facts.currencyOf(amount) === currency)
			);
	});

const totalWithTax: Test = (facts) =>
	allAlong(facts.document, 1, CURRENCY).every((code) => {
		const { document } = facts;
		const currency = textOf(document, code);
		const totals = allAlong(document, 1, TOTALS).filter(
			(amount) => attributeOf(document, amount, CURRENCY_ID) === currency
		);
		if (totals.length !== 1) return false;
		const inclusive = facts.decimal(1, INCLUSIVE);
		const exclusive = facts.decimal(1, EXCLUSIVE);
		const tax = facts.decimal(document.parent[totals[0]!]!, [TAX_AMOUNT]);
		if (!inclusive || !exclusive || !tax) return false;
		return compared(inclusive, toCents(plus(exclusive, tax))) === 0;
	});

const breakdownHas =
	(code: string): Test =>
	({ vatUse }) =>
		vatUse.of(code).vatSubtotals > 0;

const deliveredOrPeriod: Test = ({ document }) =>
	textOf(document, firstAlong(document, 1, DELIVERY_DATE)).length > 1 ||
	some(document, 1, PERIOD, (period) => document.parent[period + 1] === period);

const deliveryCountry: Test = ({ document }) =>
	textOf(document, firstAlong(document, 1, DELIVERY_COUNTRY)).length > 1;

const onlyO: Test = ({ document }) =>
	!allAlong(document, 1, SUBTOTAL_CATEGORY).some(
		(category) =>
			trimmedOf(document, firstAlong(document, category, CATEGORY_ID)) !== 'O' && underVat(document, category)
	);

/** No category under VAT other than O is counted by the given measure. */
const noOther =
	(measure: 'vatLines' | 'vatAllowances' | 'vatCharges'): Test =>
	({ vatUse }) =>
		[...vatUse.categories].every(([code, use]) => code === 'O' || use[measure] === 0);

const isB: Test = (facts) => codeUsed(facts, 'B');

function codeUsed(facts: Parameters<Test>[0], code: string): boolean {
	const { document } = facts;
	const hasCode = (row: number) => some(document, row, CATEGORY_ID, (id) => textOf(document, id) === code);
	return facts.all('cac:TaxCategory').some(hasCode) || facts.all('cac:ClassifiedTaxCategory').some(hasCode);
}

const onlyItaly: Test = (facts) =>
	facts.all('cbc:IdentificationCode').every((row) => textOf(facts.document, row) === 'IT');

const notBesideS: Test = (facts) => {
	const { document } = facts;
	const written = (code: string) =>
		some(document, 1, ALLOWANCE_CATEGORY_ID, (id) => textOf(document, id) === code) ||
		some(document, 1, SUBTOTAL_CATEGORY_ID, (id) => textOf(document, id) === code) ||
		facts
			.all('cac:ClassifiedTaxCategory')
			.some((row) => textOf(document, first(document, row, CATEGORY_ID[0]!)) === code);
	return !written('B') || !written('S');
};

/** What EN 16931 asks of the document as a whole. */
export const documentContext: Pattern = [
	{
		at: '/Invoice | /CreditNote',
		rules: [
			fatal('BR-01', 'BT-24', filled('cbc:CustomizationID')),
			fatal('BR-02', 'BT-1', filled('cbc:ID')),
			fatal('BR-03', 'BT-2', filled('cbc:IssueDate')),
			fatal('BR-04', 'BT-3', filled('cbc:InvoiceTypeCode', 'cbc:CreditNoteTypeCode')),
			fatal('BR-05', 'BT-5', filled('cbc:DocumentCurrencyCode')),
			fatal('BR-06', 'BT-27', filled(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
			fatal('BR-07', 'BT-44', filled(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
			fatal('BR-08', 'BG-5', has(`${SELLER}/cac:PostalAddress`)),
			fatal('BR-10', 'BG-8', has(`${BUYER}/cac:PostalAddress`)),
			fatal('BR-16', 'BG-25', either(has('cac:InvoiceLine'), has('cac:CreditNoteLine'))),
			fatal('BR-53', 'BT-6 BT-111', taxTotalInTaxCurrency),
			...vatDocumentRules,
			fatal(
				'BR-CO-03',
				'BT-7 BT-8',
				either(lacks('cbc:TaxPointDate'), lacks('cac:InvoicePeriod/cbc:DescriptionCode'))
			),
			fatal('BR-CO-15', 'BT-109 BT-110 BT-112', totalWithTax),
			fatal('BR-CO-18', 'BG-23', has('cac:TaxTotal/cac:TaxSubtotal')),
			fatal('BR-DEC-13', 'BT-110', always),
			fatal('BR-DEC-15', 'BT-111', always),
			fatal('BR-IC-11', 'BT-72 BG-14', either(not(breakdownHas('K')), deliveredOrPeriod)),
			fatal('BR-IC-12', 'BT-80', either(not(breakdownHas('K')), deliveryCountry)),
			fatal('BR-O-11', 'BG-23', either(not(breakdownHas('O')), onlyO)),
			fatal('BR-O-12', 'BT-151', either(not(breakdownHas('O')), noOther('vatLines'))),
			fatal('BR-O-13', 'BT-95', either(not(breakdownHas('O')), noOther('vatAllowances'))),
			fatal('BR-O-14', 'BT-102', either(not(breakdownHas('O')), noOther('vatCharges'))),
			fatal('BR-B-01', 'BT-151 BT-95 BT-102', either(not(isB), onlyItaly)),
			fatal('BR-B-02', 'BT-151 BT-95 BT-102', notBesideS)
		]
	}
];
