import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { KeptRegisterChange } from '#domain/organisation/register-change.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

/** All that a specialist sees of a change in the register. */
export interface ChangeCase {
	change: KeptRegisterChange;
	organisation: KeptOrganisation;
	/** The proof that the change may undo, with who paid for it. */
	proof: KeptActivation | null;
	payment: KeptPayment | null;
	/** The specialist who decided, when one did. */
	decider: User | null;
}

/** Opens a change at the desk; every look is in the trail of the organisation, with who and why (A06). */
export async function openRegisterChange(
	{ store }: Pick<World, 'store'>,
	by: Actor & { kind: 'staff' },
	changeId: string
): Promise<ChangeCase | Refusal<'not-found'>> {
	const found = await store.look({ platform: 'desk-case', by }, (reading) =>
		reading.registerChanges.byId(changeId)
	);
	if (!found) return refuse('not-found');
	const organisationId = found.organisationId;
	return store.change({ organisation: organisationId, by }, async (tx) => {
		const organisation = await tx.organisations.byId(organisationId);
		const change = await tx.registerChanges.byId(changeId);
		if (!organisation || !change) return refuse('not-found');
		await tx.trail.write(organisationId, 'seen-by-staff', { change: changeId, why: by.reason });
		const proof = (await tx.activations.history(organisationId)).find(({ state }) => state === 'approved');
		const payments = proof ? await tx.activations.payments(proof.id) : [];
		return {
			change,
			organisation,
			proof: proof ?? null,
			payment: payments.find(({ status }) => status === 'paid') ?? null,
			decider: change.decidedBy ? await tx.users.byId(change.decidedBy) : null
		};
	});
}
