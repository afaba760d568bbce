import type { OrganisationState } from './organisation.ts';

/** The steps of beginning with Kade, in order (002-41). */
export const STEPS = ['account', 'profile', 'organisation', 'activate', 'receive'] as const;

/** One of the steps. */
export type Step = (typeof STEPS)[number];

/** What is known of a person and of the organisation that they are furthest with. */
export interface Beginnings {
	hasName: boolean;
	state: OrganisationState | null;
	/** Whether receiving is switched on. */
	receives: boolean;
}

/** Which steps are done; they tick themselves, and the first that is not is what to do next. */
export function checklist({ hasName, state, receives }: Beginnings): { done: Step[]; next: Step | null } {
	const isActive = state === 'active' || state === 'suspended';
	const holds: Record<Step, boolean> = {
		account: true,
		profile: hasName,
		organisation: state !== null && state !== 'closed',
		activate: isActive,
		receive: receives
	};
	return { done: STEPS.filter((step) => holds[step]), next: STEPS.find((step) => !holds[step]) ?? null };
}

/** How far along each state is; the organisation with the most is the one to go on with. */
const FURTHEST: readonly OrganisationState[] = ['unlisted', 'suspended', 'added', 'activating', 'active'];

/** The organisation that a person is furthest with, or null; a closed one is behind them. */
export function furthest<Row extends { state: OrganisationState }>(rows: readonly Row[]): Row | null {
	return rows
		.filter(({ state }) => state !== 'closed')
		.reduce<Row | null>(
			(best, row) => (best && FURTHEST.indexOf(best.state) >= FURTHEST.indexOf(row.state) ? best : row),
			null
		);
}
