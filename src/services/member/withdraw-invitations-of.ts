import { mayGive } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import type { Transaction } from '#ports/store.ts';

/**
 * Takes back what somebody sent as an invitation and may give no longer, now that they have this role or none: who
 * is taken out comes back by no link that they made before (A04).
 */
export async function withdrawInvitationsOf(
	tx: Transaction,
	at: Date,
	{ organisationId, userId, role }: { organisationId: string; userId: string; role: Role | null }
): Promise<void> {
	for (const invitation of await tx.members.invitations(organisationId)) {
		if (invitation.invitedBy !== userId || (role && mayGive({ role }, invitation.role))) continue;
		await tx.members.closeInvitation(invitation.id, 'withdrawn', at);
		await tx.trail.write(
			organisationId,
			'invitation-withdrawn',
			{ role: invitation.role },
			{ email: invitation.email }
		);
	}
}
