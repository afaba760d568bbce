import { inSepa, parseIban } from '#domain/identifiers/iban.ts';
import { compareDecimals, isDecimal, plainDecimal } from '#domain/money/decimal.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Invoice } from './invoice.ts';
import { profileOf } from './profile.ts';

/** UNTDID 4461 codes of a credit transfer: in general, and in SEPA. */
const TRANSFERS = ['30', '58'];

/**
 * The content of the QR code with which a banking app fills in the transfer (European Payments Council, EPC069-12,
 * version 002): only for an invoice in euro that its buyer pays into a SEPA account; undefined for every other one.
 */
export function epcPayment(invoice: Invoice): string | undefined {
	const { currency, kind, totals } = invoice;
	if (currency !== 'EUR' || kind !== 'invoice' || profileOf(invoice) !== 'billing') return undefined;
	const means = invoice.payment.find(
		({ code, account }) => TRANSFERS.includes(code) && account !== undefined
	);
	if (!means?.account || !isDecimal(totals.payable)) return undefined;
	const iban = parseIban(means.account.id);
	if (isRefused(iban) || !inSepa(iban)) return undefined;
	if (compareDecimals(totals.payable, '0.01') < 0 || compareDecimals(totals.payable, '999999999.99') > 0)
		return undefined;
	const amount = plainDecimal(totals.payable)?.replace(/^(\d+)$/, '$1.00') ?? '';
	const holder = line(means.account.name ?? invoice.payee?.name ?? invoice.seller.name, 70);
	if (holder === '') return undefined;
	const remittance = line(means.remittance ?? invoice.number, 140);
	const structured = /^RF\d{2}[A-Z0-9]{1,21}$/.test(remittance.replace(/ /g, ''));
	const reference = structured ? [remittance.replace(/ /g, '')] : ['', remittance];
	return ['BCD', '002', '1', 'SCT', '', holder, iban, `EUR${amount}`, '', ...reference].join('\n');
}

function line(text: string, longest: number): string {
	return [...text.replace(/\s+/g, ' ').trim()].slice(0, longest).join('');
}
