import { nextState } from '#domain/organisation/states.ts';
import { may } from '#domain/organisation/member.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { tell } from '#services/member/tell.ts';

/** A specialist's decision on a change in the register. */
export interface ChangeRuling {
	changeId: string;
	organisationId: string;
	outcome: 'same-company' | 'new-proof';
	/** Why, in the specialist's own words; kept as evidence, required. */
	reason: string;
}

/**
 * A specialist says whether a company that changed in the register is still the one that was proven. When not, its
 * organisation is no longer active: what it has stays, and whoever may act for the company now proves it anew. Its
 * owners and administrators are told.
 */
export async function ruleOnRegisterChange(
	world: Pick<World, 'store' | 'clock' | 'ids' | 'letters' | 'settings'>,
	by: Actor & { kind: 'staff' },
	{ changeId, organisationId, outcome, reason }: ChangeRuling
): Promise<{ done: true } | Refusal<'reason-missing' | 'not-open' | 'not-active'>> {
	if (reason.trim().length < 5) return refuse('reason-missing');
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const organisation = await tx.organisations.lock(organisationId);
		const change = await tx.registerChanges.lockOpen(organisationId);
		if (!organisation || change?.id !== changeId) return refuse('not-open');
		const state = nextState(organisation.state, 'proof-lapsed');
		if (isRefused(state)) return refuse('not-active');
		await tx.registerChanges.put({
			...change,
			state: outcome,
			decidedBy: by.userId,
			decidedReason: reason.trim(),
			decidedAt: world.clock.now()
		});
		const isSame = outcome === 'same-company';
		await tx.trail.write(organisationId, isSame ? 'register-change-accepted' : 'proof-asked-anew', {
			change: changeId,
			changes: change.changes
		});
		if (isSame) return { done: true as const };
		await tx.organisations.save({ ...organisation, state, activatedAt: null });
		const told = (await tx.members.lockAll(organisationId)).filter((member) => may(member, 'activate'));
		await tell(world, tx, told, {
			type: 'activation',
			organisationId,
			notice: {
				about: 'proof-asked-anew',
				organisation: organisation.name,
				was: change.before.name,
				link: `${world.settings.origin}/organisations/${organisationId}`
			}
		});
		return { done: true as const };
	});
}
