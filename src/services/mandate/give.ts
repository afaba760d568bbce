import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { MANDATE_VERSION } from '#domain/billing/mandate.ts';
import type { Transaction } from '#ports/store.ts';

/** Keeps the consent to debit our bill that was ticked beside the cent, once the cent has proven who gave it. */
export async function giveMandate(
	tx: Transaction,
	activation: KeptActivation,
	payment: KeptPayment
): Promise<void> {
	if (!activation.wantsMandate || !payment.customerId || !activation.userId) return;
	await tx.mandates.put({
		id: activation.id,
		organisationId: activation.organisationId,
		customerId: payment.customerId,
		providerMandateId: payment.mandateId,
		textVersion: MANDATE_VERSION,
		consentedBy: activation.userId,
		// The tick goes with asking for the payment; the statement may be of another day.
		consentedAt: payment.createdAt,
		state: payment.mandateId ? 'valid' : 'wanted',
		maskedIban: payment.payerIbanMasked,
		revokedAt: null
	});
}
