import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { parseName } from '#domain/user/name.ts';
import type { Language, Theme } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

/** Changes the name, the language or the look; what is not given stays. */
export async function editProfile(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ userId, name, language, theme }: { userId: string; name?: string; language?: Language; theme?: Theme }
): Promise<{ saved: true } | Refusal<'name-missing' | 'name-too-long' | 'name-shape'>> {
	const parsed = name === undefined ? undefined : parseName(name);
	if (isRefused(parsed)) return parsed;
	await store.change({ user: userId, by }, (tx) =>
		tx.users.update(userId, {
			...(parsed !== undefined && { name: parsed }),
			...(language && { language }),
			...(theme && { theme })
		})
	);
	return { saved: true };
}
