import type { Mandates } from '#ports/mandates.ts';
import type { Context } from './context.ts';

/** Consents to debit our bill. */
export function mandates({ db, clock }: Context): Mandates {
	const newest = (organisationId: string) =>
		db
			.selectFrom('mandate')
			.select([
				'id',
				'organisation_id as organisationId',
				'customer_id as customerId',
				'provider_mandate_id as providerMandateId',
				'text_version as textVersion',
				'consented_by as consentedBy',
				'consented_at as consentedAt',
				'state',
				'masked_iban as maskedIban',
				'revoked_at as revokedAt'
			])
			.where('organisation_id', '=', organisationId)
			.orderBy('created_at', 'desc')
			.orderBy('id', 'desc')
			.limit(1);
	return {
		newest: async (organisationId) => (await newest(organisationId).executeTakeFirst()) ?? null,
		lockNewest: async (organisationId) =>
			(await newest(organisationId).forUpdate().executeTakeFirst()) ?? null,
		async put({ id, organisationId, textVersion, consentedBy, consentedAt, ...mandate }) {
			const changing = {
				customer_id: mandate.customerId,
				provider_mandate_id: mandate.providerMandateId,
				state: mandate.state,
				masked_iban: mandate.maskedIban,
				revoked_at: mandate.revokedAt
			};
			await db
				.insertInto('mandate')
				.values({
					id,
					organisation_id: organisationId,
					text_version: textVersion,
					consented_by: consentedBy,
					consented_at: consentedAt,
					created_at: clock.now(),
					...changing
				})
				.onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
				.execute();
		}
	};
}
