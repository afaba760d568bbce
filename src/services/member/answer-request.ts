import { mayGive } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';
import { present } from '#services/member/present.ts';
import { warnOfRights } from '#services/member/warn-of-rights.ts';

/** An owner's answer; granting names the role. */
export type RequestAnswer = { outcome: 'granted'; role: Role } | { outcome: 'declined' };

/** An owner lets somebody in who asked, or not; the asker hears of it either way. */
export async function answerRequest(
	world: Pick<World, 'store' | 'clock' | 'letters' | 'ids' | 'settings'>,
	by: Actor,
	{
		organisationId,
		userId,
		requestId,
		answer
	}: {
		organisationId: string;
		userId: string;
		requestId: string;
		answer: RequestAnswer;
	}
): Promise<{ person: string } | Refusal<'not-allowed' | 'gone'>> {
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'answer-access-requests');
		if (!here || (answer.outcome === 'granted' && !mayGive(here.me, answer.role)))
			return refuse('not-allowed');
		const isOpen = (await tx.members.requests(organisationId)).some(({ id }) => id === requestId);
		if (!isOpen) return refuse('gone');
		const request = await tx.members.decideRequest(requestId, answer.outcome, userId, world.clock.now());
		const organisation = await tx.organisations.byId(organisationId);
		if (!request || !organisation) return refuse('gone');
		const person = request.name ?? request.email ?? '';
		const isIn = here.all.some((member) => member.userId === request.userId);
		if (answer.outcome === 'granted' && !isIn) {
			await tx.members.put({ organisationId, userId: request.userId, role: answer.role });
			await warnOfRights(world, tx, {
				organisationId,
				organisation: organisation.name,
				all: here.all,
				memberId: request.userId,
				person,
				from: null,
				to: answer.role,
				byUserId: userId
			});
		}
		const details = answer.outcome === 'granted' ? { role: answer.role } : {};
		await tx.trail.write(
			organisationId,
			`access-${answer.outcome}`,
			{ user: request.userId, ...details },
			{ person }
		);
		await notify(world, tx, request.userId, {
			type: 'security',
			organisationId,
			notice:
				answer.outcome === 'granted'
					? {
							about: 'access-granted',
							organisation: organisation.name,
							role: answer.role,
							link: `${world.settings.origin}/organisations/${organisationId}`
						}
					: { about: 'access-declined', organisation: organisation.name }
		});
		return { person };
	});
}
