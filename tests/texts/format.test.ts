import { expect, test } from 'vitest';
import { clockTime, count, day, moment, money, month, when } from '#texts/format.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

test.each([
	[123_456, 'nl', '€ 1.234,56'],
	[1, 'nl', '€ 0,01'],
	[-18_15, 'nl', '€ -18,15'],
	[123_456, 'en', '€1,234.56'],
	[-18_15, 'en', '-€18.15']
] as const)('%i cents in %s are %s', (cents, language, said) => {
	expect(plain(money(cents, language))).toBe(said);
});

test('thousands are marked as the language does', () => {
	expect([count(1144, 'nl'), count(1144, 'en')]).toEqual(['1.144', '1,144']);
});

test('a day without a time is that day, wherever the server stands', () => {
	expect([day('2026-11-21', 'nl'), day('2026-11-21', 'en')]).toEqual([
		'21 november 2026',
		'21 November 2026'
	]);
});

test('a month without a day is that month', () => {
	expect([month('2015-06', 'nl'), month('2015-01', 'en')]).toEqual(['juni 2015', 'January 2015']);
});

test('an instant is told in the time of Amsterdam, summer and winter', () => {
	expect(clockTime('2026-11-21T13:05:00Z', 'nl')).toBe('14:05');
	expect(clockTime('2026-07-21T13:05:00Z', 'nl')).toBe('15:05');
	expect(day(new Date('2026-12-31T23:30:00Z'), 'nl')).toBe('1 januari 2027');
	expect(moment('2026-11-21T13:05:09Z', 'nl')).toBe('21 november 2026 om 14:05:09');
});

test.each([
	['2026-11-21T13:22:00Z', 'vandaag 14:22', 'today 14:22'],
	['2026-11-20T16:40:00Z', 'gisteren 17:40', 'yesterday 17:40'],
	['2026-11-22T08:00:00Z', 'morgen 09:00', 'tomorrow 09:00'],
	['2026-11-18T08:00:00Z', '18 november', '18 November'],
	['2025-11-18T08:00:00Z', '18 november 2025', '18 November 2025']
])('%s is told as people say it at 21 november 2026: %s', (at, dutch, english) => {
	const now = '2026-11-21T13:30:00Z';
	expect([when(at, now, 'nl'), when(at, now, 'en')]).toEqual([dutch, english]);
});

test('yesterday begins at midnight in Amsterdam, also in the night that the clock goes back', () => {
	expect(when('2026-10-24T21:59:00Z', '2026-10-24T22:01:00Z', 'nl')).toBe('gisteren 23:59');
	expect(when('2026-10-24T22:30:00Z', '2026-10-25T22:30:00Z', 'nl')).toBe('vandaag 00:30');
	expect(when('2026-10-24T22:30:00Z', '2026-10-25T23:30:00Z', 'nl')).toBe('gisteren 00:30');
});
