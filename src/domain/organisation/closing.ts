import { addDays, localDate, startOfDay } from '#domain/time/amsterdam.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { KeptOrganisation } from './organisation.ts';

/** For so many days after closing its owners can still read an organisation and open it again (spec: AVG, 30-day grace). */
export const REOPEN_DAYS = 30;

/** The first instant at which a closed organisation can't be opened again, at the beginning of a day in Amsterdam. */
export function endOfReopening(closedAt: Date): Date {
	return startOfDay(addDays(localDate(closedAt), REOPEN_DAYS + 1));
}

/** An organisation that worked, closed; where it stood is kept, so that opening it again is no way out of a suspension. */
export function closed(kept: KeptOrganisation, now: Date): KeptOrganisation | Refusal<'not-active'> {
	const { state } = kept;
	if (state !== 'active' && state !== 'suspended') return refuse('not-active');
	return { ...kept, state: 'closed', closedAt: now, closedFrom: state };
}

/** A closed organisation as it stood before, as long as that can be. */
export function reopened(kept: KeptOrganisation, now: Date): KeptOrganisation | Refusal<'too-late'> {
	const until = reopenableUntil(kept);
	if (!until || !kept.closedFrom || now >= until) return refuse('too-late');
	return { ...kept, state: kept.closedFrom, closedAt: null, closedFrom: null };
}

/** Until when its owners can open it again, or null when that can't be (any more). */
export function reopenableUntil({ closedAt, closedFrom }: KeptOrganisation): Date | null {
	return closedAt && closedFrom ? endOfReopening(closedAt) : null;
}
