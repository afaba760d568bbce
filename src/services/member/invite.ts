import { parseEmailAddress, type EmailAddressRefusal } from '#domain/identifiers/email-address.ts';
import { mayGive } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { postMail } from '#services/mail/post.ts';
import { present } from '#services/member/present.ts';

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14;

/** Who is invited, by whom, as what. */
export interface InvitationWish {
	organisationId: string;
	userId: string;
	email: string;
	role: Role;
	language: Language;
}

type Part = Pick<World, 'store' | 'limits' | 'letters' | 'ids' | 'vault' | 'clock' | 'settings'>;

/** Invites an address to an organisation; once more replaces the earlier invitation, whose link works no longer. */
export async function invite(
	world: Part,
	by: Actor,
	{ organisationId, userId, email: typed, role, language }: InvitationWish
): Promise<
	| { email: string }
	| Refusal<EmailAddressRefusal | 'not-allowed' | 'already-member'>
	| { refused: 'too-many'; retryAfter: number }
> {
	const email = parseEmailAddress(typed);
	if (isRefused(email)) return email;
	const taken = await world.limits.take('invitation-per-organisation', organisationId);
	if (isRefused(taken)) return taken;
	const token = world.ids.secret();
	const now = world.clock.now();
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'invite');
		const organisation = await tx.organisations.byId(organisationId);
		if (!here || !organisation || !mayGive(here.me, role)) return refuse('not-allowed');
		const known = (await tx.members.list(organisationId)).some(
			(member) => member.email?.toLowerCase() === email
		);
		if (known) return refuse('already-member');
		await tx.members.invite({
			id: world.ids.uuid(),
			organisationId,
			email,
			role,
			tokenHash: world.vault.fingerprint(token),
			invitedBy: userId,
			expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
			createdAt: now
		});
		await tx.trail.write(organisationId, 'member-invited', { role }, { email });
		await postMail(world, tx, {
			to: email,
			name: null,
			language,
			type: 'security',
			notice: {
				about: 'invitation',
				organisation: organisation.name,
				inviter: here.name,
				role,
				link: `${world.settings.origin}/invitations/${token}`,
				days: INVITATION_DAYS
			},
			userId: null,
			organisationId
		});
		return { email };
	});
}
