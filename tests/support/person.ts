import { createHash, randomBytes } from 'node:crypto';
import type { Language, StaffRole } from '#domain/user/user.ts';

/** A statement with all rights, past every rule. */
export type Owner = <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Somebody who signed up and has just signed in, by the rows that this leaves, without its pages and mails; who is
 * known already signs in once more. The token belongs in the cookie of the session.
 */
export async function person(
	owner: Owner,
	facts: { email: string; staff?: StaffRole | null; language?: Language; userAgent?: string }
): Promise<{ userId: string; token: string }> {
	const { email, staff = null, language = 'nl', userAgent = null } = facts;
	const token = randomBytes(24).toString('hex');
	const [user] = await owner<{ id: string }>(
		`with person as (
			insert into "User" (name, email, "emailVerified", staff_role, language, welcomed_at)
			values ('Katrijn de Boer', $1, now(), $2, $3, now())
			on conflict (email) do update set email = excluded.email returning id, created_at = now() as new
		), address as (
			insert into email_address (user_id, address, kind, verified_at)
			select id, $1, 'correspondence', now() from person where new
		)
		insert into "Session" ("userId", "sessionToken", expires, user_agent)
		select id, $4, now() + interval '1 day', $5 from person returning "userId" as id`,
		[email, staff, language, createHash('sha256').update(token).digest('hex'), userAgent]
	);
	return { userId: user!.id, token };
}

/** The cookie of a session. */
export const SESSION = 'authjs.session-token';
