import type { PaymentMeans } from '#domain/invoice/payment.ts';
import { group, leaf, leafWith } from './element.ts';

/** cac:PaymentMeans; a credit note carries its due date (BT-9) here, an invoice at its top. */
export function paymentMeans(given: PaymentMeans, dueDate: string | undefined): string {
	const { account, card, mandate } = given;
	return group(
		'PaymentMeans',
		leafWith('PaymentMeansCode', given.code, 'name', given.text) +
			leaf('PaymentDueDate', dueDate) +
			leaf('PaymentID', given.remittance) +
			(card === undefined
				? ''
				: group(
						'CardAccount',
						leaf('PrimaryAccountNumberID', card.number) +
							leaf('NetworkID', card.network) +
							leaf('HolderName', card.holder)
					)) +
			(account === undefined
				? ''
				: group(
						'PayeeFinancialAccount',
						leaf('ID', account.id) +
							leaf('Name', account.name) +
							group('FinancialInstitutionBranch', leaf('ID', account.bic))
					)) +
			(mandate === undefined
				? ''
				: group(
						'PaymentMandate',
						leaf('ID', mandate.reference) + group('PayerFinancialAccount', leaf('ID', mandate.debitedAccount))
					))
	);
}
