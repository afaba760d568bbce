import type { Facts } from '../facts.ts';
import { fatal, type Rule, type Test } from '../rule.ts';
import { families, type Family } from './vat-families.ts';

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
			(use) => (family.code === 'O' ? use.vatHeadAllowances : use.vatAllowances),
			(use) => (family.code === 'G' ? use.allowances : use.vatAllowances)
		)
	),
	fatal(
		`BR-${family.name}-04`,
		'BT-102',
		asked(
			family,
			(use) =>
				family.code === 'O' ? use.vatHeadCharges : family.code === 'L' ? use.exactVatCharges : use.vatCharges,
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
