import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Signs the head of every trail that grew today, so that a tail cut off later is missed (A13); how many. */
export async function signCheckpoints({ store, clock }: Pick<World, 'store' | 'clock'>): Promise<number> {
	return store.change({ platform: 'sign-checkpoints', by: system('sign-checkpoints') }, (tx) =>
		tx.trail.signCheckpoints(clock.now())
	);
}
