import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/**
 * Keeps that a provider can now sign the person in, under the name that it has there. When it came beside a way
 * they had already (`isNews`), they are told at every address: it may not have been them.
 */
export async function noteLinked(
	world: Pick<World, 'store' | 'letters' | 'ids'>,
	by: Actor,
	{
		userId,
		provider,
		label,
		isNews
	}: { userId: string; provider: string; label: string | null; isNews: boolean }
): Promise<void> {
	await world.store.change({ user: userId, by }, async (tx) => {
		if (label) await tx.sessions.label(userId, provider, label);
		await tx.users.noteSecurity(userId, 'sign-in-linked', { provider });
		if (isNews)
			await notify(world, tx, userId, { type: 'security', notice: { about: 'sign-in-linked', provider } });
	});
}
