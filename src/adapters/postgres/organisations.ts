import { sql } from 'kysely';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { Organisations } from '#ports/organisations.ts';
import { bankAccounts } from './bank-accounts.ts';
import { needsPlatform, type Context } from './context.ts';
import { json } from './schema.ts';

const NUMBER = sql<string | null>`coalesce(o.kvk_number, o.kbo_number)`;

/** Organisations with their logo, bank accounts and capabilities. */
export function organisations(context: Context): Organisations {
	const { db, clock } = context;
	const kept = () =>
		db
			.selectFrom('organisation as o')
			.select([
				'o.id',
				'o.country',
				'o.state',
				'o.kvk_number as kvkNumber',
				'o.kbo_number as kboNumber',
				'o.name',
				'o.place',
				'o.typed',
				'o.register_entry as register',
				'o.register_checked_at as registerCheckedAt',
				'o.vat_number as vatNumber',
				'o.vat_confirmed as vatConfirmed',
				'o.oin',
				'o.phone',
				'o.email',
				'o.billing_address as billingAddress',
				'o.logo_id as logoId',
				'o.version',
				'o.created_by as createdBy',
				'o.created_at as createdAt',
				'o.activated_at as activatedAt',
				'o.closed_at as closedAt',
				'o.closed_from as closedFrom'
			]);

	return {
		...bankAccounts(context),
		async byId(id) {
			return (await kept().where('o.id', '=', id).executeTakeFirst()) ?? null;
		},
		async lock(id) {
			return (await kept().where('o.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
		},
		ofUser(userId, { search = '', after, limit }) {
			const list = db
				.selectFrom('member as m')
				.innerJoin('organisation as o', 'o.id', 'm.organisation_id')
				.select(['o.id', 'o.name', 'o.place', NUMBER.as('number'), 'o.state', 'm.role'])
				.where('m.user_id', '=', userId)
				// A closed one is there for its owners alone.
				.where((is) => is.or([is('o.state', '!=', 'closed'), is('m.role', '=', 'owner')]))
				.where(sql<boolean>`(${search} = '' or o.name ilike ${like(search)} or o.place ilike ${like(search)}
					or ${NUMBER} like ${like(search)})`);
			const rest = after
				? list.where(
						sql<boolean>`(lower(o.name), o.id) > (select lower(name), id from organisation where id = ${after})`
					)
				: list;
			return rest
				.orderBy(sql`lower(o.name)`)
				.orderBy('o.id')
				.limit(limit)
				.execute();
		},
		async ofUserByNumber(userId, country, number, butFor) {
			const row = await db
				.selectFrom('member as m')
				.innerJoin('organisation as o', 'o.id', 'm.organisation_id')
				.select(['o.id', 'o.name', 'o.state'])
				.where('m.user_id', '=', userId)
				.where('o.country', '=', country as KeptOrganisation['country'])
				.where(NUMBER, '=', number)
				.where('o.state', '!=', 'closed')
				.$if(butFor !== undefined, (own) => own.where('o.id', '!=', butFor!))
				.orderBy('o.created_at')
				.limit(1)
				.executeTakeFirst();
			return row ?? null;
		},
		typedOfUser: (userId) =>
			db
				.selectFrom('member as m')
				.innerJoin('organisation as o', 'o.id', 'm.organisation_id')
				.select(['o.id', 'o.name', 'm.role'])
				.where('m.user_id', '=', userId)
				.where('o.country', '=', 'NL')
				.where('o.state', '=', 'unlisted')
				.where(NUMBER, 'is', null)
				.orderBy('o.created_at')
				.limit(50)
				.execute(),
		async lockNumber(userId, number) {
			await sql`select pg_advisory_xact_lock(hashtextextended(${`${userId} ${number}`}, 0))`.execute(db);
		},
		async activeByNumber(country, number) {
			needsPlatform(context, 'organisations.activeByNumber');
			const row = await db
				.selectFrom('organisation as o')
				.select(['o.id', 'o.name'])
				.where('o.country', '=', country as KeptOrganisation['country'])
				.where(NUMBER, '=', number)
				.where('o.state', 'in', ['active', 'suspended'])
				.executeTakeFirst();
			return row ?? null;
		},
		unlistedBefore(checkedBefore, limit) {
			needsPlatform(context, 'organisations.unlistedBefore');
			return kept()
				.where('o.state', '=', 'unlisted')
				.where((o) =>
					o.or([o('o.register_checked_at', 'is', null), o('o.register_checked_at', '<', checkedBefore)])
				)
				.orderBy('o.register_checked_at', (order) => order.asc().nullsFirst())
				.limit(limit)
				.execute();
		},
		readBefore(checkedBefore, limit) {
			needsPlatform(context, 'organisations.readBefore');
			return kept()
				.where('o.state', '=', 'active')
				.where('o.kvk_number', 'is not', null)
				.where('o.register_entry', 'is not', null)
				.where('o.register_checked_at', '<', checkedBefore)
				.orderBy('o.register_checked_at')
				.orderBy('o.id')
				.limit(limit)
				.execute();
		},
		async toEnd(closedBefore, limit) {
			needsPlatform(context, 'organisations.toEnd');
			const rows = await db
				.selectFrom('organisation')
				.select('id')
				.where('closed_from', 'is not', null)
				.where('closed_at', '<', closedBefore)
				.orderBy('closed_at')
				.limit(limit)
				.execute();
			return rows.map(({ id }) => id);
		},
		async logo(organisationId) {
			const picture = await db
				.selectFrom('organisation as o')
				.innerJoin('picture as p', 'p.id', 'o.logo_id')
				.select(['p.content_type as contentType', 'p.bytes'])
				.where('o.id', '=', organisationId)
				.executeTakeFirst();
			return picture ?? null;
		},
		async add(organisation) {
			const { id, createdBy, createdAt } = organisation;
			await db
				.insertInto('organisation')
				.values({
					id,
					...columns(organisation),
					version: organisation.version,
					created_by: createdBy,
					created_at: createdAt
				})
				.execute();
		},
		async save(organisation) {
			const { numUpdatedRows } = await db
				.updateTable('organisation')
				.set({ ...columns(organisation), version: organisation.version + 1 })
				.where('id', '=', organisation.id)
				.where('version', '=', organisation.version)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async setLogo(id, webp) {
			await sql`
			with old as (select logo_id from organisation where id = ${id} for update),
			new as (insert into picture (content_type, bytes) select 'image/webp', ${webp}::bytea where ${webp !== null}
				and exists (select from old) returning id),
			linked as (update organisation set logo_id = (select id from new) where id = ${id})
			delete from picture where id = (select logo_id from old)`.execute(db);
		},
		capabilities: (organisationId) =>
			db
				.selectFrom('capability')
				.select(['kind', 'wanted', 'live_since as liveSince'])
				.where('organisation_id', '=', organisationId)
				.orderBy('kind')
				.execute(),
		async setCapability(organisationId, kind, wanted, at) {
			await db
				.insertInto('capability')
				.values({ organisation_id: organisationId, kind, wanted, changed_at: at })
				.onConflict((conflict) =>
					conflict.columns(['organisation_id', 'kind']).doUpdateSet({
						wanted,
						changed_at: at,
						live_since: sql`case when excluded.wanted then capability.live_since end`
					})
				)
				.execute();
		},
		async remove(id) {
			await sql`
			with members as (delete from member where organisation_id = ${id}),
			invitations as (delete from invitation where organisation_id = ${id}),
			requests as (delete from access_request where organisation_id = ${id}),
			accounts as (delete from bank_account where organisation_id = ${id}),
			switches as (delete from capability where organisation_id = ${id}),
			logo as (delete from picture where id = (select logo_id from organisation where id = ${id}))
			update organisation set state = 'closed', closed_at = coalesce(closed_at, ${clock.now()}),
				closed_from = null, typed = null, phone = null, email = null, billing_address = null,
				version = version + 1 where id = ${id}`.execute(db);
		}
	};
}

/** What may change after an organisation was added; its logo goes by `setLogo`. */
function columns(organisation: KeptOrganisation) {
	return {
		country: organisation.country,
		state: organisation.state,
		kvk_number: organisation.kvkNumber,
		kbo_number: organisation.kboNumber,
		name: organisation.name,
		place: organisation.place,
		typed: json(organisation.typed),
		register_entry: json(organisation.register),
		register_checked_at: organisation.registerCheckedAt,
		vat_number: organisation.vatNumber,
		vat_confirmed: organisation.vatConfirmed,
		oin: organisation.oin,
		phone: organisation.phone,
		email: organisation.email,
		billing_address: json(organisation.billingAddress),
		activated_at: organisation.activatedAt,
		closed_at: organisation.closedAt,
		closed_from: organisation.closedFrom
	};
}

/** A pattern that finds the text anywhere, whatever signs it holds. */
function like(text: string): string {
	return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
