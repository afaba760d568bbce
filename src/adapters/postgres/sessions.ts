import type { Sessions } from '#ports/sessions.ts';
import type { Context } from './context.ts';

/** Where a person is signed in, and by which providers they can. */
export function sessions({ db, clock }: Context): Sessions {
	return {
		list: (userId) =>
			db
				.selectFrom('Session')
				.select(['id', 'created_at as createdAt', 'seen_at as seenAt', 'user_agent as userAgent', 'address'])
				.where('userId', '=', userId)
				.where('expires', '>', clock.now())
				.orderBy('seen_at', 'desc')
				.orderBy('id')
				.execute(),
		linked: (userId) =>
			db
				.selectFrom('Account')
				.select(['provider', 'label', 'created_at as createdAt'])
				.where('userId', '=', userId)
				.orderBy('provider')
				.execute(),
		async end(userId, which) {
			const those = db.deleteFrom('Session').where('userId', '=', userId);
			const chosen =
				'id' in which
					? those.where('id', '=', which.id)
					: which.allBut
						? those.where('id', '!=', which.allBut)
						: those;
			const { numDeletedRows } = await chosen.executeTakeFirst();
			return Number(numDeletedRows);
		},
		async unlink(userId, provider) {
			const { numDeletedRows } = await db
				.deleteFrom('Account')
				.where('userId', '=', userId)
				.where('provider', '=', provider)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		async confirm(id, at) {
			await db.updateTable('Session').set({ confirmed_at: at }).where('id', '=', id).execute();
		}
	};
}
