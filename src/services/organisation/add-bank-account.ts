import {
	MOST_BANK_ACCOUNTS,
	readBankAccount,
	type BankAccountFinding,
	type TypedBankAccount
} from '#domain/organisation/bank-account.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { sealedAccount } from '#services/organisation/bank-accounts.ts';

/** Adds a bank account (000-17); the first one is used first. The number itself is kept sealed. */
export async function addBankAccount(
	world: Pick<World, 'store' | 'vault' | 'ids'>,
	by: Actor,
	{ organisationId, typed }: { organisationId: string; typed: TypedBankAccount }
): Promise<{ masked: string } | { findings: BankAccountFinding[] } | Refusal<'gone' | 'known' | 'too-many'>> {
	const read = readBankAccount(typed);
	if ('findings' in read) return read;
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		const accounts = await tx.organisations.bankAccounts(organisationId);
		if (accounts.length >= MOST_BANK_ACCOUNTS) return refuse('too-many');
		const account = sealedAccount(world, organisationId, { ...read, isDefault: accounts.length === 0 });
		if (!(await tx.organisations.putBankAccount(account))) return refuse('known');
		await tx.trail.write(
			organisationId,
			'bank-account-added',
			{ account: account.id },
			{ iban: account.maskedIban }
		);
		return { masked: account.maskedIban };
	});
}
