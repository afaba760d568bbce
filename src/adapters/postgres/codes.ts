import { sql } from 'kysely';
import type { SignInCodes } from '#ports/sign-in-codes.ts';
import type { Context } from './context.ts';

const COLUMNS = [
	'id',
	'email',
	'code_hash as codeHash',
	'sealed_token as sealedToken',
	'tries',
	'expires_at as expiresAt'
] as const;

/** The six digits that go with a sign-in link; an address has one code at most. */
export function signInCodes({ db, clock }: Context): SignInCodes {
	return {
		async byId(id) {
			return (
				(await db.selectFrom('sign_in_code').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
			);
		},
		async add({ id, email, codeHash, sealedToken, tries, expiresAt }) {
			const code = {
				id,
				code_hash: codeHash,
				sealed_token: sealedToken,
				tries,
				expires_at: expiresAt,
				created_at: clock.now()
			};
			await db
				.insertInto('sign_in_code')
				.values({ ...code, email })
				.onConflict((conflict) => conflict.column('email').doUpdateSet(code))
				.execute();
		},
		async countTry(id) {
			const code = await db
				.updateTable('sign_in_code')
				.set({ tries: sql`tries + 1` })
				.where('id', '=', id)
				.returning(COLUMNS)
				.executeTakeFirst();
			return code ?? null;
		},
		async forget(id) {
			await db.deleteFrom('sign_in_code').where('id', '=', id).execute();
		}
	};
}
