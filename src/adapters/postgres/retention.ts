import { sql, type RawBuilder } from 'kysely';
import { localDate } from '#domain/time/amsterdam.ts';
import { idleSince } from '#domain/user/session-life.ts';
import type { SweptKind } from '#domain/user/retention.ts';
import type { Retention } from '#ports/retention.ts';
import { needsPlatform, type Context } from './context.ts';

/** The statements of each kind; what they return or change is counted. A kind without any does not compile. */
const STATEMENTS: Record<SweptKind, (before: Date) => RawBuilder<unknown>[]> = {
	passing: (now) => [
		sql`delete from sign_in_code where expires_at <= ${now}`,
		sql`delete from "VerificationToken" where expires <= ${now}`,
		sql`delete from held_form where expires_at <= ${now}`,
		sql`delete from "Session" where expires <= ${now} or seen_at <= ${idleSince(now)}`,
		sql`delete from rate_limit where expire <= ${now.getTime()}`
	],
	'unconfirmed-address': (before) => [
		sql`delete from email_address where verified_at is null and kind = 'extra'
			and coalesce(token_expires_at, created_at) < ${before}`
	],
	'unsent-mail': (before) => [
		sql`update outgoing_mail set sealed_content = null, state = 'refused'
			where created_at < ${before} and sealed_content is not null`
	],
	'security-log': (before) => [
		sql`delete from security_event where created_at < ${before}`,
		sql`delete from outgoing_mail where created_at < ${before}`
	],
	invitation: (before) => [
		sql`delete from invitation where coalesce(accepted_at, withdrawn_at, expires_at) < ${before}`,
		sql`delete from access_request where state <> 'open' and coalesce(decided_at, created_at) < ${before}`
	],
	'failed-activation': (before) => [
		sql`
		with ended as (
			update activation set register_snapshot = null, verdict = null, decided_reason = null,
				statement = statement || '{"name": "", "address": null}'
			where state in ('refused', 'expired', 'canceled', 'failed')
				and coalesce(decided_at, ends_at) < ${before} and statement ->> 'name' <> ''
			returning id
		),
		/* Money that came in is in our books, with who paid; an attempt to pay is not. */
		unpaid as (
			update payment set payer_name = null, sealed_payer_iban = null, payer_iban_fingerprint = null,
				payer_iban_masked = null, checkout_url = null, transfer = null
			where activation_id in (select id from ended) and paid_at is null
		),
		told as (
			update audit_entry set personal = personal - 'name' - 'payer'
			where details ->> 'activation' in (select id::text from ended) and personal <> '{}'
		)
		select id from ended`
	],
	'activation-evidence': (before) => [
		sql`
		with over as (
			select id from organisation where state = 'closed' and closed_from is null and closed_at < ${before}
				and name <> '–'
		),
		attempts as (
			update activation set register_snapshot = null, verdict = null, decided_reason = null,
				statement = statement || '{"name": "", "address": null}'
			where organisation_id in (select id from over)
		),
		changes as (
			update register_change set before = '{}', after = null, decided_reason = null
			where organisation_id in (select id from over)
		),
		told as (
			update audit_entry set personal = '{}' where organisation_id in (select id from over) and personal <> '{}'
		)
		/* Its number stays with the trail: that a company was here is no person's secret. */
		update organisation set name = '–', place = null, typed = null, register_entry = null, vat_number = null
		where id in (select id from over)`
	],
	payment: (before) => [
		sql`
		update payment set payer_name = null, sealed_payer_iban = null, payer_iban_fingerprint = null,
			payer_iban_masked = null, customer_id = null, mandate_id = null, checkout_url = null, transfer = null
		where paid_at < ${before} and coalesce(payer_name, sealed_payer_iban, customer_id) is not null
			and activation_id in (select id from activation where statement ->> 'name' = '')`,
		sql`delete from incoming_transfer where booked_on < ${localDate(before)}::date`
	],
	'own-invoice': (before) => [
		sql`select from generate_series(1, forget_own_invoices(${localDate(before)}::date))`
	],
	mandate: (before) => [
		sql`update mandate set masked_iban = null, consented_by = null, customer_id = ''
			where state = 'revoked' and revoked_at < ${before} and customer_id <> ''`
	]
};

/** Removes what has had its time. */
export function retention(context: Context): Retention {
	return {
		async forget(kind, before) {
			needsPlatform(context, `retention.forget ${kind}`);
			let count = 0;
			for (const statement of STATEMENTS[kind](before)) {
				const { numAffectedRows, rows } = await statement.execute(context.db);
				count += Number(numAffectedRows ?? rows.length);
			}
			return count;
		}
	};
}
