import { localDate } from '#domain/time/amsterdam.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { endOfGrace, mustHandOver, type Place } from '#domain/user/farewell.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/**
 * Keeps the wish to be deleted: thirty days later it happens, and until then one mail and one button keep the
 * account. The last owner of an organisation at work hands it over first. Asking twice changes nothing.
 */
export async function askDeletion(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock' | 'settings'>,
	by: Actor,
	userId: string
): Promise<{ until: Date } | (Refusal<'must-hand-over'> & { places: Place[] })> {
	const now = world.clock.now();
	return world.store.change({ platform: 'ask-deletion', by }, async (tx) => {
		const places = mustHandOver(await tx.farewell.places(userId));
		if (places.length > 0) return refuse('must-hand-over', { places });
		if (!(await tx.farewell.ask(userId, now)))
			return { until: endOfGrace((await tx.farewell.askedAt(userId)) ?? now) };
		const until = endOfGrace(now);
		await tx.jobs.add('erase-user', { userId }, { key: `erase-${userId}`, at: until });
		await tx.users.noteSecurity(userId, 'deletion-asked');
		await notify(world, tx, userId, {
			type: 'security',
			notice: {
				about: 'deletion-asked',
				until: localDate(until),
				link: `${world.settings.origin}/profile/data`
			}
		});
		return { until };
	});
}
