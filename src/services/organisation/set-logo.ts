import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { readLogo, type LogoFinding } from '#services/organisation/read-logo.ts';

/** Puts a logo on an organisation, or takes it off with null. */
export async function setLogo(
	world: Pick<World, 'store' | 'pictures' | 'limits'>,
	by: Actor,
	{ organisationId, userId, upload }: { organisationId: string; userId: string; upload: Uint8Array | null }
): Promise<{ done: true } | { findings: LogoFinding[] } | Refusal<'gone'>> {
	const logo = upload && (await readLogo(world, userId, upload));
	if (logo && 'findings' in logo) return logo;
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		await tx.organisations.setLogo(organisationId, logo ? logo.webp : null);
		await tx.trail.write(organisationId, logo ? 'logo-set' : 'logo-removed');
		return { done: true };
	});
}
