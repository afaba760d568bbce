import type { ActivationState } from './activation.ts';
import type { PaymentStatus } from './payment.ts';

/** What can happen to an attempt. */
export type AttemptEvent =
	| 'payment-asked'
	| 'payment-canceled'
	| 'payment-expired'
	| 'payment-failed'
	| 'deadline-passed'
	| 'given-up'
	| 'verdict-activate'
	| 'verdict-review'
	| 'verdict-refuse'
	| 'staff-approves'
	| 'staff-refuses';

/** Money that comes in counts whenever it comes (P04), so a verdict opens also what had ended without money. */
const ON_VERDICT = {
	'verdict-activate': 'approved',
	'verdict-review': 'in-review',
	'verdict-refuse': 'refused'
} as const;

const ON_END = {
	'payment-canceled': 'canceled',
	'payment-expired': 'expired',
	'payment-failed': 'failed',
	'deadline-passed': 'expired',
	'given-up': 'canceled'
} as const;

const MOVES: Record<ActivationState, Partial<Record<AttemptEvent, ActivationState>>> = {
	draft: { 'payment-asked': 'awaiting-payment', ...ON_END, ...ON_VERDICT },
	'awaiting-payment': { ...ON_END, ...ON_VERDICT },
	canceled: ON_VERDICT,
	expired: ON_VERDICT,
	failed: ON_VERDICT,
	'in-review': { 'staff-approves': 'approved', 'staff-refuses': 'refused' },
	approved: {},
	refused: {}
};

/** Where an attempt stands after an event; one that comes late, twice or in another order changes nothing (P02). */
export function nextState(state: ActivationState, event: AttemptEvent): ActivationState {
	return MOVES[state][event] ?? state;
}

/** Whether an attempt still waits for money or for a person; an organisation has one such attempt at most (P05). */
export function isLive(state: ActivationState): boolean {
	return state === 'draft' || state === 'awaiting-payment' || state === 'in-review';
}

/** What the end of a payment without money means for its attempt; null while it goes on, and when it is paid. */
export function eventOfEnd(status: PaymentStatus): AttemptEvent | null {
	if (status === 'canceled') return 'payment-canceled';
	if (status === 'expired') return 'payment-expired';
	return status === 'failed' ? 'payment-failed' : null;
}
