import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pricesOn } from '#domain/billing/prices.ts';
import {
	CAPABILITIES,
	capabilityPrice,
	capabilityStatus,
	wantedByDefault,
	type CapabilityStatus
} from '#domain/organisation/capability.ts';
import type { OrganisationState } from '#domain/organisation/organisation.ts';
import { canActivate, nextState, type OrganisationEvent } from '#domain/organisation/states.ts';
import { isRefused } from '#domain/outcome.ts';

const STATES: OrganisationState[] = ['unlisted', 'added', 'activating', 'active', 'suspended', 'closed'];
const EVENTS: OrganisationEvent[] = [
	'found-in-register',
	'activation-started',
	'activation-ended',
	'proven',
	'suspended',
	'resumed',
	'closed'
];

describe('002-27 where an organisation goes', () => {
	test.each<[OrganisationState, Partial<Record<OrganisationEvent, OrganisationState>>]>([
		['unlisted', { 'found-in-register': 'added', closed: 'closed' }],
		['added', { 'activation-started': 'activating', proven: 'active', closed: 'closed' }],
		['activating', { 'activation-ended': 'added', proven: 'active', closed: 'closed' }],
		['active', { suspended: 'suspended', closed: 'closed' }],
		['suspended', { resumed: 'active', closed: 'closed' }],
		['closed', {}]
	])('from %s', (state, moves) => {
		for (const event of EVENTS)
			expect(nextState(state, event)).toEqual(moves[event] ?? { refused: 'not-now' });
	});

	it('002-22 one typed by hand is never activated before the register knows it', () => {
		expect(canActivate('unlisted')).toBe(false);
		expect(STATES.filter(canActivate)).toEqual(['added', 'activating']);
	});

	it('only a proof makes active what never was, in whatever order things happen', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 20 }), (events) => {
				let state: OrganisationState = 'unlisted';
				let proven = false;
				for (const event of events) {
					const after = nextState(state, event);
					if (isRefused(after)) continue;
					proven ||= event === 'proven';
					expect(state).not.toBe('closed');
					state = after;
					if (state === 'active') expect(proven).toBe(true);
				}
			})
		);
	});
});

describe('002-36 002-37 002-43 what a switch does', () => {
	const liveSince = new Date('2026-11-21T13:05:00Z');

	it('sending is on for a new organisation, receiving is off', () => {
		expect(CAPABILITIES.filter(wantedByDefault)).toEqual(['send']);
	});

	test.each<[boolean, Date | null, OrganisationState, CapabilityStatus]>([
		[false, null, 'added', 'off'],
		[false, null, 'active', 'off'],
		[true, null, 'added', 'waits-for-activation'],
		[true, null, 'unlisted', 'waits-for-activation'],
		[true, null, 'active', 'waits-for-network'],
		[true, liveSince, 'active', 'live'],
		[false, liveSince, 'active', 'being-withdrawn'],
		[true, liveSince, 'suspended', 'being-withdrawn']
	])('wanted %s, live since %s, %s: %s', (wanted, since, state, status) =>
		expect(capabilityStatus({ wanted, liveSince: since }, state)).toBe(status)
	);

	it('each says what it costs', () => {
		const prices = { ...pricesOn('2026-11-21'), receivingCents: 3, receivingSelfBillingCents: 4 };
		expect(CAPABILITIES.map((kind) => capabilityPrice(kind, prices))).toEqual([0, 3, 4]);
	});
});
