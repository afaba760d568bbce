import { sql } from 'kysely';
import type { AccessRequest, Invitation, Members } from '#ports/members.ts';
import { needsPlatform, type Context } from './context.ts';
import type { Database } from './schema.ts';

const VERIFIED = sql<string | null>`case when u."emailVerified" is not null then u.email end`;

/** Who belongs to an organisation, who is invited, and who asks to be let in. */
export function members(context: Context): Members {
	const { db, clock } = context;
	const memberships = db
		.selectFrom('member')
		.select(['organisation_id as organisationId', 'user_id as userId', 'role']);
	const invitations = db
		.selectFrom('invitation as i')
		.select([
			'i.id',
			'i.organisation_id as organisationId',
			'i.email',
			'i.role',
			'i.expires_at as expiresAt',
			'i.invited_by as invitedBy',
			'i.created_at as createdAt'
		]);
	const requests = db
		.selectFrom('access_request as r')
		.innerJoin('User as u', 'u.id', 'r.user_id')
		.select([
			'r.id',
			'r.organisation_id as organisationId',
			'r.user_id as userId',
			'u.name',
			VERIFIED.as('email'),
			'r.message',
			'r.state',
			'r.created_at as createdAt'
		]);

	return {
		async one(organisationId, userId) {
			const one = await memberships
				.innerJoin('organisation as o', 'o.id', 'organisation_id')
				.select(sql<boolean>`o.state = 'closed'`.as('isClosed'))
				.where('organisation_id', '=', organisationId)
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return one ?? null;
		},
		async together(userId, otherId) {
			needsPlatform(context, 'members.together');
			const place = await db
				.selectFrom('member as m')
				.innerJoin('member as n', 'n.organisation_id', 'm.organisation_id')
				.select('m.organisation_id')
				.where('m.user_id', '=', userId)
				.where('n.user_id', '=', otherId)
				.limit(1)
				.executeTakeFirst();
			return place !== undefined;
		},
		list: (organisationId) =>
			db
				.selectFrom('member as m')
				.innerJoin('User as u', 'u.id', 'm.user_id')
				.select([
					'm.organisation_id as organisationId',
					'm.user_id as userId',
					'm.role',
					'u.name',
					VERIFIED.as('email')
				])
				.select(['u.photo_id as photoId', 'm.created_at as since'])
				.where('m.organisation_id', '=', organisationId)
				.orderBy('m.created_at')
				.orderBy('m.user_id')
				.execute(),
		invitations: (organisationId): Promise<Invitation[]> =>
			invitations
				.where('i.organisation_id', '=', organisationId)
				.where('i.accepted_at', 'is', null)
				.where('i.withdrawn_at', 'is', null)
				.orderBy('i.created_at', 'desc')
				.execute(),
		async invitationByToken(tokenHash) {
			const row = await invitations
				.innerJoin('organisation as o', 'o.id', 'i.organisation_id')
				.select('o.name as organisationName')
				.select(
					sql<boolean>`i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ${clock.now()}
						and o.state <> 'closed'`.as('open')
				)
				.where('i.token_hash', '=', tokenHash)
				.executeTakeFirst();
			return row ?? null;
		},
		requests: (organisationId): Promise<AccessRequest[]> =>
			requests
				.where('r.organisation_id', '=', organisationId)
				.where('r.state', '=', 'open')
				.orderBy('r.created_at')
				.orderBy('r.id')
				.execute(),
		async requestOf(organisationId, userId) {
			const last = requests
				.where('r.organisation_id', '=', organisationId)
				.where('r.user_id', '=', userId)
				.orderBy('r.created_at', 'desc')
				.limit(1);
			return (await last.executeTakeFirst()) ?? null;
		},
		lockAll: (organisationId) =>
			memberships.where('organisation_id', '=', organisationId).orderBy('user_id').forUpdate().execute(),
		async put({ organisationId, userId, role }) {
			await db
				.insertInto('member')
				.values({ organisation_id: organisationId, user_id: userId, role })
				.onConflict((conflict) => conflict.columns(['organisation_id', 'user_id']).doUpdateSet({ role }))
				.execute();
		},
		async remove(organisationId, userId) {
			await db
				.deleteFrom('member')
				.where('organisation_id', '=', organisationId)
				.where('user_id', '=', userId)
				.execute();
		},
		/** An open invitation of the same address makes place for this one. */
		async invite({ id, organisationId, email, role, tokenHash, invitedBy, expiresAt, createdAt }) {
			const again = {
				id,
				role,
				token_hash: tokenHash,
				invited_by: invitedBy,
				expires_at: expiresAt,
				created_at: createdAt
			};
			await db
				.insertInto('invitation')
				.values({ ...again, organisation_id: organisationId, email: email.toLowerCase() })
				.onConflict((conflict) =>
					conflict
						.columns(['organisation_id', 'email'])
						.where('accepted_at', 'is', null)
						.where('withdrawn_at', 'is', null)
						.doUpdateSet(again)
				)
				.execute();
		},
		async closeInvitation(id, as, at) {
			const closed: Partial<Pick<Database['invitation'], 'accepted_at' | 'withdrawn_at'>> =
				as === 'accepted' ? { accepted_at: at } : { withdrawn_at: at };
			await db
				.updateTable('invitation')
				.set(closed)
				.where('id', '=', id)
				.where('accepted_at', 'is', null)
				.where('withdrawn_at', 'is', null)
				.execute();
		},
		/** Answers false when this person's question is open already. */
		async ask({ id, organisationId, userId, message }) {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('access_request')
				.values({ id, organisation_id: organisationId, user_id: userId, message, created_at: clock.now() })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			return (numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async decideRequest(id, as, by, at) {
			const { numUpdatedRows } = await db
				.updateTable('access_request')
				.set({ state: as, decided_by: by, decided_at: at })
				.where('id', '=', id)
				.where('state', '=', 'open')
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return null;
			return (await requests.where('r.id', '=', id).executeTakeFirst()) ?? null;
		}
	};
}
