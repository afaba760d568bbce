import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { present } from '#services/member/present.ts';

/** Takes back an invitation that nobody accepted yet: its link works no longer. */
export async function withdrawInvitation(
	{ store, clock }: Pick<World, 'store' | 'clock'>,
	by: Actor,
	{ organisationId, userId, invitationId }: { organisationId: string; userId: string; invitationId: string }
): Promise<{ email: string } | Refusal<'not-allowed' | 'gone'>> {
	return store.change({ organisation: organisationId, by }, async (tx) => {
		if (!(await present(tx, organisationId, userId, 'invite'))) return refuse('not-allowed');
		const invitation = (await tx.members.invitations(organisationId)).find(({ id }) => id === invitationId);
		if (!invitation) return refuse('gone');
		await tx.members.closeInvitation(invitation.id, 'withdrawn', clock.now());
		await tx.trail.write(
			organisationId,
			'invitation-withdrawn',
			{ role: invitation.role },
			{ email: invitation.email }
		);
		return { email: invitation.email };
	});
}
