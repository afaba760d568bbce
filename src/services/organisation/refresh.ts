import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { followRegister } from '#services/organisation/follow-register.ts';
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
	const { store, register, limits } = world;
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
	const isGone = isRefused(entry) && entry.refused === 'not-listed';
	if (isRefused(entry) && !isGone) return entry;
	const followed = await store.change(scope, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		return followRegister(world, tx, kept, isRefused(entry) ? null : entry);
	});
	if (isRefused(followed)) return followed;
	return isGone ? refuse('not-listed') : { news: followed.changed ? 'changed' : 'same' };
}
