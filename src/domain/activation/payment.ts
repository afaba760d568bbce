/** States of a payment as Mollie names them. `paid`, `canceled`, `expired` and `failed` are final. */
export type PaymentStatus = 'open' | 'pending' | 'authorized' | 'paid' | 'canceled' | 'expired' | 'failed';

/** Who paid, as the bank registered it. Any part may be missing. */
export interface Payer {
	name: string | null;
	iban: string | null;
	bic: string | null;
}

/** What the provider says of one payment now. Amounts are whole cents. */
export interface PaymentReport {
	id: string;
	mode: 'live' | 'test';
	status: PaymentStatus;
	amountCents: number;
	currency: string;
	method: string | null;
	payer: Payer;
	paidAt: string | null;
	expiresAt: string | null;
	checkoutUrl: string | null;
	refundedCents: number;
	chargedBackCents: number;
	customerId: string | null;
	mandateId: string | null;
	metadata: Record<string, string>;
}

const FINAL: readonly PaymentStatus[] = ['paid', 'canceled', 'expired', 'failed'];

/** Whether a payment can change no more, refunds and chargebacks aside. */
export function isFinal(status: PaymentStatus): boolean {
	return FINAL.includes(status);
}

/** The status that holds when two reports of one payment arrive in any order: a final one is never undone, paid wins. */
export function laterStatus(known: PaymentStatus, reported: PaymentStatus): PaymentStatus {
	if (known === 'paid' || reported === 'paid') return 'paid';
	return isFinal(known) ? known : reported;
}
