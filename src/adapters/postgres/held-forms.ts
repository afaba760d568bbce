import type { HeldForms } from '#ports/held-forms.ts';
import type { Context } from './context.ts';

/** Forms typed after a session had ended, each given back once. */
export function heldForms({ db }: Context): HeldForms {
	return {
		async hold({ id, tokenHash, path, sealedFields, expiresAt }) {
			await db
				.insertInto('held_form')
				.values({ id, token_hash: tokenHash, path, sealed_fields: sealedFields, expires_at: expiresAt })
				.execute();
		},
		async take(tokenHash, path, now) {
			const row = await db
				.deleteFrom('held_form')
				.where('token_hash', '=', tokenHash)
				.where('path', '=', path)
				.where('expires_at', '>', now)
				.returning('sealed_fields')
				.executeTakeFirst();
			return row ? { sealedFields: row.sealed_fields } : null;
		}
	};
}
