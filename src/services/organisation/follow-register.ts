import { registerFacts } from '#domain/organisation/from-register.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { changesBetween, type KeptRegisterChange } from '#domain/organisation/register-change.ts';
import { sameFacts } from '#domain/same-facts.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { tell } from '#services/member/tell.ts';

type Part = Pick<World, 'clock' | 'letters' | 'ids' | 'settings'>;

/**
 * Lets an organisation, locked by the caller, follow what the register says of it now (`null`: that it does not know
 * the number). When it had proven itself and is called or formed otherwise since, or is no more, a specialist is asked
 * whether it is still the same company (integrations 3.4); it goes on working meanwhile. Answers whether any fact changed.
 */
export async function followRegister(
	world: Part,
	tx: Transaction,
	kept: KeptOrganisation,
	entry: RegisterEntry | null
): Promise<{ changed: boolean }> {
	const registerCheckedAt = world.clock.now();
	const changed = !entry || !sameFacts({ ...entry, fetchedAt: kept.register?.fetchedAt }, kept.register);
	await tx.organisations.save({ ...kept, ...(entry && registerFacts(entry)), registerCheckedAt });
	if (entry)
		await tx.trail.write(kept.id, 'register-refreshed', { changed, ceased: entry.ceasedOn !== null });
	const isProven = kept.state === 'active' || kept.state === 'suspended';
	if (isProven && kept.register && changed) await askSpecialist(world, tx, kept, kept.register, entry);
	return { changed };
}

/** One case at a time: what changes again while it waits is added to it, seen from what was proven. */
async function askSpecialist(
	world: Part,
	tx: Transaction,
	{ id: organisationId, name }: KeptOrganisation,
	known: RegisterEntry,
	after: RegisterEntry | null
): Promise<void> {
	const open = await tx.registerChanges.lockOpen(organisationId);
	const before = open?.before ?? known;
	const changes = changesBetween(before, after);
	if (changes.length === 0 || (open && sameFacts(open.after, after))) return;
	const fresh: KeptRegisterChange = {
		id: world.ids.uuid(),
		organisationId,
		before,
		after,
		changes,
		state: 'open',
		foundAt: world.clock.now(),
		decidedBy: null,
		decidedReason: null,
		decidedAt: null
	};
	await tx.registerChanges.put(open ? { ...open, after, changes } : fresh);
	await tx.trail.write(organisationId, 'register-changed', { changes });
	if (!changes.includes('ceased') || open?.changes.includes('ceased')) return;
	const owners = (await tx.members.lockAll(organisationId)).filter(({ role }) => role === 'owner');
	await tell(world, tx, owners, {
		type: 'activation',
		organisationId,
		notice: {
			about: 'organisation-ceased',
			organisation: name,
			link: `${world.settings.origin}/organisations/${organisationId}`
		}
	});
}
