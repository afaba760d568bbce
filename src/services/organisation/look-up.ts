import { foldedName } from '#domain/organisation/folded-name.ts';
import { registerFacts } from '#domain/organisation/from-register.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { nextState } from '#domain/organisation/states.ts';
import { isRefused, refuse } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

type Part = Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings'>;

/**
 * Looks in the register for one organisation that was typed by hand. Once found it takes over what the register
 * says and can be activated from then on; its owners hear of it, except who looked (002-22).
 */
export async function lookUp(
	world: Part,
	by: Actor,
	organisation: KeptOrganisation
): Promise<{ found: boolean } | RegisterTrouble> {
	const entry = await find(world, organisation);
	return isRefused(entry) ? entry : { found: await settle(world, by, organisation.id, entry) };
}

/** By number, or by a name and place that lead to one living company; null when it is not there, or not one. */
async function find(
	{ register }: Part,
	{ country, kvkNumber, name, place }: KeptOrganisation
): Promise<RegisterEntry | null | RegisterTrouble> {
	if (country !== 'NL') return null;
	const number = kvkNumber ?? (await numberByName(register, name, place));
	if (number === null || isRefused(number)) return number;
	const entry = await register.entry(number);
	if (isRefused(entry)) return entry.refused === 'not-listed' ? null : entry;
	return entry;
}

async function numberByName(
	register: World['register'],
	name: string,
	place: string | null
): Promise<string | null | RegisterTrouble> {
	const found = await register.search({ name, ...(place && { place }) });
	if (isRefused(found)) return found;
	const [one, ...others] = found.hits.filter(
		(hit) =>
			!hit.ceased && [hit.name, ...hit.otherNames].some((known) => foldedName(known) === foldedName(name))
	);
	return one && others.length === 0 && !found.more ? one.kvkNumber : null;
}

async function settle(world: Part, by: Actor, id: string, entry: RegisterEntry | null): Promise<boolean> {
	return world.store.change({ organisation: id, by }, async (tx) => {
		const now = await tx.organisations.lock(id);
		if (now?.state !== 'unlisted') return false;
		const state = entry && !entry.ceasedOn ? nextState(now.state, 'found-in-register') : refuse('not-now');
		if (!entry || isRefused(state)) {
			await tx.organisations.save({ ...now, registerCheckedAt: world.clock.now() });
			return false;
		}
		await tx.organisations.save({
			...now,
			...registerFacts(entry),
			registerCheckedAt: world.clock.now(),
			state
		});
		await tx.trail.write(id, 'found-in-register', { kvkNumber: entry.kvkNumber });
		for (const { userId, role } of await tx.members.lockAll(id))
			if (role === 'owner' && !(by.kind === 'user' && by.userId === userId))
				await notify(world, tx, userId, {
					type: 'activation',
					organisationId: id,
					notice: {
						about: 'organisation-found',
						organisation: entry.name,
						link: `${world.settings.origin}/organisations/${id}`
					}
				});
		return true;
	});
}
