import { numberOf } from '../../ubl/read/names.ts';
import { decimalOf } from '../../ubl/read/content.ts';
import { compared, minus, plus, zero } from '../../money/scaled.ts';
import { isZero, percentOf, same, size, toCents, toWhole, total, withinOne } from '../arithmetic.ts';
import type { Facts } from '../facts.ts';
import { isCharge } from '../indicator.ts';
import { fatal, type Context, type Pattern, type Rule, type Test } from '../rule.ts';
import { either, has, twoDecimals } from '../tests.ts';
import { underVat } from '../vat-scheme.ts';
import { allAlong, first, way, type Way } from '../walk.ts';

const amounts = {
	lines: way('cbc:LineExtensionAmount'),
	allowances: way('cbc:AllowanceTotalAmount'),
	charges: way('cbc:ChargeTotalAmount'),
	exclusive: way('cbc:TaxExclusiveAmount'),
	inclusive: way('cbc:TaxInclusiveAmount'),
	prepaid: way('cbc:PrepaidAmount'),
	rounding: way('cbc:PayableRoundingAmount'),
	payable: way('cbc:PayableAmount')
};
const AMOUNT = numberOf('cbc:Amount');
const ALLOWANCE = way('cac:AllowanceCharge');
const TAX = way('cbc:TaxAmount');
const TAXABLE = way('cbc:TaxableAmount');
const SUBTOTAL_TAX = way('cac:TaxSubtotal/cbc:TaxAmount');
const SUBTOTAL = numberOf('cac:TaxSubtotal');
const CATEGORY = way('cac:TaxCategory');
const PERCENT = numberOf('cbc:Percent');

const sumOfLines: Test = (facts, row) => {
	const { document } = facts;
	const net = amounts.lines[0]!;
	const lines = [...facts.all('cac:InvoiceLine'), ...facts.all('cac:CreditNoteLine')];
	const sum = total(lines.map((line) => decimalOf(document, first(document, line, net))));
	return same(facts.decimal(row, amounts.lines), toCents(sum));
};

/** The total equals the sum of the document's allowances, or of its charges, and stands there if there are any. */
function sumOfEither(stated: Way, charges: boolean): Test {
	return (facts, row) => {
		const { document } = facts;
		const parent = document.parent[row]!;
		const rows = allAlong(document, parent, ALLOWANCE).filter((one) => isCharge(document, one) === charges);
		const sum = total(rows.map((one) => decimalOf(document, first(document, one, AMOUNT))));
		if (first(document, row, stated[0]!) === 0) return rows.length === 0;
		return same(facts.decimal(row, stated), toCents(sum));
	};
}

const totalWithoutTax: Test = (facts, row) => {
	const lines = facts.decimal(row, amounts.lines);
	if (!lines) return false;
	const allowances = facts.decimal(row, amounts.allowances);
	const charges = facts.decimal(row, amounts.charges);
	const sum = minus(plus(lines, charges ?? zero), allowances ?? zero);
	return same(facts.decimal(row, amounts.exclusive), allowances || charges ? toCents(sum) : sum);
};

const payable: Test = (facts, row) => {
	const due = facts.decimal(row, amounts.payable);
	const inclusive = facts.decimal(row, amounts.inclusive);
	if (!due || !inclusive) return false;
	const prepaid = facts.decimal(row, amounts.prepaid);
	const rounding = facts.decimal(row, amounts.rounding);
	const owed = prepaid ? toCents(minus(inclusive, prepaid)) : inclusive;
	return compared(rounding ? toCents(minus(due, rounding)) : due, owed) === 0;
};

const sumOfSubtotals: Test = (facts, row) => {
	const rows = allAlong(facts.document, row, SUBTOTAL_TAX);
	if (rows.length === 0 && first(facts.document, row, SUBTOTAL) === 0) return true;
	return same(facts.decimal(row, TAX), toCents(total(rows.map((one) => decimalOf(facts.document, one)))));
};

const taxOfSubtotal: Test = (facts, row) => {
	const tax = facts.decimal(row, TAX);
	if (!tax) return false;
	const percent = vatPercent(facts, row);
	if (!percent || isZero(toWhole(percent))) return isZero(toWhole(tax));
	const taxable = facts.decimal(row, TAXABLE);
	return taxable !== undefined && withinOne(size(tax), toCents(percentOf(size(taxable), percent)));
};

function vatPercent(facts: Facts, row: number) {
	const { document } = facts;
	const category = allAlong(document, row, CATEGORY).find(
		(one) => underVat(document, one) && first(document, one, PERCENT) !== 0
	);
	return category === undefined ? undefined : decimalOf(document, first(document, category, PERCENT));
}

function categoryUnderVat(path: string): Test {
	const name = numberOf(path);
	return (facts, row) =>
		allAlong(facts.document, row, CATEGORY).some(
			(category) => underVat(facts.document, category) && first(facts.document, category, name) !== 0
		);
}

const outsideScope: Test = (facts, row) =>
	allAlong(facts.document, row, CATEGORY).some((category) => facts.vatCategoryOf(category) === 'O');

const decimals: readonly Rule[] = (
	[
		['09', 'BT-106', 'LineExtensionAmount'],
		['10', 'BT-107', 'AllowanceTotalAmount'],
		['11', 'BT-108', 'ChargeTotalAmount'],
		['12', 'BT-109', 'TaxExclusiveAmount'],
		['14', 'BT-112', 'TaxInclusiveAmount'],
		['16', 'BT-113', 'PrepaidAmount'],
		['17', 'BT-114', 'PayableRoundingAmount'],
		['18', 'BT-115', 'PayableAmount']
	] as const
).map(([number, about, name]) => fatal(`BR-DEC-${number}`, about, twoDecimals(`cbc:${name}`)));

const subtotal: Context = {
	at: 'cac:TaxTotal/cac:TaxSubtotal',
	rules: [
		fatal('BR-45', 'BT-116', has('cbc:TaxableAmount')),
		fatal('BR-46', 'BT-117', has('cbc:TaxAmount')),
		fatal('BR-47', 'BT-118', categoryUnderVat('cbc:ID')),
		fatal('BR-48', 'BT-119', either(categoryUnderVat('cbc:Percent'), outsideScope)),
		fatal('BR-CO-17', 'BT-117', taxOfSubtotal),
		fatal('BR-DEC-19', 'BT-116', twoDecimals('cbc:TaxableAmount')),
		fatal('BR-DEC-20', 'BT-117', twoDecimals('cbc:TaxAmount'))
	]
};

/** What EN 16931 asks of the totals and the VAT breakdown. */
export const totalContexts: Pattern = [
	{
		at: 'cac:LegalMonetaryTotal',
		rules: [
			fatal('BR-12', 'BT-106', has('cbc:LineExtensionAmount')),
			fatal('BR-13', 'BT-109', has('cbc:TaxExclusiveAmount')),
			fatal('BR-14', 'BT-112', has('cbc:TaxInclusiveAmount')),
			fatal('BR-15', 'BT-115', has('cbc:PayableAmount')),
			fatal('BR-CO-10', 'BT-106', sumOfLines),
			fatal('BR-CO-11', 'BT-107', sumOfEither(amounts.allowances, false)),
			fatal('BR-CO-12', 'BT-108', sumOfEither(amounts.charges, true)),
			fatal('BR-CO-13', 'BT-109', totalWithoutTax),
			fatal('BR-CO-16', 'BT-115', payable),
			...decimals
		]
	},
	{
		at: '/Invoice/cac:TaxTotal | /CreditNote/cac:TaxTotal',
		rules: [fatal('BR-CO-14', 'BT-110', sumOfSubtotals)]
	},
	subtotal
];
