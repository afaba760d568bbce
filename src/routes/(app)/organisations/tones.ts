import type { OrganisationState } from '#domain/organisation/organisation.ts';
import type { Tone } from '#ui/tone.ts';

/** The colour of each state of an organisation. */
export const STATE_TONES: Record<OrganisationState, Tone> = {
	unlisted: 'fog',
	added: 'signal',
	activating: 'water',
	active: 'grass',
	suspended: 'brick',
	closed: 'fog'
};
