import { registerFacts } from '#domain/organisation/from-register.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { sameFacts } from '#domain/same-facts.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';

/** Asks the register once more for what it tells of an organisation; names, forms and addresses follow it. */
export async function refreshFromRegister(
	{ store, register, limits, clock }: Pick<World, 'store' | 'register' | 'limits' | 'clock'>,
	by: Actor,
	organisationId: string
): Promise<
	| { changed: boolean }
	| RegisterTrouble
	| Refusal<'gone' | 'not-listed'>
	| { refused: 'too-many'; retryAfter: number }
> {
	const scope = { organisation: organisationId, by };
	const organisation = await store.look(scope, ({ organisations }) => organisations.byId(organisationId));
	const number = organisation?.register?.kvkNumber;
	if (!number || organisation.state === 'closed') return refuse('gone');
	const taken = await limits.take('register-refresh-per-organisation', organisationId);
	if (isRefused(taken)) return taken;
	const entry = await register.entry(number);
	if (isRefused(entry)) return entry;
	return store.change(scope, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		const changed = !sameFacts({ ...entry, fetchedAt: kept.register?.fetchedAt }, kept.register);
		await tx.organisations.save({ ...kept, ...registerFacts(entry), registerCheckedAt: clock.now() });
		await tx.trail.write(organisationId, 'register-refreshed', { changed, ceased: entry.ceasedOn !== null });
		return { changed };
	});
}
