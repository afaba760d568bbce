import type { KeptMandate } from '#domain/billing/mandate.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { PaymentsTrouble } from '#ports/payments.ts';
import type { World } from '#ports/world.ts';
import { takeBackMandate } from '#services/mandate/take-back.ts';
import { present } from '#services/member/present.ts';
import { tell } from '#services/member/tell.ts';

type Part = Pick<World, 'store' | 'payments' | 'clock' | 'letters' | 'ids' | 'settings'>;

/**
 * Takes back the consent to debit our bill. From the first moment nothing is debited any more; then the payment
 * provider is asked to let go of it. When that does not answer, a job goes on asking, and doing this again asks at once.
 * The owners are told once, whoever did it.
 */
export async function revokeMandate(
	world: Part,
	by: Actor,
	{ organisationId, userId }: { organisationId: string; userId: string }
): Promise<{ revoked: true } | Refusal<'not-allowed' | 'no-mandate'> | PaymentsTrouble> {
	const mandate = await takeBack(world, by, { organisationId, userId });
	if (isRefused(mandate)) return mandate;
	if (mandate.state === 'revoked') return { revoked: true };
	if (mandate.providerMandateId) {
		const answer = await world.payments.revokeMandate(mandate.customerId, mandate.providerMandateId);
		if (isRefused(answer)) return answer;
	}
	await world.store.change({ organisation: organisationId, by }, async (tx) => {
		const kept = await tx.mandates.lockNewest(organisationId);
		if (kept?.id !== mandate.id || kept.state === 'revoked') return;
		await tx.mandates.put({ ...kept, state: 'revoked', revokedAt: world.clock.now() });
		await tx.trail.write(organisationId, 'mandate-gone', { mandate: kept.id });
	});
	return { revoked: true };
}

/** The mandate as taken back on our side; written and told the first time only. */
async function takeBack(
	world: Part,
	by: Actor,
	{ organisationId, userId }: { organisationId: string; userId: string }
): Promise<KeptMandate | Refusal<'not-allowed' | 'no-mandate'>> {
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const here = await present(tx, organisationId, userId, 'manage-mandate');
		const organisation = await tx.organisations.byId(organisationId);
		if (!here || !organisation) return refuse('not-allowed');
		const taken = await takeBackMandate(world, tx, organisationId);
		if (!taken) return refuse('no-mandate');
		const { mandate, isNew } = taken;
		const owners = here.all.filter(({ role }) => role === 'owner');
		if (isNew)
			await tell(world, tx, owners, {
				type: 'security',
				organisationId,
				notice: {
					about: 'mandate-revoked',
					organisation: organisation.name,
					by: here.name,
					iban: mandate.maskedIban ?? '',
					link: `${world.settings.origin}/organisations/${organisationId}/mandate`
				}
			});
		return mandate;
	});
}
