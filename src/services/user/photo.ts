import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

/** A person's photo for one who may see it: themselves, those in one of their organisations, and our staff; else null. */
export async function photoOf(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ viewer, userId }: { viewer: User; userId: string }
): Promise<{ contentType: string; bytes: Uint8Array } | null> {
	return store.look({ platform: 'show-photo', by }, async (reading) => {
		const may =
			viewer.id === userId || viewer.staff !== null || (await reading.members.together(viewer.id, userId));
		return may ? reading.users.photo(userId) : null;
	});
}
