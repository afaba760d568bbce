import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** Longest message to the owners. */
export const LONGEST_MESSAGE = 1000;

type Part = Pick<World, 'store' | 'limits' | 'letters' | 'ids' | 'settings'>;

/**
 * Asks the owners of a company that is active in Kade to let this person in (P06). The answer is the same whether
 * it is active or not, so that asking tells nothing (A16); asking twice is asking once.
 */
export async function askAccess(
	world: Part,
	by: Actor,
	{ userId, kvkNumber, message }: { userId: string; kvkNumber: string; message: string }
): Promise<{ asked: true } | { refused: 'too-many'; retryAfter: number }> {
	const taken = await world.limits.take('access-request-per-user', userId);
	if (isRefused(taken)) return taken;
	const text = message.normalize('NFC').trim().slice(0, LONGEST_MESSAGE);
	return world.store.change({ platform: 'ask-access', by }, async (tx) => {
		const holder = await tx.organisations.activeByNumber('NL', kvkNumber);
		const member = holder && (await tx.members.one(holder.id, userId));
		if (!holder || member) return { asked: true };
		if (!(await tx.members.ask({ id: world.ids.uuid(), organisationId: holder.id, userId, message: text })))
			return { asked: true };
		const asker = await tx.users.byId(userId);
		const address = asker?.email ?? '';
		const person = asker?.name ?? address;
		await tx.trail.write(holder.id, 'access-asked', {}, { person, address });
		for (const owner of await tx.members.lockAll(holder.id))
			if (owner.role === 'owner')
				await notify(world, tx, owner.userId, {
					type: 'security',
					organisationId: holder.id,
					notice: {
						about: 'access-asked',
						organisation: holder.name,
						person,
						address,
						message: text,
						link: `${world.settings.origin}/organisations/${holder.id}/members`
					}
				});
		return { asked: true };
	});
}
