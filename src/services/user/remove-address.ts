import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Takes an extra address away, with its choices; the one for correspondence stays. */
export async function removeAddress(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ userId, addressId }: { userId: string; addressId: string }
): Promise<{ address: string } | Refusal<'address-needed'>> {
	return store.change({ user: userId, by }, async (tx) => {
		const gone = (await tx.addresses.list(userId)).find(({ id }) => id === addressId);
		if (!gone || !(await tx.addresses.remove(userId, addressId))) return refuse('address-needed');
		await tx.users.noteSecurity(userId, 'address-removed');
		return { address: gone.address };
	});
}
