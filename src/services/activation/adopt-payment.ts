import { nextState } from '#domain/activation/states.ts';
import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('adopt-payment');

/**
 * A payment at the provider whose number we never got to save, because the answer was lost or its bell rang first.
 * It names the attempt that it belongs to; when that still waits for its number, it gets it. Anything else is left alone.
 */
export async function adoptPayment(
	{ store, payments }: Pick<World, 'store' | 'payments'>,
	providerId: string
): Promise<void> {
	const report = await payments.payment(providerId);
	if (isRefused(report)) {
		if (report.refused !== 'unknown-payment')
			throw new Error(`The payment provider was not to be asked: ${report.refused}`);
		return;
	}
	const activationId = report.metadata.activation ?? '';
	if (!/^[0-9a-f-]{36}$/.test(activationId)) return;
	const attempt = await store.look({ platform: 'adopt-payment', by: BY }, (reading) =>
		reading.activations.byId(activationId)
	);
	if (!attempt) return;
	const { organisationId } = attempt;
	await store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const activation = await tx.activations.lock(activationId);
		const nameless = (await tx.activations.payments(activationId)).find(
			({ providerId: known, amountCents }) => known === null && amountCents === report.amountCents
		);
		const payment = nameless && (await tx.activations.lockPayment(nameless.id));
		if (!activation || !payment || payment.providerId) return;
		await tx.activations.savePayment({
			...payment,
			providerId,
			status: 'open',
			checkoutUrl: report.checkoutUrl
		});
		if (activation.state === 'draft')
			await tx.activations.save({ ...activation, state: nextState('draft', 'payment-asked') });
		await tx.trail.write(organisationId, 'payment-adopted', { payment: payment.id });
		await tx.jobs.add(
			'check-payment',
			{ paymentId: payment.id, organisationId },
			{ key: `check-${payment.id}` }
		);
	});
}
