import type { Actor } from '#domain/user/actor.ts';
import type { Language, Theme } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

/**
 * After every sign-in: notes it for the person's own list of events and, the first time that a proven address is
 * known, makes it the address for correspondence (002-10).
 */
export async function arrive(
	{ store, ids, clock }: Pick<World, 'store' | 'ids' | 'clock'>,
	by: Actor,
	{
		userId,
		way,
		look
	}: {
		userId: string;
		way: string;
		/** How the pages looked to somebody who is new here: so they stay. */
		look?: { language: Language; theme: Theme };
	}
): Promise<void> {
	await store.change({ user: userId, by }, async (tx) => {
		if (look) await tx.users.update(userId, look);
		await tx.users.noteSecurity(userId, 'signed-in', { way });
		const user = await tx.users.byId(userId);
		if (!user?.email) return;
		const known = await tx.addresses.list(userId);
		if (known.some(({ kind }) => kind === 'correspondence')) return;
		await tx.addresses.add({
			id: ids.uuid(),
			userId,
			address: user.email,
			kind: 'correspondence',
			verifiedAt: clock.now(),
			tokenHash: null,
			tokenExpiresAt: null
		});
	});
}
