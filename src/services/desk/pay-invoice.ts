import { maskIban } from '#domain/identifiers/iban.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { AwaitedInvoice } from '#ports/invoices.ts';
import type { World } from '#ports/world.ts';
import { receiveMoney } from '#services/activation/receive-money.ts';

/**
 * Lets a transfer on our own account pay an activation invoice: the payment of the attempt is booked, its payer goes
 * through the same decision as one by iDEAL, and the provider no longer waits for it. Doing it again changes nothing.
 */
export async function payInvoice(
	world: Pick<World, 'store' | 'vault' | 'ids' | 'clock'>,
	by: Actor,
	{
		debtorName,
		debtorIban,
		bookedOn
	}: { debtorName: string | null; debtorIban: string | null; bookedOn: string },
	{ organisationId, activationId }: Pick<AwaitedInvoice, 'organisationId' | 'activationId'>
): Promise<void> {
	const { store, vault, clock } = world;
	await store.change({ organisation: organisationId, by }, async (tx) => {
		await tx.activations.lock(activationId);
		const known = await tx.activations.payments(activationId);
		const awaited = known.findLast(({ method, status }) => method === 'banktransfer' && status !== 'paid');
		const payment = awaited && (await tx.activations.lockPayment(awaited.id));
		if (!payment || payment.status === 'paid') return;
		await tx.activations.savePayment({
			...payment,
			status: 'paid',
			mode: 'live',
			payerName: debtorName,
			sealedPayerIban: debtorIban && vault.seal(debtorIban),
			payerIbanFingerprint: debtorIban && vault.fingerprint(debtorIban),
			payerIbanMasked: debtorIban && maskIban(debtorIban),
			paidAt: new Date(`${bookedOn}T12:00:00Z`),
			fetchedAt: clock.now()
		});
		await receiveMoney(world, tx, payment);
		await tx.trail.write(organisationId, 'bank-statement', { payment: payment.id });
		await tx.jobs.add(
			'check-payment',
			{ paymentId: payment.id, organisationId },
			{ key: `check-${payment.id}` }
		);
		await tx.jobs.add('cancel-transfer', { activationId, organisationId });
	});
}
