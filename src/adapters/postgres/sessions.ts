import { idleSince } from '#domain/user/session-life.ts';
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
				.where('seen_at', '>', idleSince(clock.now()))
				.orderBy('seen_at', 'desc')
				.orderBy('id')
				.execute(),
		linked: (userId) =>
			db
				.selectFrom('Account')
				.select(['id', 'provider', 'label', 'created_at as createdAt'])
				.where('userId', '=', userId)
				.orderBy('provider')
				.orderBy('created_at')
				.orderBy('id')
				.execute(),
		events: (userId, limit) =>
			db
				.selectFrom('security_event')
				.select(['id', 'event', 'details', 'address', 'created_at as at'])
				.where('user_id', '=', userId)
				.orderBy('id', 'desc')
				.limit(limit)
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
		async unlink(userId, id) {
			const gone = await db
				.deleteFrom('Account')
				.where('userId', '=', userId)
				.where('id', '=', id)
				.returning('provider')
				.executeTakeFirst();
			return gone?.provider ?? null;
		},
		async label(userId, provider, label) {
			await db
				.updateTable('Account')
				.set({ label: label.slice(0, 254) })
				.where('userId', '=', userId)
				.where('provider', '=', provider)
				.where('label', 'is', null)
				.execute();
		},
		async confirm(userId, id, at) {
			await db
				.updateTable('Session')
				.set({ confirmed_at: at })
				.where('userId', '=', userId)
				.where('id', '=', id)
				.execute();
		}
	};
}
