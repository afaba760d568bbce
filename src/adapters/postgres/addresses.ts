import { sql, type Kysely } from 'kysely';
import type { Addresses } from '#ports/addresses.ts';
import type { KeptAddress } from '#ports/users.ts';
import type { Context } from './context.ts';
import type { Database } from './schema.ts';

/** A person's addresses for mail, each with what was chosen by hand. */
export function addressesOf(db: Kysely<Database>, userId: string): Promise<KeptAddress[]> {
	return kept(db).where('user_id', '=', userId).orderBy('kind').orderBy('address').execute();
}

/** Addresses for mail: one for correspondence, others besides. */
export function addresses({ db, clock }: Context): Addresses {
	return {
		list: (userId) => addressesOf(db, userId),
		async waiting(tokenHash, now) {
			const row = kept(db).where('token_hash', '=', tokenHash).where('token_expires_at', '>', now);
			return (await row.executeTakeFirst()) ?? null;
		},
		async add({ id, userId, address, kind, verifiedAt, tokenHash, tokenExpiresAt }) {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('email_address')
				.values({
					id,
					user_id: userId,
					address: address.toLowerCase(),
					kind,
					verified_at: verifiedAt,
					token_hash: tokenHash,
					token_expires_at: tokenExpiresAt,
					created_at: clock.now()
				})
				.onConflict((known) => known.columns(['user_id', 'address']).doNothing())
				.executeTakeFirst();
			return (numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async verify(tokenHash, at) {
			const row = await db
				.updateTable('email_address')
				.set({ verified_at: at, token_hash: null, token_expires_at: null })
				.where('token_hash', '=', tokenHash)
				.where('token_expires_at', '>', at)
				.returning('id')
				.executeTakeFirst();
			return row ? ((await kept(db).where('id', '=', row.id).executeTakeFirst()) ?? null) : null;
		},
		async renew(userId, id, tokenHash, tokenExpiresAt) {
			const { numUpdatedRows } = await db
				.updateTable('email_address')
				.set({ token_hash: tokenHash, token_expires_at: tokenExpiresAt })
				.where('user_id', '=', userId)
				.where('id', '=', id)
				.where('verified_at', 'is', null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		/** In two steps, as the database lets no person have two such addresses even within one statement. */
		async makeCorrespondence(userId, id) {
			const mine = db.updateTable('email_address').where('user_id', '=', userId);
			const chosen = await db
				.selectFrom('email_address')
				.select('id')
				.where('user_id', '=', userId)
				.where('id', '=', id)
				.where('verified_at', 'is not', null)
				.forUpdate()
				.executeTakeFirst();
			if (!chosen) return false;
			await mine.set({ kind: 'extra' }).where('kind', '=', 'correspondence').where('id', '!=', id).execute();
			await mine.set({ kind: 'correspondence' }).where('id', '=', id).execute();
			return true;
		},
		async remove(userId, id) {
			const { numDeletedRows } = await db
				.deleteFrom('email_address')
				.where('user_id', '=', userId)
				.where('id', '=', id)
				.where('kind', '=', 'extra')
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		async prefer(addressId, type, wanted) {
			await db
				.insertInto('message_preference')
				.values({ address_id: addressId, message_type: type, wanted })
				.onConflict((known) => known.columns(['address_id', 'message_type']).doUpdateSet({ wanted }))
				.execute();
		}
	};
}

function kept(db: Kysely<Database>) {
	return db
		.selectFrom('email_address')
		.select(['id', 'user_id as userId', 'address', 'kind', 'verified_at as verifiedAt'])
		.select((of) =>
			of
				.selectFrom('message_preference as p')
				.whereRef('p.address_id', '=', 'email_address.id')
				.select(
					sql<Record<string, boolean>>`coalesce(jsonb_object_agg(p.message_type, p.wanted), '{}')`.as('all')
				)
				.$asScalar()
				.$notNull()
				.as('preferences')
		);
}
