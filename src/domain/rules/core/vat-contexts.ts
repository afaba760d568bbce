import { numberOf } from '../../ubl/read/names.ts';
import { isZero, percentOf, same, size, toCents, withinOne, withinOneBinary } from '../arithmetic.ts';
import { fatal, type Context, type Pattern, type Test } from '../rule.ts';
import { allowance, charge, either, has, lacks, sign } from '../tests.ts';
import { families, type Family, type Rate, type Reason } from './vat-families.ts';

const TAXABLE = numberOf('cbc:TaxableAmount');
const TAX = numberOf('cbc:TaxAmount');
const PERCENT = numberOf('cbc:Percent');

const rates: Readonly<Record<Rate, Test>> = {
	zero: sign('cbc:Percent', 0),
	'above zero': sign('cbc:Percent', 1),
	'zero or more': sign('cbc:Percent', 0, 1),
	none: lacks('cbc:Percent')
};
const reasons: Readonly<Record<Reason, Test>> = {
	needed: either(has('cbc:TaxExemptionReason'), has('cbc:TaxExemptionReasonCode')),
	forbidden: lacks('cbc:TaxExemptionReason', 'cbc:TaxExemptionReasonCode')
};

const noTax: Test = (facts, row) => isZero(facts.decimal(facts.document.parent[row]!, [TAX]));

const taxOfRate: Test = (facts, row) => {
	const subtotal = facts.document.parent[row]!;
	const tax = facts.decimal(subtotal, [TAX]);
	const taxable = facts.decimal(subtotal, [TAXABLE]);
	const percent = facts.decimal(row, [PERCENT]);
	if (!tax || !taxable || !percent) return false;
	return withinOne(size(tax), toCents(percentOf(size(taxable), percent)));
};

/** The contexts of rules 05 to 10 of every category: lines, allowances, charges and the breakdown. */
export const vatContexts: Pattern = families.flatMap((family): Context[] => {
	const ofFamily: Test = (facts, row) => facts.vatCategoryOf(row) === family.code;
	const rate = rates[family.rate];
	const parent =
		(test: Test): Test =>
		(facts, row) =>
			ofFamily(facts, row) && test(facts, facts.document.parent[row]!);
	return [
		{
			at: '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
			when: ofFamily,
			rules: [
				fatal(`BR-${family.name}-08`, 'BT-116', family.taxed ? sumPerRate(family) : sumExact(family)),
				fatal(`BR-${family.name}-09`, 'BT-117', family.taxed ? taxOfRate : noTax),
				fatal(`BR-${family.name}-10`, 'BT-120 BT-121', reasons[family.reason])
			]
		},
		{
			at: 'cac:AllowanceCharge/cac:TaxCategory',
			when: parent(allowance),
			rules: [fatal(`BR-${family.name}-06`, 'BT-96', rate)]
		},
		{
			at: 'cac:AllowanceCharge/cac:TaxCategory',
			when: parent(charge),
			rules: [fatal(`BR-${family.name}-07`, 'BT-103', rate)]
		},
		{
			at: 'cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory',
			when: ofFamily,
			rules: [fatal(`BR-${family.name}-05`, 'BT-152', rate)]
		}
	];
});

function sumExact({ code }: Family): Test {
	return (facts, row) =>
		facts.document.lines.length > 0 &&
		same(facts.decimal(facts.document.parent[row]!, [TAXABLE]), facts.vatUse.sum(code));
}

function sumPerRate({ code }: Family): Test {
	return (facts, row) => {
		const percent = facts.decimal(row, [PERCENT]);
		if (!percent) return true;
		const taxable = facts.decimal(facts.document.parent[row]!, [TAXABLE]);
		const sum = facts.vatUse.sum(code, percent);
		if (code === 'S' ? !facts.vatUse.isUsed(code, percent) : facts.document.lines.length === 0) return false;
		if (!taxable) return false;
		return withinOneBinary(taxable, sum);
	};
}
