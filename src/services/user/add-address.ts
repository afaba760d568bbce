import { parseEmailAddress, type EmailAddressRefusal } from '#domain/identifiers/email-address.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { CONFIRM_HOURS, mailConfirmation } from '#services/user/mail-confirmation.ts';

/** So many addresses can a person have for mail. */
export const MOST_ADDRESSES = 10;

/** Keeps an extra address and mails a link to it; nothing else goes there until the link is followed (002-15). */
export async function addAddress(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock' | 'limits' | 'settings'>,
	by: Actor,
	{ userId, typed }: { userId: string; typed: string }
): Promise<
	| { id: string; address: string }
	| Refusal<EmailAddressRefusal | 'address-known' | 'addresses-full'>
	| { refused: 'too-many'; retryAfter: number }
> {
	const address = parseEmailAddress(typed);
	if (isRefused(address)) return address;
	const taken = await world.limits.take('address-per-user', userId);
	if (isRefused(taken)) return taken;
	const token = world.ids.secret();
	const id = world.ids.uuid();
	return world.store.change({ user: userId, by }, async (tx) => {
		const user = await tx.users.lock(userId);
		if ((await tx.addresses.list(userId)).length >= MOST_ADDRESSES) return refuse('addresses-full');
		const added = await tx.addresses.add({
			id,
			userId,
			address,
			kind: 'extra',
			verifiedAt: null,
			tokenHash: world.vault.fingerprint(token),
			tokenExpiresAt: new Date(world.clock.now().getTime() + CONFIRM_HOURS * 3_600_000)
		});
		if (!added || !user) return refuse('address-known');
		await tx.users.noteSecurity(userId, 'address-added');
		await mailConfirmation(world, tx, { user, address, token });
		return { id, address };
	});
}
