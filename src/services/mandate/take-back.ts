import type { KeptMandate } from '#domain/billing/mandate.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/** Who takes it back may ask the provider at once; the job is for when that was in vain, or not done. */
const FIRST_JOB_MS = 60_000;

/**
 * Ends the newest consent to debit, in the caller's transaction: nothing is debited from now on, and a job has the
 * payment provider let go of what it knows. Answers the consent as it is now, or null when there never was one.
 */
export async function takeBackMandate(
	{ clock }: Pick<World, 'clock'>,
	tx: Transaction,
	organisationId: string
): Promise<{ mandate: KeptMandate; isNew: boolean } | null> {
	const kept = await tx.mandates.lockNewest(organisationId);
	if (!kept) return null;
	if (kept.state === 'revoking' || kept.state === 'revoked') return { mandate: kept, isNew: false };
	const now = clock.now();
	const { customerId, providerMandateId } = kept;
	const mandate: KeptMandate = providerMandateId
		? { ...kept, state: 'revoking' }
		: { ...kept, state: 'revoked', revokedAt: now };
	await tx.mandates.put(mandate);
	if (providerMandateId)
		await tx.jobs.add(
			'let-go-of-mandate',
			{ organisationId, customerId, providerMandateId },
			{ at: new Date(now.getTime() + FIRST_JOB_MS) }
		);
	await tx.trail.write(
		organisationId,
		'mandate-revoked',
		{ mandate: kept.id },
		kept.maskedIban ? { iban: kept.maskedIban } : {}
	);
	return { mandate, isNew: true };
}
