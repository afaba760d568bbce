import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** The link of the mail was followed and its button used: from now on messages may go to this address. */
export async function confirmAddress(
	{ store, vault, clock }: Pick<World, 'store' | 'vault' | 'clock'>,
	by: Actor,
	token: string
): Promise<{ address: string; userId: string } | Refusal<'link-dead'>> {
	return store.change({ platform: 'confirm-address', by }, async (tx) => {
		const confirmed = await tx.addresses.verify(vault.fingerprint(token), clock.now());
		if (!confirmed) return refuse('link-dead');
		await tx.users.noteSecurity(confirmed.userId, 'address-confirmed');
		return { address: confirmed.address, userId: confirmed.userId };
	});
}
