import { readLabel } from '#domain/organisation/bank-account.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Names a bank account, or makes it the one that is used first. */
export async function changeBankAccount(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{
		organisationId,
		accountId,
		change
	}: {
		organisationId: string;
		accountId: string;
		change: { label: string } | { isDefault: true };
	}
): Promise<{ masked: string } | Refusal<'gone' | 'label-too-long'>> {
	const label = 'label' in change ? readLabel(change.label) : null;
	if ('label' in change && label === null) return refuse('label-too-long');
	return store.change({ organisation: organisationId, by }, async (tx) => {
		await tx.organisations.lock(organisationId);
		const account = (await tx.organisations.bankAccounts(organisationId)).find(({ id }) => id === accountId);
		if (!account) return refuse('gone');
		await tx.organisations.putBankAccount({
			...account,
			...(label === null ? { isDefault: true } : { label })
		});
		await tx.trail.write(
			organisationId,
			label === null ? 'bank-account-made-default' : 'bank-account-named',
			{ account: account.id },
			{ iban: account.maskedIban }
		);
		return { masked: account.maskedIban };
	});
}
