import { sql } from 'kysely';
import type { Place } from '#domain/user/farewell.ts';
import type { Farewell } from '#ports/farewell.ts';
import { needsPlatform, type Context } from './context.ts';

/** The end of an account: the wish, what holds it up, and the erasing itself. */
export function farewell(context: Context): Farewell {
	const { db } = context;
	const present = () => db.updateTable('User').where('erased_at', 'is', null);
	return {
		async askedAt(userId) {
			const row = await db
				.selectFrom('User')
				.select('deletion_asked_at as askedAt')
				.where('id', '=', userId)
				.where('erased_at', 'is', null)
				.executeTakeFirst();
			return row?.askedAt ?? null;
		},
		async places(userId) {
			needsPlatform(context, 'farewell.places');
			const others = (role: 'owner' | null) => sql<number>`(select count(*)::int from member n
				where n.organisation_id = o.id and n.user_id <> ${userId} and ${role === null ? sql`true` : sql`n.role = ${role}`})`;
			return db
				.selectFrom('member as m')
				.innerJoin('organisation as o', 'o.id', 'm.organisation_id')
				.select(['o.id as organisationId', 'o.name', 'o.state', 'm.role'])
				.select([others('owner').as('otherOwners'), others(null).as('others')])
				.where('m.user_id', '=', userId)
				.orderBy('o.name')
				.orderBy('o.id')
				.execute() as Promise<Place[]>;
		},
		async ask(userId, at) {
			const asked = present().set({ deletion_asked_at: at }).where('deletion_asked_at', 'is', null);
			return (await asked.where('id', '=', userId).executeTakeFirst()).numUpdatedRows > 0n;
		},
		async withdraw(userId) {
			const kept = present().set({ deletion_asked_at: null }).where('deletion_asked_at', 'is not', null);
			return (await kept.where('id', '=', userId).executeTakeFirst()).numUpdatedRows > 0n;
		},
		async due(askedBefore, limit) {
			needsPlatform(context, 'farewell.due');
			const rows = await db
				.selectFrom('User')
				.select('id')
				.where('deletion_asked_at', '<=', askedBefore)
				.where('erased_at', 'is', null)
				.orderBy('deletion_asked_at')
				.limit(limit)
				.execute();
			return rows.map(({ id }) => id);
		},
		async erase(userId, at) {
			needsPlatform(context, 'farewell.erase');
			const words = await wordsOf(context, userId);
			await forgetInTrails(context, userId, words);
			await forgetPlaces(context, userId, words);
			await forgetPerson(context, userId, words, at);
		}
	};
}

/** The name and every address by which the person is known, in small letters. */
async function wordsOf({ db }: Context, userId: string): Promise<string[]> {
	const { rows } = await sql<{ word: string }>`
	select lower(email) as word from "User" where id = ${userId} and email is not null
	union select lower(name) from "User" where id = ${userId} and name is not null
	union select address from email_address where user_id = ${userId}`.execute(db);
	return rows.map(({ word }) => word);
}

/** In trails the person's own network address, what entries about them hold, and their name and addresses anywhere. */
async function forgetInTrails({ db }: Context, userId: string, words: string[]): Promise<void> {
	const address = 'actor address';
	await sql`
	update audit_entry e set personal = (
		select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(e.personal) p
		where not (
			(p.key = ${address} and e.actor ->> 'userId' = ${userId})
			or (p.key <> ${address} and exists (select from jsonb_each_text(e.details) d where d.value = ${userId}))
			or lower(p.value ->> 'value') = any(${words})
		)
	)
	where e.personal <> '{}' and (
		e.actor ->> 'userId' = ${userId}
		or exists (select from jsonb_each_text(e.details) d where d.value = ${userId})
		or exists (select from jsonb_each(e.personal) p where lower(p.value ->> 'value') = any(${words}))
	)`.execute(db);
}

async function forgetPlaces({ db }: Context, userId: string, words: string[]): Promise<void> {
	await db.deleteFrom('member').where('user_id', '=', userId).execute();
	await db.deleteFrom('access_request').where('user_id', '=', userId).execute();
	await sql`delete from invitation where email = any(${words})`.execute(db);
	await sql`delete from outgoing_mail where user_id = ${userId} or (user_id is null and recipient = any(${words}))`.execute(
		db
	);
}

async function forgetPerson({ db }: Context, userId: string, words: string[], at: Date): Promise<void> {
	await db.deleteFrom('Session').where('userId', '=', userId).execute();
	await db.deleteFrom('Account').where('userId', '=', userId).execute();
	await db.deleteFrom('email_address').where('user_id', '=', userId).execute();
	await sql`delete from "VerificationToken" where identifier = any(${words})`.execute(db);
	await sql`delete from sign_in_code where email = any(${words})`.execute(db);
	await sql`update security_event set address = null, details = '{}' where user_id = ${userId}`.execute(db);
	await sql`delete from picture where id = (select photo_id from "User" where id = ${userId})`.execute(db);
	await db
		.updateTable('User')
		.set({
			name: null,
			email: null,
			emailVerified: null,
			image: null,
			photo_id: null,
			staff_role: null,
			welcomed_at: null,
			erased_at: at
		})
		.where('id', '=', userId)
		.execute();
}
