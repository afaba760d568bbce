import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('payment-webhook');
/** A payment is asked about at most once in this time, however often the bell rings. */
const PAUSE_MS = 5_000;

/**
 * Somebody rang about a payment. If it is one of ours, a job will ask the provider for the truth; many rings make one
 * job now and one when the pause is over (P01). One that we don't know may be ours before its number was saved: it is
 * looked at once in the same time, and only so many of these a minute, so that forged rings cause no storm (P09).
 */
export async function ringForPayment(
	{ store, limits }: Pick<World, 'store' | 'limits'>,
	providerId: string
): Promise<void> {
	const scope = { platform: 'payment-webhook', by: BY };
	const known = await store.change(scope, async (tx) => {
		const claimed = await tx.activations.claimLook(providerId, PAUSE_MS);
		if (!claimed) return false;
		const { id, organisationId, at } = claimed;
		const key = at ? `check-${id}-later` : `check-${id}`;
		await tx.jobs.add('check-payment', { paymentId: id, organisationId }, { key, ...(at && { at }) });
		return true;
	});
	if (known || isRefused(await limits.take('webhook-unknown-per-id', providerId))) return;
	if (isRefused(await limits.take('webhook-unknown', 'all'))) return;
	await store.change(scope, (tx) =>
		tx.jobs.add('adopt-payment', { providerId }, { key: `adopt-${providerId}`, tries: 3 })
	);
}
