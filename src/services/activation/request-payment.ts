import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { nextState } from '#domain/activation/states.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { addDays, localDate } from '#domain/time/amsterdam.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { PaymentMade } from '#ports/payments.ts';
import type { World } from '#ports/world.ts';
import { issueActivationInvoice } from '#services/activation/issue-invoice.ts';

/** Where the person goes on: to the bank for one cent, or to the page of the invoice. */
export interface PaymentRequested {
	activationId: string;
	checkoutUrl: string | null;
}

/**
 * Asks the provider for the payment that was kept as intent. Its key is ours, so asking again after a broken
 * connection gives the same payment (P10); one that the provider knows already is not asked for again.
 */
export async function requestPayment(
	world: Pick<World, 'store' | 'payments' | 'clock' | 'ids' | 'settings'>,
	by: Actor,
	intent: { activation: KeptActivation; payment: KeptPayment; language: Language; email: string }
): Promise<PaymentRequested | (Refusal<'payments-down' | 'payments-busy'> & { retryAfter?: number })> {
	const { activation, payment } = intent;
	if (payment.providerId) return { activationId: activation.id, checkoutUrl: payment.checkoutUrl };
	const made = await ask(world, intent);
	if (isRefused(made)) return made;
	return world.store.change({ organisation: activation.organisationId, by }, async (tx) => {
		const [fresh, known] = [
			await tx.activations.lock(activation.id),
			await tx.activations.lockPayment(payment.id)
		];
		if (!fresh || !known) throw new Error('The attempt is gone while its payment was made');
		const requested = { activationId: fresh.id, checkoutUrl: made.checkoutUrl };
		if (known.providerId) return requested;
		const saved: KeptPayment = {
			...known,
			providerId: made.id,
			status: made.status,
			checkoutUrl: made.checkoutUrl,
			transfer: made.transfer,
			expiresAt: made.expiresAt ? new Date(made.expiresAt) : null
		};
		await tx.activations.savePayment(saved);
		await tx.activations.save({ ...fresh, state: nextState(fresh.state, 'payment-asked') });
		await tx.trail.write(fresh.organisationId, 'payment-requested', {
			payment: known.id,
			method: known.method,
			cents: known.amountCents
		});
		if (known.method === 'banktransfer')
			await issueActivationInvoice(world, tx, {
				activation: fresh,
				payment: saved,
				language: intent.language,
				email: intent.email
			});
		return requested;
	});
}

/** Everything asked comes from what was kept with the intent: the same key with other words is an error at the provider. */
async function ask(
	{ payments, settings }: Pick<World, 'payments' | 'settings'>,
	{ activation, payment, email }: Parameters<typeof requestPayment>[2]
): Promise<PaymentMade | Refusal<'payments-down' | 'payments-busy'>> {
	const page = `${settings.origin}/organisations/${activation.organisationId}/activate?terug`;
	let customerId: string | null = null;
	if (activation.wantsMandate) {
		const customer = await payments.customer({
			idempotencyKey: `customer-${payment.idempotencyKey}`,
			name: activation.statement.name,
			email
		});
		if (isRefused(customer)) return refuse(customer.refused);
		customerId = customer.id;
	}
	return payments.create({
		idempotencyKey: payment.idempotencyKey,
		amountCents: payment.amountCents,
		description: `Activatie ${activation.id.slice(-8).toUpperCase()}`,
		redirectUrl: page,
		webhookUrl: settings.paymentWebhook,
		locale: activation.statement.language === 'nl' ? 'nl_NL' : 'en_GB',
		method: payment.method,
		...(payment.method === 'banktransfer' && {
			transfer: { email, dueDate: addDays(localDate(payment.createdAt), 30) }
		}),
		...(customerId && { mandateFor: { customerId } }),
		metadata: { activation: activation.id }
	});
}
