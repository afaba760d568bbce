import { inSepa, parseIban } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';
import type { PaymentAccount, PaymentMeans } from '../payment.ts';
import { shown, type FieldReader, type Fields } from './fields.ts';

const CREDIT_TRANSFER = '30';
const SEPA_CREDIT_TRANSFER = '58';

/** Reads `paymentIban` (004-14), else the sender's own account, into a transfer that states the number of the invoice. */
export function readPayment(
	reader: FieldReader,
	from: Fields,
	currency: string,
	number: string,
	account: PaymentAccount
): PaymentMeans[] {
	const given = reader.text(from, '', 'paymentIban');
	if (given === undefined) {
		if (from['paymentIban'] === undefined) reader.warn('', 'paymentIban', 'payment_iban_recommended');
		return account.id === '' ? [] : [transfer(currency, number, account)];
	}
	const iban = parseIban(given);
	if (isRefused(iban)) {
		reader.error('', 'paymentIban', 'invalid_iban', { given: shown(given) });
		return [];
	}
	return [transfer(currency, number, { id: iban, name: account.name })];
}

function transfer(currency: string, remittance: string, account: PaymentAccount): PaymentMeans {
	const code = currency === 'EUR' && inSepa(account.id) ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
	return { code, remittance, account };
}
