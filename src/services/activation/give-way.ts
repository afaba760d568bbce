import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { withdrawInvoice } from '#services/activation/withdraw-invoice.ts';

/**
 * A late payment of an earlier attempt counts; the attempt begun since gives way, as only one can live. Its invoice is
 * taken back, and a job takes back its transfer, so that nobody pays twice; one cent under way expires by itself.
 */
export async function giveWay(
	world: Pick<World, 'ids' | 'clock'>,
	tx: Transaction,
	{ organisationId, activationId }: { organisationId: string; activationId: string }
): Promise<void> {
	const live = await tx.activations.live(organisationId);
	if (!live || live.id === activationId) return;
	await tx.activations.save({ ...live, state: 'canceled', decidedAt: world.clock.now() });
	if (await withdrawInvoice(world, tx, live.id, 'withdrawn'))
		await tx.jobs.add('cancel-transfer', { activationId: live.id, organisationId });
}
