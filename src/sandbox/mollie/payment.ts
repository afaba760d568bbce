/** The states of Mollie's payments that iDEAL, bank transfer and direct debit know. */
export type Status = 'open' | 'pending' | 'paid' | 'canceled' | 'expired' | 'failed';

/** Whose account the money comes from, as the bank passes it on. */
export interface Account {
	name: string | null;
	iban: string;
	bic: string | null;
}

export interface Address {
	email?: string;
	[part: string]: string | undefined;
}

/** A payment as the pretend Mollie keeps it; instants are milliseconds, money is cents. */
export interface PretendPayment {
	id: string;
	/** The unguessable part of the checkout address. */
	token: string;
	status: Status;
	createdAt: number;
	changedAt: number;
	expiresAt: number | null;
	amountCents: number;
	description: string;
	method: 'ideal' | 'banktransfer' | 'directdebit' | null;
	/** Which methods the payer may still choose from, when none was set. */
	choice: string[];
	sequenceType: 'oneoff' | 'first' | 'recurring';
	locale: string | null;
	metadata: unknown;
	redirectUrl: string | null;
	cancelUrl: string | null;
	webhookUrl: string | null;
	billingAddress: Address | null;
	customerId: string | null;
	mandateId: string | null;
	transferReference: string | null;
	/** Direct debit: the day on which the money moves (ISO date). */
	dueDate: string | null;
	payer: Account | null;
	bankReason: { code: string; text: string } | null;
	/** Transfers with another amount than asked: they go back to the payer and change nothing. */
	returnedTransfers: { amountCents: number; payer: Account; at: number }[];
	/** The payment before its last change, for answers that come late. */
	before: PretendPayment | null;
}

/** Whether the status can change no more. */
export function isFinal(status: Status): boolean {
	return status !== 'open' && status !== 'pending';
}

/** Whether the API lets a caller take the payment back; never for iDEAL. */
export function isCancelable(payment: PretendPayment): boolean {
	return payment.method !== 'ideal' && payment.method !== null && !isFinal(payment.status);
}
