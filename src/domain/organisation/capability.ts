import type { PriceList } from '#domain/billing/prices.ts';
import type { CapabilityKind, OrganisationState } from './organisation.ts';

/** The switches in the order of the page. */
export const CAPABILITIES: readonly CapabilityKind[] = ['send', 'receive', 'receive_self_billing'];

/** What is switched on for a new organisation: sending only (002-36, 002-37). */
export function wantedByDefault(kind: CapabilityKind): boolean {
	return kind === 'send';
}

/** A switch as kept: what somebody wants, and since when the network has it. */
export interface Capability {
	wanted: boolean;
	liveSince: Date | null;
}

/** What a switch does now; wanting and being live are two things (000-15, 002-43). */
export type CapabilityStatus =
	'off' | 'waits-for-activation' | 'waits-for-network' | 'live' | 'being-withdrawn';

/** What to show beside a switch. */
export function capabilityStatus(
	{ wanted, liveSince }: Capability,
	state: OrganisationState
): CapabilityStatus {
	if (liveSince !== null) return wanted && state === 'active' ? 'live' : 'being-withdrawn';
	if (!wanted || state === 'closed') return 'off';
	return state === 'active' ? 'waits-for-network' : 'waits-for-activation';
}

/** What a capability costs per period of two months on top of the base fee, in cents without VAT. */
export function capabilityPrice(kind: CapabilityKind, prices: PriceList): number {
	const extra = {
		send: 0,
		receive: prices.receivingCents,
		receive_self_billing: prices.receivingSelfBillingCents
	};
	return extra[kind];
}
