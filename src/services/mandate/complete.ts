import type { KeptPayment } from '#domain/activation/activation.ts';
import type { Transaction } from '#ports/store.ts';

/**
 * A mandate that the provider made later than it told of the money: the consent that waited for it can be used, and one
 * that was taken back meanwhile is let go of there too.
 */
export async function completeMandate(
	tx: Transaction,
	{ organisationId, activationId }: KeptPayment,
	{ customerId, mandateId }: { customerId: string | null; mandateId: string | null }
): Promise<void> {
	if (!customerId || !mandateId) return;
	const kept = await tx.mandates.lockNewest(organisationId);
	if (kept?.id !== activationId || kept.providerMandateId !== null) return;
	const state = kept.state === 'wanted' ? 'valid' : 'revoking';
	await tx.mandates.put({ ...kept, providerMandateId: mandateId, state });
	await tx.trail.write(organisationId, 'mandate-made', { mandate: kept.id });
	if (state === 'revoking')
		await tx.jobs.add('let-go-of-mandate', { organisationId, customerId, providerMandateId: mandateId });
}
