import { numberOf } from '../../ubl/read/names.ts';
import { always, fatal, type Pattern, type Rule, type Test } from '../rule.ts';
import { allowance, charge, either, has, twoDecimals } from '../tests.ts';
import { underVat } from '../vat-scheme.ts';
import { first, some, way } from '../walk.ts';

const ID = numberOf('cbc:ID');
const CATEGORY = way('cac:TaxCategory');

/** Rules of an allowance or charge; the numbers differ by whether it stands on the document or a line. */
function reasons(
	amount: string,
	reason: string,
	unchecked: string,
	reasonAgain: string,
	about: readonly [string, string, string]
): Rule[] {
	const reasonOrCode = either(has('cbc:AllowanceChargeReason'), has('cbc:AllowanceChargeReasonCode'));
	return [
		fatal(amount, about[0], has('cbc:Amount')),
		fatal(reason, `${about[1]} ${about[2]}`, reasonOrCode),
		fatal(unchecked, `${about[1]} ${about[2]}`, always),
		fatal(reasonAgain, `${about[1]} ${about[2]}`, reasonOrCode)
	];
}

const categoryUnderVat: Test = ({ document }, row) =>
	some(
		document,
		row,
		CATEGORY,
		(category) => underVat(document, category) && first(document, category, ID) !== 0
	);

/** What EN 16931 asks of allowances and charges. */
export const allowanceContexts: Pattern = [
	{
		at: '/Invoice/cac:AllowanceCharge | /CreditNote/cac:AllowanceCharge',
		when: allowance,
		rules: [
			...reasons('BR-31', 'BR-33', 'BR-CO-05', 'BR-CO-21', ['BT-92', 'BT-97', 'BT-98']),
			fatal('BR-32', 'BT-95', categoryUnderVat),
			fatal('BR-DEC-01', 'BT-92', twoDecimals('cbc:Amount')),
			fatal('BR-DEC-02', 'BT-93', twoDecimals('cbc:BaseAmount'))
		]
	},
	{
		at: '/Invoice/cac:AllowanceCharge | /CreditNote/cac:AllowanceCharge',
		when: charge,
		rules: [
			...reasons('BR-36', 'BR-38', 'BR-CO-06', 'BR-CO-22', ['BT-99', 'BT-104', 'BT-105']),
			fatal('BR-37', 'BT-102', categoryUnderVat),
			fatal('BR-DEC-05', 'BT-99', twoDecimals('cbc:Amount')),
			fatal('BR-DEC-06', 'BT-100', twoDecimals('cbc:BaseAmount'))
		]
	},
	{
		at: 'cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge',
		when: allowance,
		rules: [
			...reasons('BR-41', 'BR-42', 'BR-CO-07', 'BR-CO-23', ['BT-136', 'BT-139', 'BT-140']),
			fatal('BR-DEC-24', 'BT-136', twoDecimals('cbc:Amount')),
			fatal('BR-DEC-25', 'BT-137', twoDecimals('cbc:BaseAmount'))
		]
	},
	{
		at: 'cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge',
		when: charge,
		rules: [
			...reasons('BR-43', 'BR-44', 'BR-CO-08', 'BR-CO-24', ['BT-141', 'BT-144', 'BT-145']),
			fatal('BR-DEC-27', 'BT-141', twoDecimals('cbc:Amount')),
			fatal('BR-DEC-28', 'BT-142', twoDecimals('cbc:BaseAmount'))
		]
	}
];
