import type { World } from '#ports/world.ts';
import type { Actor } from '#domain/user/actor.ts';

type Part = Pick<World, 'store' | 'vault' | 'ids' | 'clock'>;

const MINUTES_30 = 30 * 60_000;
const MOST = 64_000;

/** Keeps the typed fields for half an hour; answers the token that gives them back, or null when there is nothing to keep. */
export async function holdForm(
	world: Part,
	by: Actor,
	path: string,
	fields: Record<string, string>
): Promise<string | null> {
	const plain = JSON.stringify(fields);
	if (plain === '{}' || plain.length > MOST) return null;
	const token = world.ids.secret();
	await world.store.change({ platform: 'hold-form', by }, (tx) =>
		tx.forms.hold({
			id: world.ids.uuid(),
			tokenHash: world.vault.fingerprint(token),
			path,
			sealedFields: world.vault.seal(plain),
			expiresAt: new Date(world.clock.now().getTime() + MINUTES_30)
		})
	);
	return token;
}
