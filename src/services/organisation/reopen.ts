import { reopened } from '#domain/organisation/closing.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { isActiveElsewhere } from '#services/activation/is-active-elsewhere.ts';
import { present } from '#services/member/present.ts';
import { tell } from '#services/member/tell.ts';

/**
 * Opens a closed organisation again as it stood, members and switches included; the consent to debit stays taken back.
 * Refused when its days are over, or when the company became active elsewhere meanwhile. Throws when that happens in
 * this very moment: the database allows one.
 */
export async function reopenOrganisation(
	world: Pick<World, 'store' | 'clock' | 'letters' | 'ids' | 'settings'>,
	by: Actor,
	{ organisationId, userId }: { organisationId: string; userId: string }
): Promise<{ reopened: true } | Refusal<'not-allowed' | 'too-late' | 'active-elsewhere'>> {
	if (await isActiveElsewhere(world, by, organisationId)) return refuse('active-elsewhere');
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'close');
		const kept = await tx.organisations.lock(organisationId);
		if (!here || !kept) return refuse('not-allowed');
		if (kept.state !== 'closed') return { reopened: true as const };
		const after = reopened(kept, world.clock.now());
		if (isRefused(after)) return after;
		await tx.organisations.save(after);
		await tx.trail.write(organisationId, 'organisation-reopened');
		await tell(world, tx, here.all, {
			type: 'security',
			organisationId,
			notice: {
				about: 'organisation-reopened',
				organisation: kept.name,
				by: here.name,
				link: `${world.settings.origin}/organisations/${organisationId}`
			}
		});
		return { reopened: true as const };
	});
}
