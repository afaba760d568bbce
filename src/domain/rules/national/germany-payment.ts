import { textOf } from '../../ubl/read/content.ts';
import { fatal, warning, type Context, type Test } from '../rule.ts';
import { both, has, lacks, says } from '../tests.ts';
import { firstAlong, way } from '../walk.ts';

const MEANS = '/Invoice/cac:PaymentMeans | /CreditNote/cac:PaymentMeans';
const PAYEE_ACCOUNT = way('cac:PayeeFinancialAccount/cbc:ID');
const PAYER_ACCOUNT = way('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID');

/** Whether a text is an IBAN by its check digits; letters count by their place in ASCII, as the official test has it. */
function isIban(text: string): boolean {
	const account = text.replace(/[ \t\r\n]/g, '');
	if (!/^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{0,30}$/.test(account)) return false;
	let rest = 0;
	for (const letter of account.slice(4) + account.slice(0, 4)) {
		const code = letter.charCodeAt(0);
		const value = code > 64 ? code - 55 : code - 48;
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

const iban =
	(along: readonly number[]): Test =>
	({ document }, row) =>
		isIban(textOf(document, firstAlong(document, row, along)));

const sepaTransfer = says('cbc:PaymentMeansCode', '58');
const payeeIban = iban(PAYEE_ACCOUNT);

/** The German rules about payment means, by their code. */
export function germanPayment(domestic: Test): readonly Context[] {
	const coded = (...codes: string[]) => both(says('cbc:PaymentMeansCode', ...codes), domestic);
	return [
		{
			at: MEANS,
			when: coded('30', '58'),
			rules: [
				warning('DE-R-019', 'BT-84', (facts, row) => !sepaTransfer(facts, row) || payeeIban(facts, row)),
				fatal('DE-R-023-1', 'BG-17', has('cac:PayeeFinancialAccount')),
				fatal('DE-R-023-2', 'BG-18 BG-19', lacks('cac:CardAccount', 'cac:PaymentMandate'))
			]
		},
		{
			at: MEANS,
			when: coded('48', '54', '55'),
			rules: [
				fatal('DE-R-024-1', 'BG-18', has('cac:CardAccount')),
				fatal('DE-R-024-2', 'BG-17 BG-19', lacks('cac:PayeeFinancialAccount', 'cac:PaymentMandate'))
			]
		},
		{
			at: MEANS,
			when: coded('59'),
			rules: [
				warning('DE-R-020', 'BT-91', iban(PAYER_ACCOUNT)),
				fatal('DE-R-025-1', 'BG-19', has('cac:PaymentMandate')),
				fatal('DE-R-025-2', 'BG-17 BG-18', lacks('cac:PayeeFinancialAccount', 'cac:CardAccount'))
			]
		}
	];
}
