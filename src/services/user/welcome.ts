import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { parseName } from '#domain/user/name.ts';
import type { World } from '#ports/world.ts';

/** The first page was seen; the name that was asked there is kept. */
export async function welcome(
	{ store, clock }: Pick<World, 'store' | 'clock'>,
	by: Actor,
	{ userId, name }: { userId: string; name: string }
): Promise<{ name: string } | Refusal<'name-missing' | 'name-too-long' | 'name-shape'>> {
	const parsed = parseName(name);
	if (isRefused(parsed)) return parsed;
	await store.change({ user: userId, by }, async (tx) => {
		await tx.users.update(userId, { name: parsed });
		await tx.users.welcome(userId, clock.now());
	});
	return { name: parsed };
}
