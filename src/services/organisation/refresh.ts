import { registerFacts } from '#domain/organisation/from-register.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { sameFacts } from '#domain/same-facts.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import type { Healing } from '#services/organisation/heal.ts';
import { lookUp } from '#services/organisation/look-up.ts';

type Part = Pick<World, 'store' | 'register' | 'limits' | 'clock' | 'letters' | 'ids' | 'settings'>;

/** What asking brought: of one in the register whether it changed there, of one typed by hand what became of it. */
export type RegisterNews = 'changed' | 'same' | Healing;

/**
 * Asks the register once more for what it tells of an organisation: names, forms and addresses follow it. One that
 * was typed by hand is looked for, as the daily check does.
 */
export async function refreshFromRegister(
	world: Part,
	by: Actor,
	organisationId: string
): Promise<
	| { news: RegisterNews }
	| RegisterTrouble
	| Refusal<'gone' | 'not-listed'>
	| { refused: 'too-many'; retryAfter: number }
> {
	const { store, register, limits, clock } = world;
	const scope = { organisation: organisationId, by };
	const organisation = await store.look(scope, ({ organisations }) => organisations.byId(organisationId));
	const number = organisation?.register?.kvkNumber;
	const isTyped = organisation?.state === 'unlisted' && organisation.country === 'NL';
	if (!organisation || organisation.state === 'closed' || !(number || isTyped)) return refuse('gone');
	const taken = await limits.take('register-refresh-per-organisation', organisationId);
	if (isRefused(taken)) return taken;
	if (!number) {
		const looked = await lookUp(world, by, organisation);
		return isRefused(looked) ? looked : { news: looked.healing };
	}
	const entry = await register.entry(number);
	if (isRefused(entry)) return entry;
	return store.change(scope, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		const changed = !sameFacts({ ...entry, fetchedAt: kept.register?.fetchedAt }, kept.register);
		await tx.organisations.save({ ...kept, ...registerFacts(entry), registerCheckedAt: clock.now() });
		await tx.trail.write(organisationId, 'register-refreshed', { changed, ceased: entry.ceasedOn !== null });
		return { news: changed ? 'changed' : 'same' };
	});
}
