import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ROLES } from '#domain/organisation/member.ts';
import type { OrganisationState } from '#domain/organisation/organisation.ts';
import { closesWith, endOfGrace, GRACE_DAYS, mustHandOver, type Place } from '#domain/user/farewell.ts';

const STATES: OrganisationState[] = ['unlisted', 'added', 'activating', 'active', 'suspended', 'closed'];
const place = (is: Partial<Place>): Place => ({
	organisationId: 'zon',
	name: 'Bakkerij de Zon B.V.',
	state: 'active',
	role: 'owner',
	otherOwners: 0,
	others: 0,
	...is
});

describe('A14 what keeps a person here, and what goes along', () => {
	test.each<[string, Partial<Place>, 'stays' | 'goes along' | 'nothing']>([
		['the only owner of one at work', {}, 'stays'],
		['the only owner of one being activated', { state: 'activating' }, 'stays'],
		['the only owner of one that stands still', { state: 'suspended' }, 'stays'],
		['the only owner of one not yet at work, with a colleague', { state: 'added', others: 1 }, 'stays'],
		['the only owner and member of one not yet at work', { state: 'added' }, 'goes along'],
		['the only owner and member of one typed by hand', { state: 'unlisted' }, 'goes along'],
		['one of two owners', { otherOwners: 1, others: 1 }, 'nothing'],
		['an admin', { role: 'admin', otherOwners: 1, others: 1 }, 'nothing'],
		['a viewer of one that has lost its owner', { role: 'viewer', others: 1 }, 'nothing'],
		['the only owner of one that is closed', { state: 'closed', others: 2 }, 'nothing']
	])('%s: %s', (_, is, expected) => {
		const places = [place(is)];
		expect([mustHandOver(places).length, closesWith(places).length]).toEqual(
			{ stays: [1, 0], 'goes along': [0, 1], nothing: [0, 0] }[expected]
		);
	});

	it('an organisation never both keeps a person and goes along, and only those that lose their last owner do either', () => {
		const places = fc.array(
			fc.record({
				organisationId: fc.uuid(),
				name: fc.string(),
				state: fc.constantFrom(...STATES),
				role: fc.constantFrom(...ROLES),
				otherOwners: fc.nat(2),
				others: fc.nat(3)
			})
		);
		fc.assert(
			fc.property(places, (all) => {
				const touched = [...mustHandOver(all), ...closesWith(all)];
				expect(new Set(touched).size).toBe(touched.length);
				const orphaned = all.filter(
					({ role, otherOwners, state }) => role === 'owner' && otherOwners === 0 && state !== 'closed'
				);
				expect(new Set(touched)).toEqual(new Set(orphaned));
			})
		);
	});

	it('thirty days of thinking it over are counted to the minute, also when the clocks change', () => {
		expect(GRACE_DAYS).toBe(30);
		expect(endOfGrace(new Date('2026-10-10T09:30:00Z')).toISOString()).toBe('2026-11-09T09:30:00.000Z');
		expect(endOfGrace(new Date('2028-02-01T00:00:00Z')).toISOString()).toBe('2028-03-02T00:00:00.000Z');
	});
});
