import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
	addDays,
	addMonths,
	daysBetween,
	isLocalDate,
	localDate,
	startOfDay
} from '#domain/time/amsterdam.ts';

const ZONE = 'Europe/Amsterdam';
const instants = fc.date({
	min: new Date('1990-01-01T00:00:00Z'),
	max: new Date('2090-01-01T00:00:00Z'),
	noInvalidDate: true
});
const dates = instants.map((instant) => instant.toISOString().slice(0, 10));

describe('P14 today is the day in Amsterdam', () => {
	test.each([
		['2026-12-31T22:59:59.999Z', '2026-12-31'],
		['2026-12-31T23:00:00.000Z', '2027-01-01'],
		['2026-06-30T21:59:59.999Z', '2026-06-30'],
		['2026-06-30T22:00:00.000Z', '2026-07-01'],
		['2026-03-29T00:59:59.999Z', '2026-03-29'],
		['2026-10-25T22:59:59.999Z', '2026-10-25'],
		['2028-02-28T23:30:00.000Z', '2028-02-29']
	])('at %s it is %s', (instant, date) => expect(localDate(new Date(instant))).toBe(date));

	it('agrees with Temporal at every instant', () => {
		fc.assert(
			fc.property(instants, (instant) => {
				const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
				expect(localDate(instant)).toBe(zoned.toPlainDate().toString());
			})
		);
	});
});

describe('a day begins at midnight in Amsterdam', () => {
	test.each([
		['2026-01-01', '2025-12-31T23:00:00.000Z'],
		['2026-07-01', '2026-06-30T22:00:00.000Z'],
		['2026-03-29', '2026-03-28T23:00:00.000Z'],
		['2026-03-30', '2026-03-29T22:00:00.000Z'],
		['2026-10-25', '2026-10-24T22:00:00.000Z'],
		['2026-10-26', '2026-10-25T23:00:00.000Z']
	])('%s at %s', (date, instant) => expect(startOfDay(date).toISOString()).toBe(instant));

	it('agrees with Temporal, and no instant is before its own day', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const start = Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds;
				expect(startOfDay(date).getTime()).toBe(start);
				expect(localDate(startOfDay(date))).toBe(date);
				expect(localDate(new Date(start - 1))).toBe(addDays(date, -1));
			})
		);
	});
});

describe('days and months are counted on the calendar', () => {
	test.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-12-31', 2, '2027-02-28'],
		['2026-03-31', -1, '2026-02-28'],
		['2026-11-21', 2, '2027-01-21'],
		['2024-02-29', 12, '2025-02-28']
	])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

	it('agrees with Temporal', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, count) => {
				const plain = Temporal.PlainDate.from(date);
				expect(addDays(date, count)).toBe(plain.add({ days: count }).toString());
				expect(addMonths(date, count)).toBe(plain.add({ months: count }).toString());
				expect(daysBetween(date, addDays(date, count))).toBe(count);
			})
		);
	});

	test.each([
		['2026-02-28', true],
		['2026-02-29', false],
		['2026-13-01', false],
		['2026-1-1', false],
		['tomorrow', false],
		['', false]
	])('%s is a day: %s', (text, expected) => expect(isLocalDate(text)).toBe(expected));
});
