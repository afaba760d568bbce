import type { CapabilityKind } from '#domain/organisation/organisation.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Switches sending or receiving on or off (002-35): what is wanted counts from now, the network follows by itself. */
export async function switchCapability(
	{ store, clock }: Pick<World, 'store' | 'clock'>,
	by: Actor,
	{ organisationId, kind, wanted }: { organisationId: string; kind: CapabilityKind; wanted: boolean }
): Promise<{ changed: boolean } | Refusal<'gone'>> {
	return store.change({ organisation: organisationId, by }, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		const present = (await tx.organisations.capabilities(organisationId)).find((one) => one.kind === kind);
		if ((present?.wanted ?? false) === wanted) return { changed: false };
		await tx.organisations.setCapability(organisationId, kind, wanted, clock.now());
		await tx.trail.write(organisationId, wanted ? 'capability-switched-on' : 'capability-switched-off', {
			kind
		});
		return { changed: true };
	});
}
