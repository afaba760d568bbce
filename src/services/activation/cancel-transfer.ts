import { isFinal } from '#domain/activation/payment.ts';
import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('cancel-transfer');

/**
 * Takes the open transfer of an attempt back at the provider, so that nobody pays what was paid or taken back already.
 * Throws when the provider can't be asked, so that the job is tried again; one that is paid meanwhile is left to its report.
 */
export async function cancelTransfer(
	{ store, payments }: Pick<World, 'store' | 'payments'>,
	{ activationId, organisationId }: { activationId: string; organisationId: string }
): Promise<void> {
	const known = await store.look({ organisation: organisationId, by: BY }, (reading) =>
		reading.activations.payments(activationId)
	);
	for (const { providerId, method } of known) {
		if (!providerId || method !== 'banktransfer') continue;
		const report = await payments.payment(providerId);
		if (!isRefused(report) && isFinal(report.status)) continue;
		const answer = isRefused(report) ? report : await payments.cancel(providerId);
		if (isRefused(answer) && answer.refused !== 'unknown-payment' && answer.refused !== 'not-cancelable')
			throw new Error(`The payment provider could not be asked: ${answer.refused}`);
	}
}
