import { nextState } from '#domain/activation/states.ts';
import { system } from '#domain/user/actor.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

const BY = system('end-overdue');
const MOST = 500;

/**
 * Ends attempts whose time has passed without money or word of it: statements that nobody went on from, and cents whose
 * end the provider never told. Money that comes later still counts (P04); unpaid invoices have days of their own.
 */
export async function endOverdue({ store, clock }: Pick<World, 'store' | 'clock'>): Promise<number> {
	const now = clock.now();
	const overdue = await store.look({ platform: 'end-overdue', by: BY }, (reading) =>
		reading.activations.overdue(now, MOST)
	);
	for (const { id, organisationId } of overdue)
		await store.change({ organisation: organisationId, by: BY }, (tx) => end(tx, id, now));
	return overdue.length;
}

async function end(tx: Transaction, id: string, now: Date): Promise<void> {
	const activation = await tx.activations.lock(id);
	if (!activation || activation.endsAt > now) return;
	const state = nextState(activation.state, 'deadline-passed');
	const payments = await tx.activations.payments(id);
	// Paid and not yet decided on: the verdict is on its way.
	if (state !== 'expired' || payments.some(({ status }) => status === 'paid')) return;
	for (const payment of payments)
		if (payment.status === 'wanted') await tx.activations.savePayment({ ...payment, status: 'expired' });
	await tx.activations.save({ ...activation, state, decidedAt: now });
	const { organisationId } = activation;
	const organisation = await tx.organisations.lock(organisationId);
	if (organisation?.state === 'activating') await tx.organisations.save({ ...organisation, state: 'added' });
	await tx.trail.write(organisationId, 'activation-expired', { activation: id });
}
