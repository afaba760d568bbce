import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** Makes a confirmed address of the person the one to sign in by; all their addresses are told, the old one too. */
export async function changeSignInAddress(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock'>,
	by: Actor,
	{ userId, addressId }: { userId: string; addressId: string }
): Promise<{ address: string } | Refusal<'address-not-confirmed' | 'address-of-another'>> {
	return world.store.change({ user: userId, by }, async (tx) => {
		const chosen = (await tx.addresses.list(userId)).find(
			({ id, verifiedAt }) => id === addressId && verifiedAt
		);
		if (!chosen) return refuse('address-not-confirmed');
		const { address } = chosen;
		if (!(await tx.users.setEmail(userId, address, world.clock.now()))) return refuse('address-of-another');
		await tx.users.noteSecurity(userId, 'sign-in-address-changed');
		await notify(world, tx, userId, {
			type: 'security',
			notice: { about: 'sign-in-address-changed', address }
		});
		return { address };
	});
}
