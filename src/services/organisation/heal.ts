import { registerFacts } from '#domain/organisation/from-register.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { nextState } from '#domain/organisation/states.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** What became of one typed by hand; `twin`: its owner has the company in another organisation already. */
export type Healing = 'found' | 'not-found' | 'twin';

/**
 * Gives an organisation that was typed by hand what the register says of it; from then on it can be activated, and
 * its owners hear of it, except who asked (002-22). Whose owner has that company already stays as it is, under the
 * number that was found: the two are never merged, and a person decides which one goes.
 */
export async function heal(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock' | 'settings'>,
	by: Actor,
	id: string,
	entry: RegisterEntry | null
): Promise<Healing> {
	const living = entry && !entry.ceasedOn ? entry : null;
	return world.store.change({ platform: 'typed-meets-register', by }, async (tx) => {
		const owners = (await tx.members.list(id)).filter(({ role }) => role === 'owner');
		const others = new Set<string>();
		for (const { userId } of living ? owners : []) {
			await tx.organisations.lockNumber(userId, living!.kvkNumber);
			const other = await tx.organisations.ofUserByNumber(userId, 'NL', living!.kvkNumber, id);
			if (other) others.add(other.id);
		}
		const now = await tx.organisations.lock(id);
		if (now?.state !== 'unlisted') return 'not-found';
		const state = nextState(now.state, 'found-in-register');
		if (!living || isRefused(state)) {
			await tx.organisations.save({ ...now, registerCheckedAt: world.clock.now() });
			return 'not-found';
		}
		const { kvkNumber, name } = living;
		if (others.size > 0) {
			await tx.organisations.save({ ...now, kvkNumber, registerCheckedAt: world.clock.now() });
			await tx.trail.write(id, 'typed-twin-found', { kvkNumber });
			return 'twin';
		}
		await tx.organisations.save({
			...now,
			...registerFacts(living),
			registerCheckedAt: world.clock.now(),
			state
		});
		await tx.trail.write(id, 'found-in-register', { kvkNumber });
		for (const { userId } of owners)
			if (!(by.kind === 'user' && by.userId === userId))
				await notify(world, tx, userId, {
					type: 'activation',
					organisationId: id,
					notice: {
						about: 'organisation-found',
						organisation: name,
						link: `${world.settings.origin}/organisations/${id}`
					}
				});
		return 'found';
	});
}
