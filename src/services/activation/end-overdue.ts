import { nextState } from '#domain/activation/states.ts';
import { system } from '#domain/user/actor.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { endAttempt } from '#services/activation/end-attempt.ts';

const BY = system('end-overdue');
const MOST = 500;

/**
 * Ends attempts whose time has passed without money or word of it: statements that nobody went on from, and cents whose
 * end the provider never told. Money that comes later still counts (P04); unpaid invoices have days of their own.
 */
export async function endOverdue(world: Pick<World, 'store' | 'clock'>): Promise<number> {
	const { store, clock } = world;
	const now = clock.now();
	const overdue = await store.look({ platform: 'end-overdue', by: BY }, (reading) =>
		reading.activations.overdue(now, MOST)
	);
	for (const { id, organisationId } of overdue)
		await store.change({ organisation: organisationId, by: BY }, (tx) => end(world, tx, id));
	return overdue.length;
}

async function end(world: Pick<World, 'clock'>, tx: Transaction, id: string): Promise<void> {
	const activation = await tx.activations.lock(id);
	if (!activation || activation.endsAt > world.clock.now()) return;
	const state = nextState(activation.state, 'deadline-passed');
	const payments = await tx.activations.payments(id);
	// Paid and not yet decided on: the verdict is on its way.
	if (state !== 'expired' || payments.some(({ status }) => status === 'paid')) return;
	for (const payment of payments)
		if (payment.status === 'wanted') await tx.activations.savePayment({ ...payment, status: 'expired' });
	await endAttempt(world, tx, activation, 'deadline-passed');
	await tx.trail.write(activation.organisationId, 'activation-expired', { activation: id });
}
