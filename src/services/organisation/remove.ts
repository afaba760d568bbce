import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { present } from '#services/member/present.ts';

/**
 * Takes an organisation that was never active off everybody's list: its members, accounts and details go, its trail
 * stays. Refused while a payment or a specialist still has to say something about it.
 */
export async function removeOrganisation(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ organisationId, userId }: { organisationId: string; userId: string }
): Promise<{ name: string } | Refusal<'not-allowed' | 'is-active' | 'is-closed' | 'under-way'>> {
	return store.change({ organisation: organisationId, by }, async (tx) => {
		if (!(await present(tx, organisationId, userId, 'close'))) return refuse('not-allowed');
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'active' || kept.state === 'suspended') return refuse('is-active');
		if (kept.state === 'closed') return refuse('is-closed');
		const live = await tx.activations.live(organisationId);
		if (live && live.state !== 'draft') return refuse('under-way');
		await tx.trail.write(organisationId, 'organisation-removed', { state: kept.state });
		await tx.organisations.remove(organisationId);
		return { name: kept.name };
	});
}
