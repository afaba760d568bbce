import type { KeptPayment } from '#domain/activation/activation.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/**
 * Books money that came in, in the transaction that learns of it: a transfer pays its invoice. One cent, and a transfer
 * for an invoice that was taken back meanwhile, is kept as credit for the first bill, so that none is ever lost (P04).
 */
export async function receiveMoney(
	{ ids, clock }: Pick<World, 'ids' | 'clock'>,
	tx: Transaction,
	{ id: paymentId, organisationId, activationId, method, amountCents }: KeptPayment
): Promise<void> {
	if (method === 'banktransfer') {
		// Whoever takes the invoice back holds this lock too.
		await tx.activations.lock(activationId);
		const invoice = (await tx.invoices.ofActivation(activationId)).find(({ state }) => state === 'open');
		if (invoice) return tx.invoices.settle(invoice.id, 'paid', clock.now());
	}
	await tx.activations.addCredit({
		id: ids.uuid(),
		organisationId,
		paymentId,
		amountCents,
		reason: method === 'ideal' ? 'activation-cent' : 'paid-after-credit-note'
	});
}
