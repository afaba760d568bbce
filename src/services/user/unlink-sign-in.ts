import { isRefused, type Refusal } from '#domain/outcome.ts';
import { without } from '#domain/user/sign-in-ways.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** Takes a provider away as a way of signing in, never the last way, and tells the person at every address. */
export async function unlinkSignIn(
	world: Pick<World, 'store' | 'letters' | 'ids'>,
	by: Actor,
	{ userId, linkId }: { userId: string; linkId: string }
): Promise<{ provider: string } | Refusal<'not-linked' | 'last-way'>> {
	return world.store.change({ user: userId, by }, async (tx) => {
		const user = await tx.users.lock(userId);
		const left = without({ email: user?.email ?? null, linked: await tx.sessions.linked(userId) }, linkId);
		if (isRefused(left)) return left;
		const provider = (await tx.sessions.unlink(userId, linkId)) ?? '';
		await tx.users.noteSecurity(userId, 'sign-in-unlinked', { provider });
		await notify(world, tx, userId, { type: 'security', notice: { about: 'sign-in-unlinked', provider } });
		return { provider };
	});
}
