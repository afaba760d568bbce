import { attributeOf, decimalOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { quotient } from '../../money/rounding.ts';
import { compared, minus, plus, times, zero, type Scaled } from '../../money/scaled.ts';
import { one, percentOf, same, toCents, total, twoCents, within } from '../arithmetic.ts';
import { dayOf } from '../days.ts';
import type { Facts } from '../facts.ts';
import { fatal, never, type Pattern, type Test } from '../rule.ts';
import { atMost, either, has, isExactly, lacks, says } from '../tests.ts';
import { allAlong, first, firstAlong, way } from '../walk.ts';

const MULTIPLIER = numberOf('cbc:MultiplierFactorNumeric');
const BASE = numberOf('cbc:BaseAmount');
const AMOUNT = numberOf('cbc:Amount');
const INDICATOR = numberOf('cbc:ChargeIndicator');
const ALLOWANCE = way('cac:AllowanceCharge');
const NET = way('cbc:LineExtensionAmount');
const INVOICED = way('cbc:InvoicedQuantity');
const CREDITED = way('cbc:CreditedQuantity');
const PRICE = way('cac:Price/cbc:PriceAmount');
const BASE_QUANTITY = way('cac:Price/cbc:BaseQuantity');
const PRICE_AMOUNT = way('cbc:PriceAmount');
const UNIT = attributeNumber('unitCode');
const SUBTOTAL = numberOf('cac:TaxSubtotal');
const START = way('cac:InvoicePeriod/cbc:StartDate');
const END = way('cac:InvoicePeriod/cbc:EndDate');
/** Digits that the official engine keeps when it divides. */
const DIVISION_DIGITS = 18;

const LEVELS = [
	'Invoice/cac:AllowanceCharge',
	'Invoice/cac:InvoiceLine/cac:AllowanceCharge',
	'CreditNote/cac:AllowanceCharge',
	'CreditNote/cac:CreditNoteLine/cac:AllowanceCharge'
].join(' | ');

const holds =
	(name: number): Test =>
	({ document }, row) =>
		first(document, row, name) !== 0;

const computed: Test = (facts, row) => {
	const { document } = facts;
	if (first(document, row, MULTIPLIER) === 0 || first(document, row, BASE) === 0) return true;
	const base = facts.decimal(row, [BASE]);
	const factor = facts.decimal(row, [MULTIPLIER]);
	if (!base || !factor) return false;
	const amount = first(document, row, AMOUNT) === 0 ? zero : facts.decimal(row, [AMOUNT]);
	return amount !== undefined && within(amount, percentOf(base, factor), twoCents);
};

const inDocumentCurrency: Test = (facts, row) => facts.isInDocumentCurrency(row);

/** The document's date at the end of a way is not after, or not before, the date of the line. */
function bounded(along: readonly number[], direction: 1 | -1): Test {
	return ({ document }, row) => {
		const line = dayOf(trimmedOf(document, row));
		const whole = dayOf(trimmedOf(document, firstAlong(document, 1, along)));
		return direction === 1 ? line >= whole : line <= whole;
	};
}

function statedOr(
	facts: Facts,
	row: number,
	along: readonly number[],
	otherwise: Scaled
): Scaled | undefined {
	return firstAlong(facts.document, row, along) === 0 ? otherwise : facts.decimal(row, along);
}

const netOfLine: Test = (facts, row) => {
	const net = statedOr(facts, row, NET, zero);
	const quantity = statedOr(facts, row, facts.isInvoice ? INVOICED : CREDITED, one);
	const price = statedOr(facts, row, PRICE, zero);
	const stated = statedOr(facts, row, BASE_QUANTITY, one);
	if (!net || !quantity || !price || !stated) return false;
	const base = Number(stated.units) === 0 ? one : stated;
	const each = compared(base, one) === 0 ? price : divided(price, base);
	const sum = minus(plus(times(quantity, each), sumOf(facts, row, 'true')), sumOf(facts, row, 'false'));
	return within(net, sum, twoCents);
};

function divided(a: Scaled, b: Scaled): Scaled {
	return quotient(a, b, Math.max(DIVISION_DIGITS, a.scale, b.scale));
}

/** The charges of a line, or its allowances, in whole cents. */
function sumOf({ document }: Facts, row: number, indicator: 'true' | 'false'): Scaled {
	if (first(document, row, ALLOWANCE[0]!) === 0) return zero;
	const rows = allAlong(document, row, ALLOWANCE).filter(
		(found) => trimmedOf(document, first(document, found, INDICATOR)) === indicator
	);
	return toCents(total(rows.map((found) => decimalOf(document, first(document, found, AMOUNT)))));
}

const positiveBase: Test = (facts, row) => {
	const base = statedOr(facts, row, BASE_QUANTITY, one);
	return base !== undefined && base.units > 0;
};

const netPrice: Test = (facts, row) => {
	if (first(facts.document, row, BASE) === 0) return true;
	const gross = facts.decimal(row, [BASE]);
	const amount = facts.decimal(row, [AMOUNT]);
	if (!gross || !amount) return false;
	return same(facts.decimal(facts.document.parent[row]!, PRICE_AMOUNT), minus(gross, amount));
};

const sameUnit: Test = (facts, row) => {
	const { document } = facts;
	const line = document.parent[document.parent[row]!]!;
	const invoiced = firstAlong(document, line, INVOICED);
	const credited = firstAlong(document, line, CREDITED);
	if (invoiced === 0 && credited === 0) return true;
	const quantity = facts.isInvoice ? invoiced : credited;
	return quantity !== 0 && attributeOf(document, row, UNIT) === attributeOf(document, quantity, UNIT);
};

/** What Peppol asks of amounts, in the order in which the contexts are tried; `subtotals`: their tax amounts too. */
export const amountContexts = (subtotals: boolean): Pattern => [
	{
		at: LEVELS,
		when: (facts, row) => holds(MULTIPLIER)(facts, row) && !holds(BASE)(facts, row),
		rules: [fatal('PEPPOL-EN16931-R041', 'BT-93 BT-100', never)]
	},
	{
		at: LEVELS,
		when: (facts, row) => !holds(MULTIPLIER)(facts, row) && holds(BASE)(facts, row),
		rules: [fatal('PEPPOL-EN16931-R042', 'BT-94 BT-101', never)]
	},
	{
		at: LEVELS,
		rules: [
			fatal('PEPPOL-EN16931-R040', 'BT-92 BT-99', computed),
			fatal('PEPPOL-EN16931-R043', 'BG-20 BG-21', says('cbc:ChargeIndicator', 'true', 'false'))
		]
	},
	{
		at: 'cac:PaymentMeans',
		when: says('cbc:PaymentMeansCode', '49', '59'),
		rules: [fatal('PEPPOL-EN16931-R061', 'BT-89', has('cac:PaymentMandate/cbc:ID'))]
	},
	{
		at: 'cac:TaxTotal/cbc:TaxAmount',
		when: ({ document }, row) => first(document, document.parent[row]!, SUBTOTAL) !== 0,
		rules: [fatal('PEPPOL-EN16931-R051', 'BT-5', inDocumentCurrency)]
	},
	{
		at:
			(subtotals ? 'cac:TaxSubtotal/cbc:TaxAmount | ' : '') +
			'cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxableAmount | ' +
			'cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | ' +
			'cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount',
		rules: [fatal('PEPPOL-EN16931-R051', 'BT-5', inDocumentCurrency)]
	},
	{
		at: 'Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate | CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:StartDate',
		when: ({ document }) => firstAlong(document, 1, START) !== 0,
		rules: [fatal('PEPPOL-EN16931-R110', 'BT-134', bounded(START, 1))]
	},
	{
		at: 'Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate | CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:EndDate',
		when: ({ document }) => firstAlong(document, 1, END) !== 0,
		rules: [fatal('PEPPOL-EN16931-R111', 'BT-135', bounded(END, -1))]
	},
	{
		at: 'cac:InvoiceLine | cac:CreditNoteLine',
		rules: [
			fatal('PEPPOL-EN16931-R120', 'BT-131', netOfLine),
			fatal('PEPPOL-EN16931-R121', 'BT-149', positiveBase),
			fatal('PEPPOL-EN16931-R100', 'BT-128', atMost(1, 'cac:DocumentReference')),
			fatal(
				'PEPPOL-EN16931-R101',
				'BT-128',
				either(lacks('cac:DocumentReference'), isExactly('cac:DocumentReference/cbc:DocumentTypeCode', '130'))
			)
		]
	},
	{
		at: 'cac:Price/cac:AllowanceCharge',
		rules: [
			fatal('PEPPOL-EN16931-R044', 'BT-147', says('cbc:ChargeIndicator', 'false')),
			fatal('PEPPOL-EN16931-R046', 'BT-146', netPrice)
		]
	},
	{
		at: 'cac:Price/cbc:BaseQuantity',
		when: ({ document }, row) => attributeOf(document, row, UNIT) !== undefined,
		rules: [fatal('PEPPOL-EN16931-R130', 'BT-150', sameUnit)]
	}
];
