import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/**
 * Finance says that a transfer on our account pays no invoice of ours, or takes that back; who said so and when is
 * kept with it. One that was matched meanwhile stays so.
 */
export async function setAside(
	{ store, clock }: Pick<World, 'store' | 'clock'>,
	by: Actor & { kind: 'staff' },
	{ transferId, aside }: { transferId: string; aside: boolean }
): Promise<{ done: true } | Refusal<'not-unmatched'>> {
	return store.change({ platform: 'set-transfer-aside', by }, async (tx) => {
		const transfer = await tx.invoices.lockTransfer(transferId);
		if (!transfer || transfer.state === 'matched') return refuse('not-unmatched');
		await tx.invoices.setAside(transferId, aside ? { by: by.userId, at: clock.now() } : null);
		return { done: true };
	});
}
