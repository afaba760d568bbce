import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { MANDATE_VERSION } from '#domain/billing/mandate.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/** The provider may make the mandate a little after the money is in. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** Keeps the consent to debit our bill that was ticked beside the cent, once the cent has proven who gave it. */
export async function giveMandate(
	{ clock }: Pick<World, 'clock'>,
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
	if (!payment.mandateId)
		await tx.jobs.add(
			'check-payment',
			{ paymentId: payment.id, organisationId: activation.organisationId },
			{ key: `mandate-${payment.id}`, at: new Date(clock.now().getTime() + LOOK_AGAIN_MS) }
		);
}
