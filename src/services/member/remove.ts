import { changeRole, mayRemove } from '#domain/organisation/member.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';
import { present } from '#services/member/present.ts';
import { warnOfRights } from '#services/member/warn-of-rights.ts';
import { withdrawInvitationsOf } from '#services/member/withdraw-invitations-of.ts';

/** Ends a membership, one's own (leaving) or another's, from the next request on; never that of the last owner. */
export async function removeMember(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock' | 'settings'>,
	by: Actor,
	{ organisationId, userId, memberId }: { organisationId: string; userId: string; memberId: string }
): Promise<{ person: string } | Refusal<'not-allowed' | 'last-owner' | 'not-a-member'>> {
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'view-members');
		const organisation = await tx.organisations.byId(organisationId);
		if (!here || !organisation) return refuse('not-allowed');
		const member = here.all.find((one) => one.userId === memberId);
		if (!member) return refuse('not-a-member');
		if (!mayRemove(here.me, member)) return refuse('not-allowed');
		const after = changeRole(here.all, memberId, null);
		if (isRefused(after)) return after;
		const user = await tx.users.byId(memberId);
		const person = user?.name ?? user?.email ?? '';
		const leaves = memberId === userId;
		await tx.trail.write(
			organisationId,
			leaves ? 'member-left' : 'member-removed',
			{ user: memberId, role: member.role },
			{ person }
		);
		if (!leaves) {
			await withdrawInvitationsOf(tx, world.clock.now(), { organisationId, userId: memberId, role: null });
			await notify(world, tx, memberId, {
				type: 'security',
				organisationId,
				notice: { about: 'member-removed', organisation: organisation.name, by: here.name }
			});
		}
		await warnOfRights(world, tx, {
			organisationId,
			organisation: organisation.name,
			all: here.all,
			memberId,
			person,
			from: member.role,
			to: null,
			byUserId: userId
		});
		await tx.members.remove(organisationId, memberId);
		return { person };
	});
}
