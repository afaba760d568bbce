import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

const BY = system('warn-owners');

/** Somebody else proved something about a company that is active here already: its owners are told, nothing of theirs changes (P06). */
export async function warnOwners(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'settings'>,
	organisationId: string
): Promise<void> {
	const holder = await world.store.look({ platform: 'one-active-per-number', by: BY }, async (reading) => {
		const claimer = await reading.organisations.byId(organisationId);
		const number = claimer?.kvkNumber ?? claimer?.kboNumber;
		return claimer && number ? reading.organisations.activeByNumber(claimer.country, number) : null;
	});
	if (!holder || holder.id === organisationId) return;
	await world.store.change({ organisation: holder.id, by: BY }, async (tx) => {
		await tx.trail.write(holder.id, 'claimed-by-another');
		for (const { userId, role } of await tx.members.lockAll(holder.id))
			if (role === 'owner')
				await notify(world, tx, userId, {
					type: 'security',
					organisationId: holder.id,
					notice: {
						about: 'claimed-by-another',
						organisation: holder.name,
						link: `${world.settings.origin}/organisations/${holder.id}`
					}
				});
	});
}
