import { sql, type RawBuilder } from 'kysely';
import { idleSince } from '#domain/user/session-life.ts';
import type { Retention } from '#ports/retention.ts';
import { needsPlatform, type Context } from './context.ts';

/** Removes what has had its time. */
export function retention(context: Context): Retention {
	async function all(question: string, statements: RawBuilder<unknown>[]): Promise<number> {
		needsPlatform(context, `retention.${question}`);
		let count = 0;
		for (const statement of statements) {
			const { numAffectedRows, rows } = await statement.execute(context.db);
			count += Number(numAffectedRows ?? rows.length);
		}
		return count;
	}

	return {
		expired: (now) =>
			all('expired', [
				sql`delete from sign_in_code where expires_at <= ${now}`,
				sql`delete from "VerificationToken" where expires <= ${now}`,
				sql`delete from held_form where expires_at <= ${now}`,
				sql`delete from "Session" where expires <= ${now} or seen_at <= ${idleSince(now)}`,
				sql`delete from rate_limit where expire <= ${now.getTime()}`
			]),
		unconfirmedAddresses: (before) =>
			all('unconfirmedAddresses', [
				sql`delete from email_address where verified_at is null and kind = 'extra'
					and coalesce(token_expires_at, created_at) < ${before}`
			]),
		logs: (before) =>
			all('logs', [
				sql`delete from security_event where created_at < ${before}`,
				sql`delete from outgoing_mail where created_at < ${before}`
			]),
		unsentContent: (before) =>
			all('unsentContent', [
				sql`update outgoing_mail set sealed_content = null, state = 'refused'
					where created_at < ${before} and sealed_content is not null`
			]),
		failedActivations: (before) =>
			all('failedActivations', [
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
			])
	};
}
