import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ActivationState } from '#domain/activation/activation.ts';
import { idealDeadlines, transferDeadlines, transferStep } from '#domain/activation/deadlines.ts';
import { laterStatus } from '#domain/activation/payment.ts';
import { eventOfEnd, isLive, nextState, type AttemptEvent } from '#domain/activation/states.ts';
import { readStatement } from '#domain/activation/statement.ts';

const after = (events: readonly AttemptEvent[], from: ActivationState = 'draft') =>
	events.reduce(nextState, from);

describe('the life of an attempt', () => {
	test.each<[AttemptEvent[], ActivationState]>([
		[[], 'draft'],
		[['payment-asked'], 'awaiting-payment'],
		[['payment-asked', 'verdict-activate'], 'approved'],
		[['payment-asked', 'verdict-review', 'staff-approves'], 'approved'],
		[['payment-asked', 'verdict-review', 'staff-refuses'], 'refused'],
		[['payment-asked', 'verdict-refuse'], 'refused'],
		[['payment-asked', 'payment-canceled'], 'canceled'],
		[['payment-asked', 'payment-expired'], 'expired'],
		[['payment-asked', 'payment-failed'], 'failed'],
		[['payment-asked', 'deadline-passed'], 'expired'],
		[['given-up'], 'canceled'],
		[['payment-asked', 'verdict-review', 'payment-expired'], 'in-review'],
		[['payment-asked', 'staff-approves'], 'awaiting-payment']
	])('%j: %s', (events, state) => expect(after(events)).toBe(state));

	it('P04 money that comes after the end still counts', () => {
		for (const end of ['payment-expired', 'payment-canceled', 'payment-failed', 'deadline-passed'] as const) {
			expect(after(['payment-asked', end, 'verdict-activate'])).toBe('approved');
			expect(after(['payment-asked', end, 'verdict-review'])).toBe('in-review');
		}
	});

	it('P02 the same reports in any order, however often, end the same', () => {
		const end = fc.constantFrom<AttemptEvent>('payment-canceled', 'payment-expired', 'payment-failed');
		const verdict = fc.constantFrom<AttemptEvent[]>(
			[],
			['verdict-activate'],
			['verdict-review'],
			['verdict-refuse']
		);
		const reports = fc
			.tuple(end, verdict, fc.boolean())
			.map(([one, last, both]) => [
				'payment-asked' as AttemptEvent,
				...(both || last.length === 0 ? [one] : []),
				...last
			]);
		const shuffled = reports.chain((events) =>
			fc.tuple(
				fc.constant(events),
				fc.shuffledSubarray(events, { minLength: events.length }),
				fc.array(fc.constantFrom(...events), { maxLength: 6 })
			)
		);
		fc.assert(
			fc.property(shuffled, ([told, reordered, again]) => {
				expect(after([...reordered, ...again])).toBe(after(told));
			})
		);
	});

	test.each([
		['open', 'paid', 'paid'],
		['paid', 'open', 'paid'],
		['paid', 'expired', 'paid'],
		['expired', 'paid', 'paid'],
		['canceled', 'paid', 'paid'],
		['expired', 'open', 'expired'],
		['failed', 'pending', 'failed'],
		['canceled', 'expired', 'canceled'],
		['open', 'pending', 'pending'],
		['pending', 'open', 'open']
	] as const)('P02 known as %s and told as %s, a payment is %s', (known, told, status) =>
		expect(laterStatus(known, told)).toBe(status)
	);

	it('approved and refused are final', () => {
		const events: AttemptEvent[] = [
			'payment-asked',
			'payment-failed',
			'verdict-activate',
			'verdict-refuse',
			'staff-approves',
			'staff-refuses'
		];
		for (const event of events) {
			expect(nextState('approved', event)).toBe('approved');
			expect(nextState('refused', event)).toBe('refused');
		}
	});

	it('P05 live is what waits for money or a person', () => {
		const states: ActivationState[] = [
			'draft',
			'awaiting-payment',
			'in-review',
			'approved',
			'refused',
			'expired',
			'canceled',
			'failed'
		];
		expect(states.filter(isLive)).toEqual(['draft', 'awaiting-payment', 'in-review']);
	});

	test.each([
		['canceled', 'payment-canceled'],
		['expired', 'payment-expired'],
		['failed', 'payment-failed'],
		['open', null],
		['pending', null],
		['paid', null]
	] as const)('P08 a payment that is %s: %s', (status, event) => expect(eventOfEnd(status)).toBe(event));
});

describe('deadlines', () => {
	it('P03 an iDEAL payment ends after a quarter and is asked about for an hour more', () => {
		expect(idealDeadlines(new Date('2026-11-21T13:00:00Z'))).toEqual({
			expiresAt: new Date('2026-11-21T13:15:00Z'),
			askUntil: new Date('2026-11-21T14:15:00Z')
		});
	});

	it('an invoice is reminded of after 14 days and lapses after 30', () => {
		expect(transferDeadlines('2026-11-21')).toEqual({
			dueOn: '2026-12-05',
			remindOn: '2026-12-05',
			expireOn: '2026-12-21'
		});
	});

	test.each([
		['2026-12-04', false, 'wait'],
		['2026-12-05', false, 'remind'],
		['2026-12-05', true, 'wait'],
		['2026-12-20', false, 'remind'],
		['2026-12-21', true, 'expire'],
		['2027-01-02', false, 'expire']
	] as const)('on %s, reminded %s: %s', (today, reminded, step) =>
		expect(transferStep('2026-11-21', today, reminded)).toBe(step)
	);
});

describe('002-29 the statement of authority', () => {
	it('gives name and role', () => {
		expect(readStatement({ name: '  Katrijn  de Boer ', role: 'director', agreed: true })).toEqual({
			name: 'Katrijn de Boer',
			role: 'director'
		});
	});

	test.each([
		[{ name: '', role: '', agreed: false }, ['name-missing', 'role-missing', 'not-agreed']],
		[{ name: 'K', role: 'owner', agreed: true }, ['name-shape']],
		[{ name: 'Katrijn <b>', role: 'owner', agreed: true }, ['name-shape']],
		[{ name: 'Katrijn\u0007 de Boer', role: 'owner', agreed: true }, ['name-shape']],
		[{ name: 'x'.repeat(121), role: 'owner', agreed: true }, ['name-too-long']],
		[{ name: 'Katrijn de Boer', role: 'king', agreed: true }, ['role-missing']],
		[{ name: 'Katrijn de Boer', role: 'owner', agreed: false }, ['not-agreed']]
	])('%j is told: %j', (typed, reasons) => {
		const read = readStatement(typed);
		expect('findings' in read && read.findings.map(({ reason }) => reason)).toEqual(reasons);
	});
});
