import type { World } from '#ports/world.ts';
import type { Actor } from '#domain/user/actor.ts';

/** What was typed on this path before the person signed in again, given back once; null when there is nothing. */
export async function takeHeldForm(
	world: Pick<World, 'store' | 'vault' | 'clock'>,
	by: Actor,
	path: string,
	token: string
): Promise<Record<string, string> | null> {
	const form = await world.store.change({ platform: 'take-held-form', by }, (tx) =>
		tx.forms.take(world.vault.fingerprint(token), path, world.clock.now())
	);
	return form ? (JSON.parse(world.vault.open(form.sealedFields)) as Record<string, string>) : null;
}
