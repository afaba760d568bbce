import { epcPayment } from '../epc-payment.ts';
import type { Invoice } from '../invoice.ts';
import type { PaymentMeans } from '../payment.ts';
import { accountNumber } from './parties.ts';
import { oneLine, plainText } from './plain-text.ts';
import type { Fact, SheetPayment } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** How to pay, every means with its facts; null when the document says nothing about it. */
export function sheetPayment(invoice: Invoice, words: SheetWords): SheetPayment | null {
	const facts = invoice.payment.flatMap((means) => meansFacts(means, words));
	const sentences = [plainText(invoice.paymentTerms ?? '')].filter((text) => text !== '');
	if (facts.length + sentences.length === 0) return null;
	return {
		heading: words.payment.heading,
		facts,
		sentences,
		qr: epcPayment(invoice) ?? '',
		qrLabel: words.payment.scan
	};
}

function meansFacts(
	{ code, text, remittance, account, card, mandate }: PaymentMeans,
	words: SheetWords
): Fact[] {
	const label = words.payment;
	const facts: [string, string | undefined][] = [
		[label.means, text ?? words.paymentMeans(code)],
		[label.account, account && accountNumber(account.id)],
		[label.holder, account?.name],
		[label.bic, account?.bic],
		[label.remittance, remittance],
		[label.card, card && [card.number, card.holder].filter(Boolean).join(', ')],
		[label.mandate, mandate?.reference],
		[label.debitedAccount, mandate?.debitedAccount && accountNumber(mandate.debitedAccount)]
	];
	return facts
		.map(([name, value]) => ({ label: name, value: oneLine(value ?? '') }))
		.filter(({ value }) => value !== '');
}
