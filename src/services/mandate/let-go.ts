import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { JobPayloads } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

const BY = system('let-go-of-mandate');

/**
 * Has the payment provider let go of a mandate that may not be used: one that was taken back here, or one that came
 * along with a payment that proved nothing. Throws when the provider can't be asked, so that the job is tried again.
 */
export async function letGoOfMandate(
	{ store, payments, clock }: Pick<World, 'store' | 'payments' | 'clock'>,
	{ organisationId, customerId, providerMandateId }: JobPayloads['let-go-of-mandate']
): Promise<void> {
	const answer = await payments.revokeMandate(customerId, providerMandateId);
	if (isRefused(answer)) throw new Error(`The payment provider could not be asked: ${answer.refused}`);
	await store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const kept = await tx.mandates.lockNewest(organisationId);
		const taken = kept?.providerMandateId === providerMandateId ? kept : null;
		if (taken && taken.state !== 'revoking') return;
		if (taken) await tx.mandates.put({ ...taken, state: 'revoked', revokedAt: clock.now() });
		await tx.trail.write(organisationId, 'mandate-gone', taken ? { mandate: taken.id } : {});
	});
}
