import { refuse, isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { isActiveElsewhere } from '#services/activation/is-active-elsewhere.ts';
import { settleActivation } from '#services/activation/settle.ts';

/** A specialist's decision on an attempt that waits. */
export interface Ruling {
	activationId: string;
	organisationId: string;
	outcome: 'activate' | 'refuse';
	/** Why, in the specialist's own words; kept as evidence, required. */
	reason: string;
}

/**
 * A specialist decides on an attempt in review. Approving asks the register once more, where it answers, and is refused
 * when the company has ceased since, or as long as it is active in another organisation: that one must be closed first.
 */
export async function ruleOnActivation(
	world: Pick<World, 'store' | 'register' | 'clock' | 'ids' | 'letters' | 'settings'>,
	by: Actor & { kind: 'staff' },
	{ activationId, organisationId, outcome, reason }: Ruling
): Promise<{ done: true } | Refusal<'not-in-review' | 'reason-missing' | 'active-elsewhere' | 'ceased'>> {
	if (reason.trim().length < 5) return refuse('reason-missing');
	const found = await world.store.look({ organisation: organisationId, by }, async (reading) => {
		const activation = await reading.activations.byId(activationId);
		const payment = (await reading.activations.payments(activationId)).find(
			({ status }) => status === 'paid'
		);
		if (activation?.state !== 'in-review' || !payment || !activation.verdict || !activation.registerSnapshot)
			return refuse('not-in-review');
		return { verdict: activation.verdict, entry: activation.registerSnapshot, paymentId: payment.id };
	});
	if (isRefused(found)) return found;
	if (outcome === 'activate' && (await isActiveElsewhere(world, by, organisationId)))
		return refuse('active-elsewhere');
	const fresh = outcome === 'activate' ? await world.register.entry(found.entry.kvkNumber) : found.entry;
	const entry = isRefused(fresh) ? found.entry : fresh;
	if (outcome === 'activate' && entry.ceasedOn) return refuse('ceased');
	const settled = await settleActivation(world, by, {
		activationId,
		organisationId,
		paymentId: found.paymentId,
		verdict: { ...found.verdict, outcome },
		entry,
		decidedBy: by.userId,
		decidedReason: reason.trim()
	});
	return settled === 'settled-before' ? refuse('not-in-review') : { done: true };
}
