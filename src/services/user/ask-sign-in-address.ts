import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { mailCode } from '#services/session/mail-code.ts';

/**
 * Mails six digits to a confirmed address of the person that they want to sign in by. That messages may go there,
 * which its link said, is not enough: it may be the address of a bookkeeper, whose own account this would become.
 */
export async function askSignInAddress(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock' | 'limits'>,
	by: Actor,
	{ userId, addressId }: { userId: string; addressId: string }
): Promise<
	| { address: string; codeId: string }
	| Refusal<'address-not-confirmed'>
	| { refused: 'too-many'; retryAfter: number }
> {
	const { user, addresses } = await world.store.look({ user: userId, by }, async (reading) => ({
		user: await reading.users.byId(userId),
		addresses: await reading.users.addresses(userId)
	}));
	const chosen = addresses.find(({ id, verifiedAt }) => id === addressId && verifiedAt);
	if (!user || !chosen) return refuse('address-not-confirmed');
	const { address } = chosen;
	const taken = await world.limits.take('sign-in-mail-per-address', address);
	if (isRefused(taken)) return taken;
	const goodFor = signInAddressOf(userId);
	return {
		address,
		codeId: await mailCode(world, by, { user, email: address, goodFor, about: 'prove-address' })
	};
}

/** What the code is good for: this person's own way in, and no sign-in. */
export function signInAddressOf(userId: string): string {
	return `sign-in-address ${userId}`;
}
