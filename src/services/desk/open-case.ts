import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

/** All that a specialist sees of one attempt. */
export interface Case {
	activation: KeptActivation;
	organisation: KeptOrganisation;
	payment: KeptPayment | null;
	history: KeptActivation[];
	asker: User | null;
	/** The specialist who decided, when one did. */
	decider: User | null;
}

/** Opens an attempt at the desk; every look is in the trail of the organisation, with who and why (A06). */
export async function openCase(
	{ store }: Pick<World, 'store'>,
	by: Actor & { kind: 'staff' },
	activationId: string
): Promise<Case | Refusal<'not-found'>> {
	const attempt = await store.look({ platform: 'desk-case', by }, (reading) =>
		reading.activations.byId(activationId)
	);
	if (!attempt) return refuse('not-found');
	const organisationId = attempt.organisationId;
	return store.change({ organisation: organisationId, by }, async (tx) => {
		const organisation = await tx.organisations.byId(organisationId);
		const activation = await tx.activations.byId(activationId);
		if (!organisation || !activation) return refuse('not-found');
		await tx.trail.write(organisationId, 'seen-by-staff', { activation: activationId, why: by.reason });
		const payments = await tx.activations.payments(activationId);
		return {
			activation,
			organisation,
			payment: payments.find(({ status }) => status === 'paid') ?? payments[0] ?? null,
			history: (await tx.activations.history(organisationId)).filter(({ id }) => id !== activationId),
			asker: activation.userId ? await tx.users.byId(activation.userId) : null,
			decider: activation.decidedBy ? await tx.users.byId(activation.decidedBy) : null
		};
	});
}
