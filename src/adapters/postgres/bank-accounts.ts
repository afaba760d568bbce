import { sql } from 'kysely';
import type { Organisations } from '#ports/organisations.ts';
import { needsPlatform, type Context } from './context.ts';

type BankAccounts = Pick<
	Organisations,
	'bankAccounts' | 'numbersOfIban' | 'putBankAccount' | 'removeBankAccount'
>;

/** Bank accounts of organisations; an IBAN is found again by its fingerprint, never by itself. */
export function bankAccounts(context: Context): BankAccounts {
	const { db } = context;
	return {
		bankAccounts: (organisationId) =>
			db
				.selectFrom('bank_account')
				.select([
					'id',
					'organisation_id as organisationId',
					'sealed_iban as sealedIban',
					'iban_fingerprint as fingerprint',
					'masked_iban as maskedIban',
					'holder',
					'label',
					'is_default as isDefault',
					'verified_at as verifiedAt'
				])
				.where('organisation_id', '=', organisationId)
				.orderBy('is_default', 'desc')
				.orderBy('created_at')
				.orderBy('id')
				.execute(),
		async numbersOfIban(fingerprint) {
			needsPlatform(context, 'organisations.numbersOfIban');
			const { rows } = await sql<{ number: string }>`
			select distinct coalesce(o.kvk_number, o.kbo_number) as number from organisation o where o.id in (
				select organisation_id from bank_account where iban_fingerprint = ${fingerprint} and verified_at is not null
				union select organisation_id from payment where payer_iban_fingerprint = ${fingerprint} and status = 'paid'
			) and coalesce(o.kvk_number, o.kbo_number) is not null order by 1`.execute(db);
			return rows.map(({ number }) => number);
		},
		/** Answers false when the organisation has this IBAN already, under another id. */
		async putBankAccount(account) {
			const { id, organisationId, fingerprint, holder, label, isDefault } = account;
			if (isDefault)
				await db
					.updateTable('bank_account')
					.set({ is_default: false })
					.where('organisation_id', '=', organisationId)
					.where('is_default', '=', true)
					.where('id', '!=', id)
					.where(({ not, exists, selectFrom }) =>
						not(
							exists(
								selectFrom('bank_account as same')
									.where('same.organisation_id', '=', organisationId)
									.where('same.iban_fingerprint', '=', fingerprint)
									.where('same.id', '!=', id)
							)
						)
					)
					.execute();
			const row = await db
				.insertInto('bank_account')
				.values({
					id,
					organisation_id: organisationId,
					sealed_iban: account.sealedIban,
					iban_fingerprint: fingerprint,
					masked_iban: account.maskedIban,
					holder,
					label,
					is_default: isDefault,
					verified_at: account.verifiedAt
				})
				.onConflict((conflict) =>
					conflict
						.columns(['organisation_id', 'iban_fingerprint'])
						.doUpdateSet({ holder, label, is_default: isDefault, verified_at: account.verifiedAt })
						.where('bank_account.id', '=', id)
				)
				.returning('id')
				.executeTakeFirst();
			return row !== undefined;
		},
		async removeBankAccount(organisationId, id) {
			await db
				.deleteFrom('bank_account')
				.where('organisation_id', '=', organisationId)
				.where('id', '=', id)
				.execute();
		}
	};
}
