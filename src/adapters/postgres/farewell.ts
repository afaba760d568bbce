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
			const known = await knownOf(context, userId);
			await forgetInTrails(context, userId, known);
			await forgetPlaces(context, userId, known);
			await forgetPerson(context, userId, known, at);
		}
	};
}

/** By what the person is known, in small letters: the name they gave themselves, and addresses that are surely theirs. */
interface Known {
	name: string | null;
	/** Proven ones only, as anybody may write down an address that belongs to another. */
	addresses: string[];
}

async function knownOf({ db }: Context, userId: string): Promise<Known> {
	const { rows } = await sql<Known>`
	select lower(u.name) as name, array(
		select lower(u.email) where u.email is not null and u."emailVerified" is not null
		union select address from email_address where user_id = u.id and verified_at is not null
	) as addresses from "User" u where u.id = ${userId}`.execute(db);
	return rows[0] ?? { name: null, addresses: [] };
}

/**
 * In trails the person's own network address, what entries about them hold, their addresses anywhere, and their name
 * where they wrote it: a name elsewhere may be that of somebody who is called the same.
 */
async function forgetInTrails({ db }: Context, userId: string, { name, addresses }: Known): Promise<void> {
	const address = 'actor address';
	await sql`
	update audit_entry e set personal = (
		select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(e.personal) p
		where not (
			(e.actor ->> 'userId' = ${userId} and (p.key = ${address} or lower(p.value ->> 'value') is not distinct from ${name}))
			or (p.key <> ${address} and exists (select from jsonb_each_text(e.details) d where d.value = ${userId}))
			or lower(p.value ->> 'value') = any(${addresses})
		)
	)
	where e.personal <> '{}' and (
		e.actor ->> 'userId' = ${userId}
		or exists (select from jsonb_each_text(e.details) d where d.value = ${userId})
		or exists (select from jsonb_each(e.personal) p where lower(p.value ->> 'value') = any(${addresses}))
	)`.execute(db);
}

async function forgetPlaces({ db }: Context, userId: string, { addresses }: Known): Promise<void> {
	await db.deleteFrom('member').where('user_id', '=', userId).execute();
	await db.deleteFrom('access_request').where('user_id', '=', userId).execute();
	await sql`delete from invitation where email = any(${addresses})`.execute(db);
	await sql`delete from outgoing_mail where user_id = ${userId} or (user_id is null and recipient = any(${addresses}))`.execute(
		db
	);
}

async function forgetPerson({ db }: Context, userId: string, { addresses }: Known, at: Date): Promise<void> {
	await db.deleteFrom('Session').where('userId', '=', userId).execute();
	await db.deleteFrom('Account').where('userId', '=', userId).execute();
	await db.deleteFrom('email_address').where('user_id', '=', userId).execute();
	await sql`delete from "VerificationToken" where identifier = any(${addresses})`.execute(db);
	await sql`delete from sign_in_code where email = any(${addresses})`.execute(db);
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
