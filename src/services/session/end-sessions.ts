import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Ends one session of a person, or all but the present one; it counts from their next request. How many ended. */
export async function endSessions(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ userId, which }: { userId: string; which: { id: string } | { allBut: string | null } }
): Promise<number> {
	return store.change({ user: userId, by }, async (tx) => {
		const ended = await tx.sessions.end(userId, which);
		if (ended > 0) await tx.users.noteSecurity(userId, 'sessions-ended', { count: ended });
		return ended;
	});
}
