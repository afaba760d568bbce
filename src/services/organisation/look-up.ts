import { foldedName } from '#domain/organisation/folded-name.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { heal, type Healing } from '#services/organisation/heal.ts';

type Part = Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings'>;

/**
 * Looks in the register for one organisation that was typed by hand, and heals it with what is there (002-22). One
 * whose owner has that number in another organisation isn't looked for: it would cost money every day.
 */
export async function lookUp(
	world: Part,
	by: Actor,
	organisation: KeptOrganisation
): Promise<{ healing: Healing } | RegisterTrouble> {
	if (await hasTwin(world, by, organisation)) {
		await heal(world, by, organisation.id, null);
		return { healing: 'twin' };
	}
	const entry = await find(world, organisation);
	return isRefused(entry) ? entry : { healing: await heal(world, by, organisation.id, entry) };
}

async function hasTwin({ store }: Part, by: Actor, { id, kvkNumber }: KeptOrganisation): Promise<boolean> {
	if (!kvkNumber) return false;
	return store.look({ platform: 'typed-meets-register', by }, async ({ members, organisations }) => {
		for (const { userId, role } of await members.list(id))
			if (role === 'owner' && (await organisations.ofUserByNumber(userId, 'NL', kvkNumber, id))) return true;
		return false;
	});
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
