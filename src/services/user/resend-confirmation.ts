import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { CONFIRM_HOURS, mailConfirmation } from '#services/user/mail-confirmation.ts';

/** Mails a new link to an address that is not confirmed yet; the link before stops working. */
export async function resendConfirmation(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock' | 'limits' | 'settings'>,
	by: Actor,
	{ userId, addressId }: { userId: string; addressId: string }
): Promise<
	{ address: string } | Refusal<'address-not-waiting'> | { refused: 'too-many'; retryAfter: number }
> {
	const taken = await world.limits.take('address-per-user', userId);
	if (isRefused(taken)) return taken;
	const token = world.ids.secret();
	const expires = new Date(world.clock.now().getTime() + CONFIRM_HOURS * 3_600_000);
	return world.store.change({ user: userId, by }, async (tx) => {
		const user = await tx.users.byId(userId);
		const waiting = (await tx.addresses.list(userId)).find(({ id }) => id === addressId);
		const hash = world.vault.fingerprint(token);
		if (!user || !waiting || !(await tx.addresses.renew(userId, addressId, hash, expires)))
			return refuse('address-not-waiting');
		await mailConfirmation(world, tx, { user, address: waiting.address, token });
		return { address: waiting.address };
	});
}
