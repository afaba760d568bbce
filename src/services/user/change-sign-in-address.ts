import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';
import { tryCode, type CodeRefusal } from '#services/session/try-code.ts';
import { signInAddressOf } from '#services/user/ask-sign-in-address.ts';

/** The digits that were mailed to an address make it the one to sign in by; all addresses are told, the old one too. */
export async function changeSignInAddress(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock' | 'limits'>,
	by: Actor,
	{ userId, codeId, digits }: { userId: string; codeId: string; digits: string }
): Promise<{ address: string } | CodeRefusal | Refusal<'address-of-another'>> {
	const right = await tryCode(world, by, codeId, digits);
	if (isRefused(right)) return right;
	if (right.token !== signInAddressOf(userId)) return refuse('code-dead');
	const address = right.email;
	return world.store.change({ user: userId, by }, async (tx) => {
		await notify(world, tx, userId, {
			type: 'security',
			notice: { about: 'sign-in-address-changed', address }
		});
		if (!(await tx.users.setEmail(userId, address, world.clock.now()))) return refuse('address-of-another');
		await tx.users.noteSecurity(userId, 'sign-in-address-changed');
		return { address };
	});
}
