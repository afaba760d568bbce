import { foldedName } from '#domain/organisation/folded-name.ts';
import { registerFacts } from '#domain/organisation/from-register.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { nextState } from '#domain/organisation/states.ts';
import { isRefused, refuse } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

const BY = system('check-unlisted');
const HOURS_20 = 20 * 3_600_000;
const AT_ONCE = 50;

type Part = Pick<World, 'store' | 'register' | 'letters' | 'ids' | 'clock' | 'settings' | 'log'>;

/**
 * Looks once a day for every organisation that was typed by hand; one that the register knows by now can be
 * activated from then on, and its owners hear of it (002-22). Throws when the register is away: the job comes back.
 */
export async function checkUnlisted(world: Part): Promise<{ looked: number; found: number }> {
	const begun = new Date(world.clock.now().getTime() - HOURS_20);
	for (let looked = 0, found = 0; ;) {
		const batch = await world.store.look({ platform: 'check-unlisted', by: BY }, (reading) =>
			reading.organisations.unlistedBefore(begun, AT_ONCE)
		);
		if (batch.length === 0) return { looked, found };
		for (const organisation of batch) {
			const entry = await find(world, organisation);
			if (isRefused(entry)) throw new Error(`The register can't be asked now: ${entry.refused}`);
			if (await settle(world, organisation.id, entry)) found += 1;
			looked += 1;
		}
	}
}

/** By number, or by a name and place that lead to one living company; null when it is not there, or not one. */
async function find(
	{ register }: Part,
	organisation: KeptOrganisation
): Promise<RegisterEntry | null | RegisterTrouble> {
	const { country, kvkNumber, name, place } = organisation;
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
	const hits = await register.search({ name, ...(place && { place }) });
	if (isRefused(hits)) return hits;
	const [one, ...more] = hits.filter(
		(hit) =>
			!hit.ceased && [hit.name, ...hit.otherNames].some((known) => foldedName(known) === foldedName(name))
	);
	return one && more.length === 0 ? one.kvkNumber : null;
}

async function settle(world: Part, id: string, entry: RegisterEntry | null): Promise<boolean> {
	return world.store.change({ organisation: id, by: BY }, async (tx) => {
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
			if (role === 'owner')
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
