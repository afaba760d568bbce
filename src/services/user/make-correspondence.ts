import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** Makes a confirmed address the one for correspondence; every address is told, the one before too. */
export async function makeCorrespondence(
	world: Pick<World, 'store' | 'letters' | 'ids'>,
	by: Actor,
	{ userId, addressId }: { userId: string; addressId: string }
): Promise<{ address: string } | Refusal<'address-not-confirmed'>> {
	return world.store.change({ user: userId, by }, async (tx) => {
		await tx.users.lock(userId);
		const chosen = (await tx.addresses.list(userId)).find(({ id }) => id === addressId);
		if (chosen?.kind === 'correspondence') return { address: chosen.address };
		if (!chosen || !(await tx.addresses.makeCorrespondence(userId, addressId)))
			return refuse('address-not-confirmed');
		const { address } = chosen;
		await tx.users.noteSecurity(userId, 'correspondence-changed');
		await notify(world, tx, userId, {
			type: 'security',
			notice: { about: 'correspondence-changed', address }
		});
		return { address };
	});
}
