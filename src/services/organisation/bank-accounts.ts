import { maskIban, type Iban } from '#domain/identifiers/iban.ts';
import type { KeptBankAccount } from '#domain/organisation/organisation.ts';
import type { World } from '#ports/world.ts';

/** A bank account as kept: the number sealed, found again by its fingerprint, shown masked. */
export function sealedAccount(
	{ vault, ids }: Pick<World, 'vault' | 'ids'>,
	organisationId: string,
	account: { iban: Iban; label: string; isDefault: boolean }
): KeptBankAccount {
	return {
		id: ids.uuid(),
		organisationId,
		sealedIban: vault.seal(account.iban),
		fingerprint: vault.fingerprint(account.iban),
		maskedIban: maskIban(account.iban),
		holder: null,
		label: account.label,
		isDefault: account.isDefault,
		verifiedAt: null
	};
}
