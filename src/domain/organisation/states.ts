import { refuse, type Refusal } from '#domain/outcome.ts';
import type { OrganisationState } from './organisation.ts';

/** What can happen to an organisation. */
export type OrganisationEvent =
	| 'found-in-register'
	| 'activation-started'
	| 'activation-ended'
	| 'proven'
	| 'proof-lapsed'
	| 'suspended'
	| 'resumed'
	| 'closed';

/** A proof counts whenever its money comes, also when the attempt had ended (P04); one typed by hand is never proven (002-22). */
const MOVES: Record<OrganisationState, Partial<Record<OrganisationEvent, OrganisationState>>> = {
	unlisted: { 'found-in-register': 'added', closed: 'closed' },
	added: { 'activation-started': 'activating', proven: 'active', closed: 'closed' },
	activating: { 'activation-ended': 'added', proven: 'active', closed: 'closed' },
	active: { 'proof-lapsed': 'added', suspended: 'suspended', closed: 'closed' },
	suspended: { 'proof-lapsed': 'added', resumed: 'active', closed: 'closed' },
	closed: {}
};

/** Where an organisation stands after an event (002-27), or a refusal when that can't happen to it now. */
export function nextState(
	state: OrganisationState,
	event: OrganisationEvent
): OrganisationState | Refusal<'not-now'> {
	return MOVES[state][event] ?? refuse('not-now');
}

/** Whether it can be proven from here that somebody may act for it. */
export function canActivate(state: OrganisationState): boolean {
	return MOVES[state].proven !== undefined;
}
