import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('sweep-payments');
const MOST = 500;

/** A webhook can be lost: every payment that has not ended is asked about again, those of one cent until an hour after their end (P03). */
export async function sweepPayments({ store }: Pick<World, 'store'>): Promise<number> {
	const scope = { platform: 'sweep-payments', by: BY };
	const unsettled = await store.look(scope, (reading) => reading.activations.unsettledPayments(MOST));
	await store.change(scope, async (tx) => {
		for (const { id, organisationId } of unsettled)
			await tx.jobs.add('check-payment', { paymentId: id, organisationId }, { key: `check-${id}` });
	});
	return unsettled.length;
}
