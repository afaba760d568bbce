import { inSepa, parseIban } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';
import type { PaymentMeans } from '../payment.ts';
import { shown, type FieldReader, type Fields } from './fields.ts';

const CREDIT_TRANSFER = '30';
const SEPA_CREDIT_TRANSFER = '58';

/** Reads `paymentIban` (004-14) into a transfer that states the number of the invoice. */
export function readPayment(
	reader: FieldReader,
	from: Fields,
	currency: string,
	number: string,
	holder: string
): PaymentMeans[] {
	const given = reader.text(from, '', 'paymentIban');
	if (given === undefined) {
		if (from['paymentIban'] === undefined) reader.warn('', 'paymentIban', 'payment_iban_recommended');
		return [];
	}
	const iban = parseIban(given);
	if (isRefused(iban)) {
		reader.error('', 'paymentIban', 'invalid_iban', { given: shown(given) });
		return [];
	}
	const code = currency === 'EUR' && inSepa(iban) ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
	return [{ code, remittance: number, account: { id: iban, name: holder } }];
}
