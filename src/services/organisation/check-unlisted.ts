import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { lookUp } from '#services/organisation/look-up.ts';

const BY = system('check-unlisted');
const HOURS_20 = 20 * 3_600_000;
const AT_ONCE = 50;
/** So many in a row without an answer: it is the register that is away, not one registration in it. */
const AWAY_AFTER = 10;

type Part = Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings'>;

/**
 * Looks once a day for every organisation that was typed by hand (002-22). One about which the register gives no
 * answer keeps no other waiting; it makes the job fail at the end, which then comes back for those that are left. One
 * about which our own question is wrong waits for the next day: asking again would only cost money.
 */
export async function checkUnlisted(world: Part): Promise<{ looked: number; found: number }> {
	const begun = new Date(world.clock.now().getTime() - HOURS_20);
	const unanswered = new Map<string, string>();
	for (let looked = 0, found = 0, inARow = 0; ;) {
		const batch = await world.store.look({ platform: 'check-unlisted', by: BY }, (reading) =>
			reading.organisations.unlistedBefore(begun, AT_ONCE + unanswered.size)
		);
		const left = batch.filter(({ id }) => !unanswered.has(id));
		if (left.length === 0 || inARow >= AWAY_AFTER) {
			const away = [...unanswered.values()].filter((why) => why !== 'register-rejects-question');
			if (away.length === 0) return { looked, found };
			throw new Error(`The register gave no answer about ${away.length}: ${[...new Set(away)].join()}`);
		}
		for (const organisation of left) {
			const outcome = await lookUp(world, BY, organisation).catch((error: unknown) => ({
				refused: error instanceof Error ? error.message : String(error)
			}));
			inARow = isRefused(outcome) ? inARow + 1 : 0;
			if (isRefused(outcome)) unanswered.set(organisation.id, outcome.refused);
			else {
				looked += 1;
				found += Number(outcome.healing === 'found');
			}
			if (inARow >= AWAY_AFTER) break;
		}
	}
}
