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
	const known = await store.look(scope, (reading) => reading.activations.paymentByProviderId(providerId));
	if (!known) {
		const taken = await limits.take('webhook-unknown', 'all');
		if (isRefused(taken)) return;
		return store.change(scope, (tx) =>
			tx.jobs.add('adopt-payment', { providerId }, { key: `adopt-${providerId}`, tries: 3 })
		);
	}
	const at = known.fetchedAt ? new Date(known.fetchedAt.getTime() + PAUSE_MS) : clock.now();
	await store.change(scope, (tx) =>
		tx.jobs.add(
			'check-payment',
			{ paymentId: known.id, organisationId: known.organisationId },
			{ key: `check-${known.id}`, ...(at > clock.now() && { at }) }
		)
	);
}
