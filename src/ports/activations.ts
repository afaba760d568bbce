import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';

/** Reads attempts and their payments. */
export interface ActivationReader {
	byId(id: string): Promise<KeptActivation | null>;
	/** The attempt that has not ended, if any. */
	live(organisationId: string): Promise<KeptActivation | null>;
	/** All attempts, newest first. */
	history(organisationId: string): Promise<KeptActivation[]>;
	payments(activationId: string): Promise<KeptPayment[]>;
	payment(id: string): Promise<KeptPayment | null>;
	/** Payments worth another look: those not final, and cents for an hour after they expired; asks for platform scope. */
	unsettledPayments(limit: number): Promise<KeptPayment[]>;
	/** Statements without a payment, and cents, past their end; asks for platform scope. */
	overdue(now: Date, limit: number): Promise<KeptActivation[]>;
	/** The most attempts since then by this person, for this organisation or from this account; asks for platform scope. */
	countSince(
		who: { organisationId: string; userId: string | null; ibanFingerprint: string | null },
		since: Date
	): Promise<number>;
}

/** Changes attempts and their payments. */
export interface Activations extends ActivationReader {
	lock(id: string): Promise<KeptActivation | null>;
	/** Answers false when another attempt is live already. */
	add(activation: KeptActivation): Promise<boolean>;
	save(activation: KeptActivation): Promise<void>;
	lockPayment(id: string): Promise<KeptPayment | null>;
	/** Answers false when another payment of this attempt is live already. */
	addPayment(payment: KeptPayment): Promise<boolean>;
	savePayment(payment: KeptPayment): Promise<void>;
	/**
	 * Claims the next look at a payment that somebody rang about: at once, or when the pause after the last one is over.
	 * Asks for platform scope, as the caller knows no organisation yet; null when no payment has this number.
	 */
	claimLook(
		providerId: string,
		pauseMs: number
	): Promise<{ id: string; organisationId: string; at: Date | null } | null>;
	/** Books money kept for the first bill; twice for one payment is once. */
	addCredit(credit: {
		id: string;
		organisationId: string;
		paymentId: string;
		amountCents: number;
		reason: string;
	}): Promise<void>;
}
