import { addDays, addMonths, type LocalDate } from '#domain/time/amsterdam.ts';

/** Kinds of data that we hold as controller or processor (spec: AVG, article 52 AWR). */
export type DataKind =
	| 'profile'
	| 'security-log'
	| 'activation-evidence'
	| 'failed-activation'
	| 'own-invoice'
	| 'mandate'
	| 'customer-documents';

/** What happens to it when its person or organisation asks for deletion. */
export type OnDeletion = 'erase' | 'pseudonymise' | 'restrict' | 'export-then-erase';

/** How long a kind of data is kept, from when, on which ground. */
export interface RetentionRule {
	ground: 'contract' | 'legal-duty' | 'legitimate-interest' | 'instruction';
	/** The day from which the term runs. */
	from: 'end-of-account' | 'event' | 'end-of-contract' | 'end-of-year' | 'last-debit';
	term: { days: number } | { months: number };
	onDeletion: OnDeletion;
}

/** Every rule; a service that keeps something new adds its kind here. */
export const RETENTION: Record<DataKind, RetentionRule> = {
	profile: { ground: 'contract', from: 'end-of-account', term: { days: 30 }, onDeletion: 'erase' },
	'security-log': {
		ground: 'legitimate-interest',
		from: 'event',
		term: { months: 12 },
		onDeletion: 'pseudonymise'
	},
	'activation-evidence': {
		ground: 'legitimate-interest',
		from: 'end-of-contract',
		term: { months: 84 },
		onDeletion: 'restrict'
	},
	'failed-activation': {
		ground: 'legitimate-interest',
		from: 'event',
		term: { days: 90 },
		onDeletion: 'erase'
	},
	'own-invoice': { ground: 'legal-duty', from: 'end-of-year', term: { months: 84 }, onDeletion: 'restrict' },
	mandate: { ground: 'legal-duty', from: 'last-debit', term: { months: 84 }, onDeletion: 'restrict' },
	'customer-documents': {
		ground: 'instruction',
		from: 'end-of-contract',
		term: { days: 30 },
		onDeletion: 'export-then-erase'
	}
};

/** The last day on which something is kept, given the day that its rule counts from. */
export function keptUntil(kind: DataKind, from: LocalDate): LocalDate {
	const rule = RETENTION[kind];
	const start = rule.from === 'end-of-year' ? `${from.slice(0, 4)}-12-31` : from;
	return 'days' in rule.term ? addDays(start, rule.term.days) : addMonths(start, rule.term.months);
}

/** The first day of which events are still kept today; for rules that count from the event itself. */
export function keptSince(kind: DataKind, today: LocalDate): LocalDate {
	const { term } = RETENTION[kind];
	return 'days' in term ? addDays(today, -term.days) : addMonths(today, -term.months);
}
