/** The sentence of consent to direct debit that people tick now; the sentences of every version stay in the texts. */
export const MANDATE_VERSION = 'incasso-2026-11';

/**
 * Where a consent to debit stands: asked for with a payment that has not brought it yet, usable, taken back here but
 * not yet at the payment provider, taken back.
 */
export type MandateState = 'wanted' | 'valid' | 'revoking' | 'revoked';

/** A consent to debit our bill from a bank account (SEPA Direct Debit Core). */
export interface KeptMandate {
	id: string;
	organisationId: string;
	/** The payer as the payment provider knows them. */
	customerId: string;
	/** Absent as long as the payment has not made it. */
	providerMandateId: string | null;
	/** The version of the sentence that was consented to. */
	textVersion: string;
	consentedBy: string | null;
	consentedAt: Date;
	state: MandateState;
	maskedIban: string | null;
	revokedAt: Date | null;
}

/** Whether our bill may be debited with it; from the moment it is taken back it may not, whoever knows of that. */
export function canBeDebited({ state, providerMandateId }: KeptMandate): boolean {
	return state === 'valid' && providerMandateId !== null;
}
