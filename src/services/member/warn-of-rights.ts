import { may } from '#domain/organisation/member.ts';
import type { Membership, Role } from '#domain/organisation/membership.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { tell } from '#services/member/tell.ts';

/** Somebody's place before and after, absent when outside. */
export interface ChangeOfRights {
	organisationId: string;
	organisation: string;
	/** Everybody as they were, who hears of it among them. */
	all: readonly Membership[];
	memberId: string;
	person: string;
	from: Role | null;
	to: Role | null;
	/** Who did it, and so knows. */
	byUserId: string;
}

/**
 * Tells the owners that somebody got or lost the rights to run an organisation (integrations 3.4, on admin change): a
 * proof tells who may act for a company, and who lets others in does that in its name. Who did it and whom it is about
 * are not told here.
 */
export async function warnOfRights(
	world: Pick<World, 'letters' | 'ids' | 'settings'>,
	tx: Transaction,
	{ organisationId, organisation, all, memberId, person, from, to, byUserId }: ChangeOfRights
): Promise<void> {
	const runs = (role: Role | null) => role !== null && may({ role }, 'manage-members');
	if (from === to || !(runs(from) || runs(to))) return;
	const owners = all.filter(
		({ role, userId }) => role === 'owner' && userId !== memberId && userId !== byUserId
	);
	await tell(world, tx, owners, {
		type: 'security',
		organisationId,
		notice: {
			about: 'administrators-changed',
			organisation,
			person,
			...(runs(to) && to ? { role: to, event: 'given' } : { role: from!, event: 'taken' }),
			link: `${world.settings.origin}/organisations/${organisationId}/members`
		}
	});
}
