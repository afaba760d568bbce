import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { askInTurn } from '#services/organisation/ask-in-turn.ts';
import { lookUp } from '#services/organisation/look-up.ts';

const BY = system('check-unlisted');
const HOURS_20 = 20 * 3_600_000;

type Part = Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings'>;

/** Looks once a day for every organisation that was typed by hand (002-22). */
export async function checkUnlisted(world: Part): Promise<{ looked: number; found: number }> {
	const begun = new Date(world.clock.now().getTime() - HOURS_20);
	const answers = await askInTurn({
		due: (limit) =>
			world.store.look({ platform: 'check-unlisted', by: BY }, ({ organisations }) =>
				organisations.unlistedBefore(begun, limit)
			),
		ask: (organisation) => lookUp(world, BY, organisation)
	});
	return { looked: answers.length, found: answers.filter(({ healing }) => healing === 'found').length };
}
