import { addMonths, localDate, startOfDay } from '#domain/time/amsterdam.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { askInTurn } from '#services/organisation/ask-in-turn.ts';
import { followRegister } from '#services/organisation/follow-register.ts';

const BY = system('check-registered');
const MONTHS = 12;
/** A night reads so many at most: each costs money, and a year has room for far more. */
const MOST_A_NIGHT = 1000;

type Part = Pick<World, 'store' | 'register' | 'clock' | 'letters' | 'ids' | 'settings'>;

/**
 * Reads every active organisation in the register again once a year, counted from its own last reading, so that the
 * readings and their costs are spread as the activations were (integrations 3.4).
 */
export async function checkRegistered(world: Part): Promise<{ read: number; changed: number }> {
	const before = startOfDay(addMonths(localDate(world.clock.now()), -MONTHS));
	const answers = await askInTurn({
		due: (limit) =>
			world.store.look({ platform: 'check-registered', by: BY }, ({ organisations }) =>
				organisations.readBefore(before, limit)
			),
		ask: (organisation) => readAgain(world, organisation),
		most: MOST_A_NIGHT
	});
	return { read: answers.length, changed: answers.filter(({ changed }) => changed).length };
}

async function readAgain(
	world: Part,
	{ id, kvkNumber }: KeptOrganisation
): Promise<{ changed: boolean } | RegisterTrouble> {
	const entry = await world.register.entry(kvkNumber ?? '');
	if (isRefused(entry) && entry.refused !== 'not-listed') return entry;
	return world.store.change({ organisation: id, by: BY }, async (tx) => {
		const kept = await tx.organisations.lock(id);
		if (kept?.state !== 'active') return { changed: false };
		return followRegister(world, tx, kept, isRefused(entry) ? null : entry);
	});
}
