import type { PaymentReport, PaymentStatus } from '#domain/activation/payment.ts';

/** What a new payment is for. Amounts are whole euro cents. */
export interface PaymentWish {
	/** The same key never makes a second payment. */
	idempotencyKey: string;
	amountCents: number;
	description: string;
	redirectUrl: string;
	/** Where a payer lands who gives up at the bank; without it that is `redirectUrl` too. */
	cancelUrl?: string;
	webhookUrl: string;
	locale: 'nl_NL' | 'en_GB';
	method: 'ideal' | 'banktransfer';
	/** Bank transfer only: where the provider mails its instructions, and the last day to pay (ISO date). */
	transfer?: { email: string; dueDate: string };
	/** Set when the payer also consents to direct debit: the payment then makes a mandate for this customer. */
	mandateFor?: { customerId: string };
	metadata: Record<string, string>;
}

/** The payment provider could not be asked or would not answer; nothing is known of what it did. */
export interface PaymentsTrouble {
	refused: 'payments-down' | 'payments-busy';
	retryAfter?: number;
}

/** A payment just made, or made before under the same key. */
export interface PaymentMade {
	id: string;
	status: PaymentStatus;
	checkoutUrl: string | null;
	expiresAt: string | null;
	/** Bank transfer only: where to pay and which reference to give. */
	transfer: { iban: string; bic: string; holder: string; reference: string } | null;
}

/** Payments by others to us; the truth about a payment always comes from `payment`, never from a webhook. */
export interface Payments {
	create(wish: PaymentWish): Promise<PaymentMade | PaymentsTrouble>;
	payment(id: string): Promise<PaymentReport | { refused: 'unknown-payment' } | PaymentsTrouble>;
	/** Takes back a payment that nobody has paid; iDEAL payments can't be, they expire by themselves. */
	cancel(
		id: string
	): Promise<{ canceled: true } | { refused: 'not-cancelable' | 'unknown-payment' } | PaymentsTrouble>;
	customer(wish: {
		idempotencyKey: string;
		name: string;
		email: string;
	}): Promise<{ id: string } | PaymentsTrouble>;
	/** Revokes a mandate; one already gone is fine. */
	revokeMandate(customerId: string, mandateId: string): Promise<{ revoked: true } | PaymentsTrouble>;
}
