import { sql, type RawBuilder } from 'kysely';
import type { PersonalData, PersonalDataKind } from '#ports/personal-data.ts';
import { needsPlatform, type Context } from './context.ts';

/** What is kept about one person, told in plain words: each question names every column that it tells. */
export function personalData(context: Context): PersonalData {
	return {
		async page(userId, kind, from, limit) {
			needsPlatform(context, 'personalData.page');
			const page = sql<Record<string, unknown>>`${QUESTIONS[kind](userId)} limit ${limit + 1} offset ${from}`;
			const { rows } = await page.execute(context.db);
			return { rows: rows.slice(0, limit), next: rows.length > limit ? from + limit : null };
		}
	};
}

/** Addresses that are surely the person's; what only was written down may be of another. */
function provenAddresses(id: string): RawBuilder<unknown> {
	return sql`select email from "User" where id = ${id} and "emailVerified" is not null
		union select address from email_address where user_id = ${id} and verified_at is not null`;
}

const QUESTIONS: Record<PersonalDataKind, (userId: string) => RawBuilder<unknown>> = {
	profile: (
		id
	) => sql`select u.id, u.name, u.email, u."emailVerified" as "emailProvenAt", u.language, u.theme,
		u.staff_role as "staffRole", u.created_at as "createdAt", u.deletion_asked_at as "deletionAskedAt",
		p.content_type as "photoType", replace(encode(p.bytes, 'base64'), E'\\n', '') as "photoBase64"
		from "User" u left join picture p on p.id = u.photo_id where u.id = ${id} order by u.id`,
	addresses: (id) => sql`select a.address, a.kind, a.verified_at as "confirmedAt", a.created_at as "addedAt",
		(select coalesce(jsonb_object_agg(message_type, wanted), '{}') from message_preference where address_id = a.id)
			as "choices" from email_address a where a.user_id = ${id} order by a.created_at, a.id`,
	signIns: (
		id
	) => sql`select provider, "providerAccountId" as "accountAtProvider", label, created_at as "linkedAt"
		from "Account" where "userId" = ${id} order by created_at, id`,
	sessions: (id) => sql`select created_at as "since", seen_at as "lastSeen", expires, user_agent as "device",
		address as "networkAddress" from "Session" where "userId" = ${id} order by created_at, id`,
	securityEvents: (id) => sql`select event, details, address as "networkAddress", created_at as "at"
		from security_event where user_id = ${id} order by id`,
	memberships: (
		id
	) => sql`select o.name as "organisation", coalesce(o.kvk_number, o.kbo_number) as "number", m.role,
		m.created_at as "since" from member m join organisation o on o.id = m.organisation_id
		where m.user_id = ${id} order by m.created_at, o.id`,
	accessRequests: (id) => sql`select o.name as "organisation", r.message, r.state, r.created_at as "askedAt"
		from access_request r join organisation o on o.id = r.organisation_id where r.user_id = ${id}
		order by r.created_at, r.id`,
	invitations: (id) => sql`select o.name as "organisation", i.email, i.role, i.created_at as "invitedAt",
		i.accepted_at as "acceptedAt" from invitation i join organisation o on o.id = i.organisation_id
		where i.email in (${provenAddresses(id)})
		order by i.created_at, i.id`,
	activations: (
		id
	) => sql`select o.name as "organisation", a.method, a.state, a.statement, a.created_at as "at",
		a.decided_at as "decidedAt", a.decided_reason as "reason",
		(select coalesce(jsonb_agg(jsonb_build_object('at', p.paid_at, 'cents', p.amount_cents, 'payer', p.payer_name,
			'account', p.payer_iban_masked) order by p.created_at), '[]')
			from payment p where p.activation_id = a.id and p.paid_at is not null) as "payments"
		from activation a join organisation o on o.id = a.organisation_id where a.user_id = ${id}
		order by a.created_at, a.id`,
	mandates: (
		id
	) => sql`select o.name as "organisation", m.consented_at as "consentedAt", m.text_version as "textVersion", m.state,
		m.masked_iban as "account" from mandate m join organisation o on o.id = m.organisation_id
		where m.consented_by = ${id} order by m.consented_at, m.id`,
	mails: (id) => sql`select recipient as "to", message_type as "type", state, created_at as "at"
		from outgoing_mail where user_id = ${id} or (user_id is null and recipient in (${provenAddresses(id)}))
		order by created_at, id`,
	trail: (id) => sql`select o.name as "organisation", e.at, e.action, e.details,
		e.personal -> 'actor address' ->> 'value' as "networkAddress"
		from audit_entry e join organisation o on o.id = e.organisation_id
		where e.actor ->> 'userId' = ${id} order by e.at, e.organisation_id, e.sequence`
};
