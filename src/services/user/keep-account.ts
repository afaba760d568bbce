import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Takes the wish to be deleted back; the job that would have erased finds that it need not. */
export async function keepAccount({ store }: Pick<World, 'store'>, by: Actor, userId: string): Promise<void> {
	await store.change({ user: userId, by }, async (tx) => {
		if (await tx.farewell.withdraw(userId)) await tx.users.noteSecurity(userId, 'deletion-withdrawn');
	});
}
