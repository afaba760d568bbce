import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('payment-webhook');
/** A payment is asked about at most once in this time, however often the bell rings. */
const PAUSE_MS = 5_000;

/**
 * Somebody rang about a payment. If it is one of ours, a job will ask the provider for the truth; several rings
 * make one job (P01). One that we don't know may be ours before its number was saved: it is looked at once, and only so
 * many of these a minute, so that forged rings cause no storm (P09).
 */
export async function ringForPayment(
	{ store, clock, limits }: Pick<World, 'store' | 'clock' | 'limits'>,
	providerId: string
): Promise<void> {
	const scope = { platform: 'payment-webhook', by: BY };
	const known = await store.change(scope, async (tx) => {
		const payment = await tx.activations.paymentByProviderId(providerId);
		if (payment) {
			const at = payment.fetchedAt ? new Date(payment.fetchedAt.getTime() + PAUSE_MS) : clock.now();
			await tx.jobs.add(
				'check-payment',
				{ paymentId: payment.id, organisationId: payment.organisationId },
				{ key: `check-${payment.id}`, ...(at > clock.now() && { at }) }
			);
		}
		return payment !== null;
	});
	if (known || isRefused(await limits.take('webhook-unknown', 'all'))) return;
	await store.change(scope, (tx) =>
		tx.jobs.add('adopt-payment', { providerId }, { key: `adopt-${providerId}`, tries: 3 })
	);
}
