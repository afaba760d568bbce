import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { warnOfRights } from '#services/member/warn-of-rights.ts';

/**
 * A person accepts or declines an invitation. It counts for who has proven to own the invited address, whoever
 * holds the link; who is a member already keeps their role.
 */
export async function answerInvitation(
	world: Pick<World, 'store' | 'clock' | 'vault' | 'letters' | 'ids' | 'settings'>,
	by: Actor,
	{ token, userId, outcome }: { token: string; userId: string; outcome: 'accepted' | 'declined' }
): Promise<{ organisationId: string; organisation: string } | Refusal<'gone' | 'other-address'>> {
	const { store, clock, vault } = world;
	return store.change({ platform: 'invitation-by-token', by }, async (tx) => {
		const invitation = await tx.members.invitationByToken(vault.fingerprint(token));
		if (!invitation?.open) return refuse('gone');
		const user = await tx.users.byId(userId);
		const proven = [
			user?.email,
			...(await tx.addresses.list(userId)).flatMap(({ address, verifiedAt }) => (verifiedAt ? [address] : []))
		];
		if (!proven.some((address) => address?.toLowerCase() === invitation.email))
			return refuse('other-address');
		const { organisationId, organisationName, role } = invitation;
		const members = await tx.members.lockAll(organisationId);
		const isIn = members.some((member) => member.userId === userId);
		await tx.members.closeInvitation(
			invitation.id,
			outcome === 'accepted' ? 'accepted' : 'withdrawn',
			clock.now()
		);
		if (outcome === 'accepted' && !isIn) {
			await tx.members.put({ organisationId, userId, role });
			await warnOfRights(world, tx, {
				organisationId,
				organisation: organisationName,
				all: members,
				memberId: userId,
				person: user?.name ?? invitation.email,
				from: null,
				to: role,
				byUserId: invitation.invitedBy ?? userId
			});
		}
		await tx.trail.write(
			organisationId,
			`invitation-${outcome}`,
			{ user: userId, role },
			{ email: invitation.email }
		);
		return { organisationId, organisation: organisationName };
	});
}
