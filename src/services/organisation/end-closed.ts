import { REOPEN_DAYS } from '#domain/organisation/closing.ts';
import { addDays, localDate, startOfDay } from '#domain/time/amsterdam.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('end-closed');
const AT_ONCE = 100;

/** Takes closed organisations whose days of thinking better of it are over off the lists of their owners; how many. */
export async function endClosed({ store, clock }: Pick<World, 'store' | 'clock'>): Promise<number> {
	const before = startOfDay(addDays(localDate(clock.now()), -REOPEN_DAYS));
	for (let ended = 0; ;) {
		const due = await store.look({ platform: 'end-closed', by: BY }, ({ organisations }) =>
			organisations.toEnd(before, AT_ONCE)
		);
		if (due.length === 0) return ended;
		for (const id of due)
			await store.change({ organisation: id, by: BY }, async (tx) => {
				// Under the lock: an owner may open it again in this very moment.
				const kept = await tx.organisations.lock(id);
				if (!kept?.closedFrom) return;
				await tx.trail.write(id, 'organisation-removed', { because: 'closed' });
				await tx.organisations.remove(id);
				ended += 1;
			});
	}
}
