import { closed, reopenableUntil } from '#domain/organisation/closing.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { takeBackMandate } from '#services/mandate/take-back.ts';
import { present } from '#services/member/present.ts';
import { tell } from '#services/member/tell.ts';

/**
 * Closes an organisation that works: at once nothing is sent, received or debited any more, and its number is free.
 * Members lose their way in, owners keep reading and can open it again for thirty days; all of them are told. Closing
 * twice is closing once.
 */
export async function closeOrganisation(
	world: Pick<World, 'store' | 'clock' | 'letters' | 'ids' | 'settings'>,
	by: Actor,
	{ organisationId, userId }: { organisationId: string; userId: string }
): Promise<{ until: Date } | Refusal<'not-allowed' | 'not-active'>> {
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'close');
		const kept = await tx.organisations.lock(organisationId);
		if (!here || !kept) return refuse('not-allowed');
		const before = reopenableUntil(kept);
		if (before) return { until: before };
		const after = closed(kept, world.clock.now());
		if (isRefused(after)) return after;
		const until = reopenableUntil(after)!;
		await tx.organisations.save(after);
		await tx.trail.write(organisationId, 'organisation-closed', { from: kept.state });
		await takeBackMandate(world, tx, organisationId);
		await tell(world, tx, here.all, {
			type: 'security',
			organisationId,
			notice: {
				about: 'organisation-closed',
				organisation: kept.name,
				by: here.name,
				until: localDate(new Date(until.getTime() - 1)),
				link: `${world.settings.origin}/organisations/${organisationId}/close`
			}
		});
		return { until };
	});
}
