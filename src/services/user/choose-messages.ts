import { canChoose, MESSAGE_TYPES, wants, type MessageType } from '#domain/user/messages.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/**
 * Keeps which types of message one address wants (002-14). Only what differs from now is kept, so that a type that
 * nobody touched goes on following its default; safety is not in the list, whatever was sent.
 */
export async function chooseMessages(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ userId, addressId, types }: { userId: string; addressId: string; types: readonly MessageType[] }
): Promise<{ saved: true } | Refusal<'address-not-confirmed'>> {
	return store.change({ user: userId, by }, async (tx) => {
		const kept = (await tx.addresses.list(userId)).find(({ id }) => id === addressId);
		if (!kept || kept.verifiedAt === null) return refuse('address-not-confirmed');
		for (const type of MESSAGE_TYPES.filter(canChoose)) {
			const wanted = types.includes(type);
			if (wants(kept, type) !== wanted) await tx.addresses.prefer(addressId, type, wanted);
		}
		return { saved: true };
	});
}
