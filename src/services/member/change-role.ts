import { changeRole as changed, mayGive } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';
import { present } from '#services/member/present.ts';
import { warnOfRights } from '#services/member/warn-of-rights.ts';
import { withdrawInvitationsOf } from '#services/member/withdraw-invitations-of.ts';

/** Gives a member another role, from their next request on (A04); an organisation keeps at least one owner. */
export async function changeRole(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock' | 'settings'>,
	by: Actor,
	{
		organisationId,
		userId,
		memberId,
		role
	}: {
		organisationId: string;
		userId: string;
		memberId: string;
		role: Role;
	}
): Promise<{ changed: boolean } | Refusal<'not-allowed' | 'last-owner' | 'not-a-member'>> {
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'manage-members');
		const organisation = await tx.organisations.byId(organisationId);
		const before = here?.all.find((member) => member.userId === memberId);
		if (!here || !organisation) return refuse('not-allowed');
		if (!before) return refuse('not-a-member');
		if (before.role === role) return { changed: false };
		if (!mayGive(here.me, role, before.role)) return refuse('not-allowed');
		const after = changed(here.all, memberId, role);
		if (isRefused(after)) return after;
		await tx.members.put({ organisationId, userId: memberId, role });
		await withdrawInvitationsOf(tx, world.clock.now(), { organisationId, userId: memberId, role });
		const user = await tx.users.byId(memberId);
		const person = user?.name ?? user?.email ?? '';
		await tx.trail.write(
			organisationId,
			'role-changed',
			{ user: memberId, from: before.role, to: role },
			{ person }
		);
		await warnOfRights(world, tx, {
			organisationId,
			organisation: organisation.name,
			all: here.all,
			memberId,
			person,
			from: before.role,
			to: role,
			byUserId: userId
		});
		if (memberId !== userId)
			await notify(world, tx, memberId, {
				type: 'security',
				organisationId,
				notice: { about: 'role-changed', organisation: organisation.name, role, by: here.name }
			});
		return { changed: true };
	});
}
