import { addDays, type LocalDate } from '#domain/time/amsterdam.ts';

const MINUTE = 60_000;

/** How long an iDEAL payment stays open at the provider, and how long we go on asking after that. */
const IDEAL_OPEN = 15 * MINUTE;
const IDEAL_ASKED_AFTER = 60 * MINUTE;

/** When an iDEAL payment ends, and until when a lost report of it is still looked for (P03). */
export function idealDeadlines(startedAt: Date): { expiresAt: Date; askUntil: Date } {
	const expires = startedAt.getTime() + IDEAL_OPEN;
	return { expiresAt: new Date(expires), askUntil: new Date(expires + IDEAL_ASKED_AFTER) };
}

/** The days of an activation invoice, by the calendar of Amsterdam. */
export interface TransferDeadlines {
	/** The last day to pay. */
	dueOn: LocalDate;
	remindOn: LocalDate;
	/** The attempt ends and the invoice is credited. */
	expireOn: LocalDate;
}

/** When an activation invoice is due, is reminded of, and lapses: 14 and 30 days after issue. */
export function transferDeadlines(issuedOn: LocalDate): TransferDeadlines {
	return { dueOn: addDays(issuedOn, 14), remindOn: addDays(issuedOn, 14), expireOn: addDays(issuedOn, 30) };
}

/** What an unpaid activation invoice asks for today. */
export function transferStep(
	issuedOn: LocalDate,
	today: LocalDate,
	reminded: boolean
): 'wait' | 'remind' | 'expire' {
	const { remindOn, expireOn } = transferDeadlines(issuedOn);
	if (today >= expireOn) return 'expire';
	return today >= remindOn && !reminded ? 'remind' : 'wait';
}
