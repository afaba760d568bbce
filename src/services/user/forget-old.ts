import { keptSince, SWEPT } from '#domain/user/retention.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { endClosed } from '#services/organisation/end-closed.ts';

const AT_ONCE = 1000;

/**
 * Every night: removes what is kept no longer than needed, by the rules of retention, takes organisations that were
 * closed off their owners' lists, and goes after lost farewells.
 */
export async function forgetOld({
	store,
	clock,
	log
}: Pick<World, 'store' | 'clock' | 'log'>): Promise<Record<string, number>> {
	const now = clock.now();
	const scope = { platform: 'forget-old', by: system('forget-old') };
	const forgotten: Record<string, number> = { 'closed-organisation': await endClosed({ store, clock }) };
	for (const kind of SWEPT)
		forgotten[kind] = await store.change(scope, (tx) => tx.retention.forget(kind, keptSince(kind, now)));
	forgotten.profile = await store.change(scope, async (tx) => {
		const due = await tx.farewell.due(keptSince('profile', now), AT_ONCE);
		for (const userId of due) await tx.jobs.add('erase-user', { userId }, { key: `erase-${userId}` });
		return due.length;
	});
	log.info('forgotten', forgotten);
	return forgotten;
}
