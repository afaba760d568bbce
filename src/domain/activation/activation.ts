import type { PaymentStatus } from '#domain/activation/payment.ts';
import type { Verdict } from '#domain/activation/decide.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';

/** How authority is proven: one cent by iDEAL, or an invoice paid by bank transfer. */
export type ActivationMethod = 'ideal' | 'invoice';

/** Where one attempt stands. */
export type ActivationState =
	'draft' | 'awaiting-payment' | 'in-review' | 'approved' | 'refused' | 'expired' | 'canceled' | 'failed';

/** A person's statement that they may act for the organisation, as given. */
export interface Statement {
	name: string;
	role: string;
	textVersion: string;
	language: 'nl' | 'en';
	at: string;
	address: string | null;
}

/** One attempt to prove that the user may act for the organisation. */
export interface KeptActivation {
	id: string;
	organisationId: string;
	userId: string | null;
	method: ActivationMethod;
	state: ActivationState;
	statement: Statement;
	wantsMandate: boolean;
	registerSnapshot: RegisterEntry | null;
	/** The decision as made (`Verdict` of decide.ts), whole, as evidence. */
	verdict: Verdict | null;
	decidedBy: string | null;
	decidedReason: string | null;
	decidedAt: Date | null;
	createdAt: Date;
	endsAt: Date;
}

/** A payment of an attempt, as last seen at the provider. `wanted`: intent kept, provider not yet asked. */
export interface KeptPayment {
	id: string;
	organisationId: string;
	activationId: string;
	providerId: string | null;
	idempotencyKey: string;
	method: 'ideal' | 'banktransfer';
	amountCents: number;
	status: PaymentStatus | 'wanted';
	checkoutUrl: string | null;
	transfer: { iban: string; bic: string; holder: string; reference: string } | null;
	customerId: string | null;
	mandateId: string | null;
	payerName: string | null;
	sealedPayerIban: string | null;
	payerIbanFingerprint: string | null;
	payerIbanMasked: string | null;
	mode: 'live' | 'test' | null;
	refundedCents: number;
	chargedBackCents: number;
	fetchedAt: Date | null;
	paidAt: Date | null;
	expiresAt: Date | null;
	createdAt: Date;
}
