import { isFinal } from '#domain/activation/payment.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { PaymentsTrouble } from '#ports/payments.ts';
import type { World } from '#ports/world.ts';
import { endAttempt } from '#services/activation/end-attempt.ts';
import { withdrawInvoice } from '#services/activation/withdraw-invoice.ts';

/**
 * Ends an attempt by invoice that the person no longer wants, so that another way is open: the transfer is taken back at
 * the provider first, as two ways to pay must never be open at once, and then the invoice is credited.
 */
export async function giveUpInvoice(
	world: Pick<World, 'store' | 'payments' | 'ids' | 'clock'>,
	by: Actor,
	organisationId: string
): Promise<{ done: true } | Refusal<'no-invoice' | 'paid-already'> | PaymentsTrouble> {
	const scope = { organisation: organisationId, by };
	const open = await world.store.look(scope, async ({ activations }) => {
		const live = await activations.live(organisationId);
		if (live?.method !== 'invoice' || live.state !== 'awaiting-payment') return null;
		const [payment] = (await activations.payments(live.id)).filter(
			({ method, status }) => method === 'banktransfer' && (status === 'wanted' || !isFinal(status))
		);
		return payment ?? null;
	});
	if (!open?.providerId) return refuse('no-invoice');
	const canceled = await world.payments.cancel(open.providerId);
	if (isRefused(canceled)) {
		const { refused } = canceled;
		if (refused === 'not-cancelable') return refuse('paid-already');
		if (refused !== 'unknown-payment') return { refused };
	}
	return world.store.change(scope, async (tx) => {
		const activation = await tx.activations.lock(open.activationId);
		const payment = await tx.activations.lockPayment(open.id);
		if (!activation || !payment || payment.status === 'paid') return refuse('paid-already');
		await tx.activations.savePayment({ ...payment, status: 'canceled' });
		await endAttempt(world, tx, activation, 'given-up');
		await withdrawInvoice(world, tx, activation.id, 'withdrawn');
		return { done: true as const };
	});
}
