import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween } from '#domain/time/amsterdam.ts';
import { easterSunday, holidays, isWorkingDay } from '#domain/time/holidays.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';

const years = fc.integer({ min: 2014, max: 2400 });
const dates = fc.integer({ min: 0, max: 140_000 }).map((days) => addDays('2014-01-01', days));
const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

describe('Easter falls where the tables of the churches say', () => {
	test.each([
		'1818-03-22',
		'1943-04-25',
		'1954-04-18',
		'1981-04-19',
		'2000-04-23',
		'2008-03-23',
		'2019-04-21',
		'2024-03-31',
		'2025-04-20',
		'2026-04-05',
		'2027-03-28',
		'2028-04-16',
		'2029-04-01',
		'2030-04-21',
		'2038-04-25',
		'2285-03-22'
	])('%s', (date) => expect(easterSunday(Number(date.slice(0, 4)))).toBe(date));

	it('always on a Sunday from 22 March to 25 April', () => {
		fc.assert(
			fc.property(years, (year) => {
				const easter = easterSunday(year);
				expect(weekday(easter)).toBe(0);
				expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
			})
		);
	});
});

describe('holidays', () => {
	test.each([
		[2024, '01-01 03-29 04-01 04-27 05-01 05-09 05-20 12-25 12-26'],
		// King's Day a day early, as 27 April is a Sunday; Liberation Day, as the year ends in 5.
		[2025, '01-01 04-18 04-21 04-26 05-01 05-05 05-29 06-09 12-25 12-26'],
		[2026, '01-01 04-03 04-06 04-27 05-01 05-14 05-25 12-25 12-26'],
		[2027, '01-01 03-26 03-29 04-27 05-01 05-06 05-17 12-25 12-26'],
		[2030, '01-01 04-19 04-22 04-27 05-01 05-05 05-30 06-10 12-25 12-26'],
		[2031, '01-01 04-11 04-14 04-26 05-01 05-22 06-02 12-25 12-26']
	])('of %i', (year, days) => expect(holidays(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`)));

	it('King’s Day is never kept on a Sunday', () => {
		fc.assert(
			fc.property(years, (year) => {
				const kept = holidays(year).filter((day) => day.slice(5) === '04-26' || day.slice(5) === '04-27');
				expect(kept.some((day) => weekday(day) !== 0)).toBe(true);
			})
		);
	});
});

describe('working days', () => {
	test.each([
		['over a weekend', '2026-11-20', 1, '2026-11-23'],
		['from a Saturday', '2026-11-21', 1, '2026-11-23'],
		['over Christmas and a weekend', '2026-12-24', 1, '2026-12-28'],
		['over the turn of the year', '2026-12-31', 1, '2027-01-04'],
		['over Easter, when banks stand still from Friday', '2026-04-02', 1, '2026-04-07'],
		['over King’s Day', '2026-04-24', 1, '2026-04-28'],
		['over Ascension', '2026-05-13', 1, '2026-05-15'],
		['over Whit Monday', '2026-05-22', 1, '2026-05-26'],
		['over Liberation Day in a fifth year', '2025-05-02', 1, '2025-05-06'],
		['over Liberation Day in another', '2026-05-04', 1, '2026-05-05'],
		['three of them over Easter', '2026-04-01', 3, '2026-04-08'],
		['none at all', '2026-12-25', 0, '2026-12-25']
	])('%s: %s and %i is %s', (_, from, days, until) => expect(addWorkingDays(from, days)).toBe(until));

	it('one after another is as many at once, and no promise ends on a free day', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: 1, max: 20 }), (from, days) => {
				const until = addWorkingDays(from, days);
				expect(isWorkingDay(until)).toBe(true);
				expect(addWorkingDays(addWorkingDays(from, days - 1), 1)).toBe(until);
				const between = Array.from({ length: daysBetween(from, until) }, (_, n) => addDays(from, n + 1));
				expect(between.filter(isWorkingDay)).toHaveLength(days);
				expect(daysBetween(from, addWorkingDays(from, 1))).toBeLessThanOrEqual(6);
			})
		);
	});
});
