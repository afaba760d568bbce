import type { PaymentMeans } from '#domain/invoice/payment.ts';
import type { UblDocument } from '../read/document.ts';
import { attributeNumber } from '../read/names.ts';
import { at, attribute, child, children, filled, names, text, token, type Row } from './reading.ts';

const cbc = names(
	'cbc',

	'PaymentMeansCode',
	'PaymentDueDate',
	'PaymentID',
	'PrimaryAccountNumberID',
	'NetworkID',
	'HolderName',
	'ID',
	'Name'
);
const cac = names(
	'cac',
	'PaymentMeans',
	'CardAccount',
	'PayeeFinancialAccount',
	'FinancialInstitutionBranch',
	'PaymentMandate',
	'PayerFinancialAccount'
);
const NAME = attributeNumber('name');

/** Every cac:PaymentMeans. */
export function readPayment(document: UblDocument, root: Row): PaymentMeans[] {
	return children(document, root, cac.PaymentMeans).map((row): PaymentMeans => {
		const code = child(document, row, cbc.PaymentMeansCode);
		const card = child(document, row, cac.CardAccount);
		const account = child(document, row, cac.PayeeFinancialAccount);
		const mandate = child(document, row, cac.PaymentMandate);
		return {
			code: token(document, code) ?? '',
			text: attribute(document, code, NAME),
			remittance: text(document, child(document, row, cbc.PaymentID)),
			card:
				card === 0
					? undefined
					: {
							number: token(document, child(document, card, cbc.PrimaryAccountNumberID)) ?? '',
							network: token(document, child(document, card, cbc.NetworkID)),
							holder: text(document, child(document, card, cbc.HolderName))
						},
			account:
				account === 0
					? undefined
					: {
							id: token(document, child(document, account, cbc.ID)) ?? '',
							name: text(document, child(document, account, cbc.Name)),
							bic: token(document, at(document, account, cac.FinancialInstitutionBranch, cbc.ID))
						},
			mandate: filled({
				reference: text(document, child(document, mandate, cbc.ID)),
				debitedAccount: token(document, at(document, mandate, cac.PayerFinancialAccount, cbc.ID))
			})
		};
	});
}

/** BT-9 where a credit note carries it: in the first means of payment that states a day. */
export function readDueDateOfMeans(document: UblDocument, root: Row): string | undefined {
	for (const row of children(document, root, cac.PaymentMeans)) {
		const date = token(document, child(document, row, cbc.PaymentDueDate));
		if (date !== undefined) return date;
	}
	return undefined;
}
