import { numberOf } from '../../ubl/read/names.ts';
import { isZero, percentOf, same, size, toCents, withinOne, withinOneBinary } from '../arithmetic.ts';
import type { Facts } from '../facts.ts';
import { charge, allowance } from '../indicator.ts';
import { fatal, type Context, type Pattern, type Rule, type Test } from '../rule.ts';
import { both, either, has, lacks, sign } from '../tests.ts';
import { hasVatNumber } from '../vat-scheme.ts';
import { firstAlong, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const REPRESENTATIVE_SCHEMES = way('cac:TaxRepresentativeParty/cac:PartyTaxScheme');
const SELLER_SCHEMES = way(`${SELLER}/cac:PartyTaxScheme`);
const BUYER_SCHEMES = way(`${BUYER}/cac:PartyTaxScheme`);
const SELLER_TAX_ID = way(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`);
const BUYER_LEGAL_ID = way(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`);
const TAXABLE = numberOf('cbc:TaxableAmount');
const TAX = numberOf('cbc:TaxAmount');
const PERCENT = numberOf('cbc:Percent');

const representativeVat: Test = ({ document }) => hasVatNumber(document, REPRESENTATIVE_SCHEMES);
const sellerVat: Test = ({ document }) => hasVatNumber(document, SELLER_SCHEMES);
const buyerVat: Test = ({ document }) => hasVatNumber(document, BUYER_SCHEMES);
const sellerTax: Test = ({ document }) => firstAlong(document, 1, SELLER_TAX_ID) !== 0;
const buyerLegal: Test = ({ document }) => firstAlong(document, 1, BUYER_LEGAL_ID) !== 0;

const anySellerId = either(sellerTax, representativeVat);
const vatSellerId = either(sellerVat, representativeVat);

type Rate = 'zero' | 'above zero' | 'zero or more' | 'none';
type Reason = 'needed' | 'forbidden';

interface Family {
	/** The letters in the rule ids. */
	readonly name: string;
	/** The category code. */
	readonly code: string;
	readonly rate: Rate;
	readonly reason: Reason;
	/** Which numbers of the parties have to be there, or may not be. */
	readonly parties: Test;
	/** Whether tax is computed, so that sums are per rate and a difference below one is let pass. */
	readonly taxed: boolean;
}

const families: readonly Family[] = [
	{
		name: 'AE',
		code: 'AE',
		rate: 'zero',
		reason: 'needed',
		parties: both(anySellerId, either(buyerVat, buyerLegal)),
		taxed: false
	},
	{ name: 'E', code: 'E', rate: 'zero', reason: 'needed', parties: anySellerId, taxed: false },
	{ name: 'G', code: 'G', rate: 'zero', reason: 'needed', parties: vatSellerId, taxed: false },
	{
		name: 'IC',
		code: 'K',
		rate: 'zero',
		reason: 'needed',
		parties: both(vatSellerId, buyerVat),
		taxed: false
	},
	{ name: 'AF', code: 'L', rate: 'zero or more', reason: 'forbidden', parties: anySellerId, taxed: true },
	{ name: 'AG', code: 'M', rate: 'zero or more', reason: 'forbidden', parties: anySellerId, taxed: true },
	{
		name: 'O',
		code: 'O',
		rate: 'none',
		reason: 'needed',
		parties: (facts, row) =>
			!sellerVat(facts, row) && !representativeVat(facts, row) && !buyerVat(facts, row),
		taxed: false
	},
	{ name: 'S', code: 'S', rate: 'above zero', reason: 'forbidden', parties: anySellerId, taxed: true },
	{ name: 'Z', code: 'Z', rate: 'zero', reason: 'forbidden', parties: anySellerId, taxed: false }
];

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

/** Rules 01 to 04 of every category, asked of the document. */
export const vatDocumentRules: readonly Rule[] = families.flatMap((family) => [
	fatal(`BR-${family.name}-01`, 'BT-118', used(family)),
	fatal(
		`BR-${family.name}-02`,
		'BT-151',
		asked(
			family,
			(use) => (family.code === 'S' ? use.lines : use.vatLines),
			(use) => use.vatLines
		)
	),
	fatal(
		`BR-${family.name}-03`,
		'BT-95',
		asked(
			family,
			(use) => use.vatAllowances,
			(use) => (family.code === 'G' ? use.allowances : use.vatAllowances)
		)
	),
	fatal(
		`BR-${family.name}-04`,
		'BT-102',
		asked(
			family,
			(use) => (family.code === 'L' ? use.exactVatCharges : use.vatCharges),
			(use) => (family.code === 'G' ? use.charges : use.vatCharges)
		)
	)
]);

type Use = ReturnType<Facts['vatUse']['of']>;

/** The use of a category and its place in the breakdown go together. */
function used({ code }: Family): Test {
	if (code === 'S')
		return ({ vatUse }) => {
			const use = vatUse.of(code);
			return use.lines + use.either > 0 === use.subtotals > 0;
		};
	if (code === 'L' || code === 'M')
		return ({ vatUse }) => {
			const use = vatUse.of(code);
			const stated = code === 'L' ? use.exactSubtotals : use.exactVatSubtotals;
			return use.vatLines + use.vatEither > 0 ? stated > 0 : use.vatSubtotals === 0;
		};
	return ({ vatUse }) => {
		const use = vatUse.of(code);
		return use.vatAnywhere + use.vatLines === 0 || use.vatSubtotals === 1;
	};
}

/** Where the category is used, the parties have the numbers that it asks for. */
function asked({ code, parties }: Family, when: (use: Use) => number, counted: (use: Use) => number): Test {
	return (facts, row) => {
		const use = facts.vatUse.of(code);
		return when(use) === 0 || (counted(use) > 0 && parties(facts, row));
	};
}

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
