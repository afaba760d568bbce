import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Takes a bank account off an organisation; the next one is then used first. Evidence of payments stays. */
export async function removeBankAccount(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ organisationId, accountId }: { organisationId: string; accountId: string }
): Promise<{ masked: string } | Refusal<'gone'>> {
	return store.change({ organisation: organisationId, by }, async (tx) => {
		await tx.organisations.lock(organisationId);
		const accounts = await tx.organisations.bankAccounts(organisationId);
		const account = accounts.find(({ id }) => id === accountId);
		if (!account) return refuse('gone');
		await tx.organisations.removeBankAccount(organisationId, accountId);
		const next = accounts.find(({ id }) => id !== accountId);
		if (account.isDefault && next) await tx.organisations.putBankAccount({ ...next, isDefault: true });
		await tx.trail.write(
			organisationId,
			'bank-account-removed',
			{ account: account.id, verified: account.verifiedAt !== null },
			{ iban: account.maskedIban }
		);
		return { masked: account.maskedIban };
	});
}
