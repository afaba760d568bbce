import type { KeptActivation } from '#domain/activation/activation.ts';
import { nextState, type AttemptEvent } from '#domain/activation/states.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/** Ends an attempt without proof, in the transaction that holds its lock: its organisation is open for another one. */
export async function endAttempt(
	{ clock }: Pick<World, 'clock'>,
	tx: Transaction,
	activation: KeptActivation,
	event: AttemptEvent
): Promise<void> {
	const state = nextState(activation.state, event);
	if (state === activation.state) return;
	await tx.activations.save({ ...activation, state, decidedAt: clock.now() });
	const organisation = await tx.organisations.lock(activation.organisationId);
	if (organisation?.state === 'activating') await tx.organisations.save({ ...organisation, state: 'added' });
}
