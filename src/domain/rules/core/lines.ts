import { textOf, trimmedOf } from '../../ubl/read/content.ts';
import { numberOf } from '../../ubl/read/names.ts';
import { dayOf } from '../days.ts';
import { fatal, warning, type Context, type Pattern, type Test } from '../rule.ts';
import { carries, either, filled, has, hasAll, lacks, not, sign, twoDecimals } from '../tests.ts';
import { en16931 } from '../codes/lists.ts';
import { underVat } from '../vat-scheme.ts';
import { first, firstAlong, some, way } from '../walk.ts';

const CODE = numberOf('cbc:PaymentMeansCode');
const ID = numberOf('cbc:ID');
const LINE_CATEGORY = way('cac:Item/cac:ClassifiedTaxCategory');
const START = way('cbc:StartDate');
const END = way('cbc:EndDate');
const LINE = 'cac:InvoiceLine | cac:CreditNoteLine';
const NOTE_SUBJECT = /^[^#]*#([^#]*)#/;

const hasUnit = carries('unitCode');
const QUANTITIES = [way('cbc:InvoicedQuantity'), way('cbc:CreditedQuantity')];
const quantityUnit: Test = (facts, row) =>
	QUANTITIES.some((along) => some(facts.document, row, along, (found) => hasUnit(facts, found)));

const lineCategory: Test = ({ document }, row) =>
	some(
		document,
		row,
		LINE_CATEGORY,
		(category) => underVat(document, category) && first(document, category, ID) !== 0
	);

const endsAfterStart: Test = ({ document }, row) => {
	const start = trimmedOf(document, firstAlong(document, row, START));
	const end = trimmedOf(document, firstAlong(document, row, END));
	return start === '' || end === '' || dayOf(end) >= dayOf(start);
};

const lines: Context = {
	at: LINE,
	rules: [
		fatal('BR-21', 'BT-126', filled('cbc:ID')),
		fatal('BR-22', 'BT-129', either(has('cbc:InvoicedQuantity'), has('cbc:CreditedQuantity'))),
		fatal('BR-23', 'BT-130', quantityUnit),
		fatal('BR-24', 'BT-131', has('cbc:LineExtensionAmount')),
		fatal('BR-25', 'BT-153', filled('cac:Item/cbc:Name')),
		fatal('BR-26', 'BT-146', has('cac:Price/cbc:PriceAmount')),
		fatal('BR-27', 'BT-146', sign('cac:Price/cbc:PriceAmount', 0, 1)),
		fatal(
			'BR-28',
			'BT-148',
			either(
				lacks('cac:Price/cac:AllowanceCharge/cbc:BaseAmount'),
				sign('cac:Price/cac:AllowanceCharge/cbc:BaseAmount', 0, 1)
			)
		),
		fatal('BR-CO-04', 'BT-151', lineCategory),
		fatal('BR-DEC-23', 'BT-131', twoDecimals('cbc:LineExtensionAmount'))
	]
};

/** Searched as one text, as the official test does. */
const noteSubjects = ` ${[...en16931.UNTDID4451].join(' ')} `;

const noteSubject: Test = ({ document }, row) => {
	const code = NOTE_SUBJECT.exec(textOf(document, row))?.[1];
	return code === undefined || [...code].length !== 3 || noteSubjects.includes(code);
};

const transfer: Test = ({ document }, row) => {
	const code = trimmedOf(document, first(document, row, CODE));
	return code === '30' || code === '58';
};

/** What EN 16931 asks of lines, periods, references, notes and payment. */
export const lineContexts: Pattern = [
	{ at: 'cac:AdditionalDocumentReference', rules: [fatal('BR-52', 'BT-122', filled('cbc:ID'))] },
	{
		at: 'cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID',
		rules: [warning('BR-51', 'BT-87', ({ document }, row) => [...trimmedOf(document, row)].length <= 10)]
	},
	lines,
	{
		at: 'cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod',
		rules: [
			fatal('BR-30', 'BT-134 BT-135', endsAfterStart),
			fatal('BR-CO-20', 'BT-134 BT-135', either(has('cbc:StartDate'), has('cbc:EndDate')))
		]
	},
	{
		at: 'cac:InvoicePeriod',
		rules: [
			fatal('BR-29', 'BT-73 BT-74', endsAfterStart),
			fatal('BR-CO-19', 'BG-14', either(has('cbc:StartDate'), has('cbc:EndDate'), has('cbc:DescriptionCode')))
		]
	},
	{
		at: 'cac:AdditionalItemProperty',
		rules: [fatal('BR-54', 'BT-160 BT-161', hasAll('cbc:Name', 'cbc:Value'))]
	},
	{
		at: 'cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode | cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode',
		rules: [fatal('BR-65', 'BT-158', carries('listID'))]
	},
	{
		at: 'cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID | cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID',
		rules: [fatal('BR-64', 'BT-157', carries('schemeID'))]
	},
	{ at: '/Invoice/cbc:Note | /CreditNote/cbc:Note', rules: [fatal('BR-CL-08', 'BT-21', noteSubject)] },
	{
		at: 'cac:PaymentMeans/cac:PayeeFinancialAccount',
		when: (facts, row) => {
			const { document } = facts;
			const code = textOf(document, first(document, document.parent[row]!, CODE));
			return code === '30' || code === '58';
		},
		rules: [fatal('BR-50', 'BT-84', filled('cbc:ID'))]
	},
	{
		at: 'cac:PaymentMeans',
		rules: [
			fatal('BR-49', 'BT-81', has('cbc:PaymentMeansCode')),
			fatal('BR-61', 'BT-84', either(not(transfer), has('cac:PayeeFinancialAccount/cbc:ID')))
		]
	},
	{ at: 'cac:BillingReference', rules: [fatal('BR-55', 'BT-25', has('cac:InvoiceDocumentReference/cbc:ID'))] }
];
