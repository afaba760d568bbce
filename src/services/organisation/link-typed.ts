import { isUuid } from '#domain/identifiers/uuid.ts';
import { may } from '#domain/organisation/member.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { heal, type Healing } from '#services/organisation/heal.ts';

/**
 * Fills an organisation that a person typed by hand from the company that the person chose in the register, instead
 * of adding that company beside it. Only who may change it may link it, and only to the number that it has, if any.
 */
export async function linkTyped(
	world: Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings'>,
	by: Actor,
	{ organisationId, userId, kvkNumber }: { organisationId: string; userId: string; kvkNumber: string }
): Promise<{ healing: Healing } | RegisterTrouble | Refusal<'not-listed' | 'ceased' | 'not-typed'>> {
	if (!isUuid(organisationId)) return refuse('not-typed');
	const typed = await world.store.look({ user: userId, by }, async ({ organisations, members }) => {
		const [kept, me] = [await organisations.byId(organisationId), await members.one(organisationId, userId)];
		return kept && me && may(me, 'edit-organisation') ? kept : null;
	});
	if (typed?.state !== 'unlisted' || typed.country !== 'NL') return refuse('not-typed');
	if (typed.kvkNumber !== null && typed.kvkNumber !== kvkNumber) return refuse('not-typed');
	const entry = await world.register.entry(kvkNumber);
	if (isRefused(entry)) return entry;
	if (entry.ceasedOn) return refuse('ceased');
	return { healing: await heal(world, by, organisationId, entry) };
}
