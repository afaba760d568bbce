import { sql } from 'kysely';
import type { User } from '#domain/user/user.ts';
import type { Users } from '#ports/users.ts';
import { addressesOf } from './addresses.ts';
import type { Context } from './context.ts';
import { json } from './schema.ts';

/** People, by the tables that Auth.js shares with us. */
export function users({ db, scope }: Context): Users {
	const people = db
		.selectFrom('User')
		.select([
			'id',
			'name',
			'language',
			'theme',
			'photo_id as photoId',
			'staff_role as staff',
			'created_at as createdAt'
		])
		.select(sql<string | null>`case when "emailVerified" is not null then email end`.as('email'))
		.where('erased_at', 'is', null);

	return {
		async byId(id): Promise<User | null> {
			return (await people.where('id', '=', id).executeTakeFirst()) ?? null;
		},
		async lock(id): Promise<User | null> {
			return (await people.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
		},
		async byEmail(email) {
			const found = people.where('email', '=', email.toLowerCase()).where('emailVerified', 'is not', null);
			return (await found.executeTakeFirst()) ?? null;
		},
		staff: () => people.where('staff_role', 'is not', null).orderBy('name').orderBy('id').execute(),
		addresses: (userId) => addressesOf(db, userId),
		async photo(userId) {
			const picture = await db
				.selectFrom('User')
				.innerJoin('picture', 'picture.id', 'User.photo_id')
				.select(['picture.content_type as contentType', 'picture.bytes'])
				.where('User.id', '=', userId)
				.executeTakeFirst();
			return picture ?? null;
		},
		async update(id, { staff, ...change }) {
			const set = { ...change, ...(staff === undefined ? {} : { staff_role: staff }) };
			if (Object.keys(set).length === 0) return;
			await db.updateTable('User').set(set).where('id', '=', id).execute();
		},
		async setEmail(id, email, provenAt) {
			const { numUpdatedRows } = await db
				.updateTable('User')
				.set({ email: email.toLowerCase(), emailVerified: provenAt })
				.where('id', '=', id)
				.where(({ not, exists, selectFrom }) =>
					not(
						exists(
							selectFrom('User as other')
								.where('other.email', '=', email.toLowerCase())
								.where('other.id', '!=', id)
						)
					)
				)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async welcome(id, at) {
			const { numUpdatedRows } = await db
				.updateTable('User')
				.set({ welcomed_at: at })
				.where('id', '=', id)
				.where('welcomed_at', 'is', null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async setPhoto(id, webp) {
			await sql`
			with old as (select photo_id from "User" where id = ${id} for update),
			new as (insert into picture (content_type, bytes) select 'image/webp', ${webp}::bytea where ${webp !== null}
				and exists (select from old) returning id),
			linked as (update "User" set photo_id = (select id from new) where id = ${id})
			delete from picture where id = (select photo_id from old)`.execute(db);
		},
		async noteSecurity(userId, event, details = {}) {
			const { by } = scope;
			const from = by.kind === 'system' ? { address: null, requestId: null } : by;
			await db
				.insertInto('security_event')
				.values({
					user_id: userId,
					event,
					details: json(details),
					address: from.address,
					request_id: from.requestId
				})
				.execute();
		}
	};
}
