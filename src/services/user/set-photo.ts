import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Makes an uploaded picture safe and keeps it as the person's photo, or takes the photo away with `null` (002-16). */
export async function setPhoto(
	{ store, pictures, limits }: Pick<World, 'store' | 'pictures' | 'limits'>,
	by: Actor,
	{ userId, bytes }: { userId: string; bytes: Uint8Array | null }
): Promise<
	{ saved: true } | Refusal<'not-a-picture' | 'too-large'> | { refused: 'too-many'; retryAfter: number }
> {
	let photo: Uint8Array | null = null;
	if (bytes) {
		const taken = await limits.take('upload-per-user', userId);
		if (isRefused(taken)) return taken;
		const made = await pictures.portrait(bytes);
		if (isRefused(made)) return made;
		photo = made;
	}
	await store.change({ user: userId, by }, (tx) => tx.users.setPhoto(userId, photo));
	return { saved: true };
}
