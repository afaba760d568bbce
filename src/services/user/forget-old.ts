import { localDate, startOfDay } from '#domain/time/amsterdam.ts';
import { GRACE_DAYS } from '#domain/user/farewell.ts';
import { keptSince } from '#domain/user/retention.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { endClosed } from '#services/organisation/end-closed.ts';

const DAY = 86_400_000;
const AT_ONCE = 1000;

/** Every night: removes what is kept no longer than needed, by the rules of retention, and goes after lost farewells. */
export async function forgetOld({
	store,
	clock,
	log
}: Pick<World, 'store' | 'clock' | 'log'>): Promise<Record<string, number>> {
	const now = clock.now();
	const today = localDate(now);
	const since = (kind: Parameters<typeof keptSince>[0]) => startOfDay(keptSince(kind, today));
	const scope = { platform: 'forget-old', by: system('forget-old') };
	const forgotten = {
		expired: await store.change(scope, (tx) => tx.retention.expired(now)),
		addresses: await store.change(scope, (tx) =>
			tx.retention.unconfirmedAddresses(new Date(now.getTime() - 30 * DAY))
		),
		content: await store.change(scope, (tx) => tx.retention.unsentContent(new Date(now.getTime() - 7 * DAY))),
		logs: await store.change(scope, (tx) => tx.retention.logs(since('security-log'))),
		activations: await store.change(scope, (tx) =>
			tx.retention.failedActivations(since('failed-activation'))
		),
		closed: await endClosed({ store, clock }),
		farewells: await store.change(scope, async (tx) => {
			const due = await tx.farewell.due(new Date(now.getTime() - GRACE_DAYS * DAY), AT_ONCE);
			for (const userId of due) await tx.jobs.add('erase-user', { userId }, { key: `erase-${userId}` });
			return due.length;
		})
	};
	log.info('forgotten', forgotten);
	return forgotten;
}
