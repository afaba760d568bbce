import { REOPEN_DAYS } from '#domain/organisation/closing.ts';
import { addDays, addMonths, localDate, startOfDay, type LocalDate } from '#domain/time/amsterdam.ts';
import { GRACE_DAYS } from './farewell.ts';

/** Kinds of data that we hold as controller or processor (spec: AVG, article 52 AWR). */
export type DataKind =
	| 'profile'
	| 'passing'
	| 'unconfirmed-address'
	| 'unsent-mail'
	| 'security-log'
	| 'invitation'
	| 'failed-activation'
	| 'closed-organisation'
	| 'activation-evidence'
	| 'payment'
	| 'own-invoice'
	| 'mandate'
	| 'customer-documents';

/** What happens to it when its person or organisation asks for deletion. */
export type OnDeletion = 'erase' | 'pseudonymise' | 'restrict' | 'export-then-erase';

/** How long a kind of data is kept, from when, on which ground. */
export interface RetentionRule {
	ground: 'contract' | 'legal-duty' | 'legitimate-interest' | 'instruction';
	/** The day from which the term runs. */
	from: 'end-of-account' | 'event' | 'own-end' | 'end-of-contract' | 'end-of-year' | 'last-debit';
	term: { days: number } | { months: number };
	onDeletion: OnDeletion;
}

const SEVEN_YEARS = { months: 84 };

/** Every rule, read by the job that forgets; a service that keeps something new adds its kind here. */
export const RETENTION: Record<DataKind, RetentionRule> = {
	profile: { ground: 'contract', from: 'end-of-account', term: { days: GRACE_DAYS }, onDeletion: 'erase' },
	/** Codes, tokens, held forms, sessions, counts of visits: each has an end of its own. */
	passing: { ground: 'contract', from: 'own-end', term: { days: 0 }, onDeletion: 'erase' },
	'unconfirmed-address': { ground: 'contract', from: 'own-end', term: { days: 30 }, onDeletion: 'erase' },
	/** What a mail says that no server took; that there was one is a note of the log. */
	'unsent-mail': { ground: 'contract', from: 'event', term: { days: 7 }, onDeletion: 'erase' },
	'security-log': {
		ground: 'legitimate-interest',
		from: 'event',
		term: { months: 12 },
		onDeletion: 'pseudonymise'
	},
	/** Invitations and requests for access that have been answered or have ended. */
	invitation: { ground: 'legitimate-interest', from: 'own-end', term: { months: 12 }, onDeletion: 'erase' },
	'failed-activation': {
		ground: 'legitimate-interest',
		from: 'event',
		term: { days: 90 },
		onDeletion: 'erase'
	},
	/** Members, accounts, switches and details of an organisation that its owners closed. */
	'closed-organisation': {
		ground: 'contract',
		from: 'end-of-contract',
		term: { days: REOPEN_DAYS },
		onDeletion: 'erase'
	},
	/** Statement, names, register facts, who decided and the names in the trail. */
	'activation-evidence': {
		ground: 'legitimate-interest',
		from: 'end-of-contract',
		term: SEVEN_YEARS,
		onDeletion: 'restrict'
	},
	/** Who paid us, from which account; and our bank statements. Of a proof it stays as long as the evidence does. */
	payment: { ground: 'legal-duty', from: 'end-of-year', term: SEVEN_YEARS, onDeletion: 'restrict' },
	'own-invoice': { ground: 'legal-duty', from: 'end-of-year', term: SEVEN_YEARS, onDeletion: 'restrict' },
	mandate: { ground: 'legal-duty', from: 'last-debit', term: SEVEN_YEARS, onDeletion: 'restrict' },
	'customer-documents': {
		ground: 'instruction',
		from: 'end-of-contract',
		term: { days: 30 },
		onDeletion: 'export-then-erase'
	}
};

/**
 * What one sweep by date forgets, in this order: evidence goes before who paid for it, bank statements before the
 * invoices that they pay. An account and a closed organisation end by use-cases of their own; documents aren't kept yet.
 */
export const SWEPT = [
	'passing',
	'unconfirmed-address',
	'unsent-mail',
	'security-log',
	'invitation',
	'failed-activation',
	'activation-evidence',
	'payment',
	'own-invoice',
	'mandate'
] as const satisfies readonly DataKind[];

/** A kind that the sweep forgets. */
export type SweptKind = (typeof SWEPT)[number];

/** The last day on which something is kept, given the day that its rule counts from. */
export function keptUntil(kind: DataKind, from: LocalDate): LocalDate {
	const rule = RETENTION[kind];
	const start = rule.from === 'end-of-year' ? `${from.slice(0, 4)}-12-31` : from;
	return 'days' in rule.term ? addDays(start, rule.term.days) : addMonths(start, rule.term.months);
}

/** The first instant from which things are still kept now; what happened before it is forgotten. */
export function keptSince(kind: DataKind, now: Date): Date {
	const { term, from } = RETENTION[kind];
	if ('days' in term) return new Date(now.getTime() - term.days * 86_400_000);
	const day = addMonths(localDate(now), -term.months);
	return startOfDay(from === 'end-of-year' ? `${day.slice(0, 4)}-01-01` : day);
}
