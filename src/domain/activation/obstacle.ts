import type { KeptOrganisation } from '#domain/organisation/organisation.ts';

/** Why an organisation can't be activated now, whoever asks. */
export type Obstacle = 'gone' | 'unlisted' | 'already-active' | 'suspended' | 'closed' | 'ceased';

/** What stands in the way of activating, or null when nothing does (002-22). */
export function notActivatable(organisation: KeptOrganisation | null): Obstacle | null {
	if (!organisation) return 'gone';
	const { state, register } = organisation;
	if (state === 'unlisted' || state === 'suspended' || state === 'closed') return state;
	if (state === 'active') return 'already-active';
	return register?.ceasedOn ? 'ceased' : null;
}
