import { addDays, type LocalDate } from './amsterdam.ts';

/**
 * The days of a year, besides weekends, on which we promise nothing. Two things must happen within a promise, money
 * must move between banks and a person must look, so a day counts as free when either stands still: the closing days
 * of TARGET, the system in which euro banks settle (New Year, Good Friday, Easter Monday, 1 May, both Christmas
 * days), and those on which Dutch offices are closed (King's Day, Ascension, Whit Monday). Liberation Day is a free
 * day in years that end in 0 or 5 only, as in the collective agreement of the Dutch banks.
 */
export function holidays(year: number): LocalDate[] {
	const easter = easterSunday(year);
	return [
		`${year}-01-01`,
		addDays(easter, -2),
		addDays(easter, 1),
		kingsDay(year),
		`${year}-05-01`,
		...(year % 5 === 0 ? [`${year}-05-05`] : []),
		addDays(easter, 39),
		addDays(easter, 50),
		`${year}-12-25`,
		`${year}-12-26`
	].sort();
}

/** Whether people and banks work on a day: no Saturday, no Sunday, no holiday. */
export function isWorkingDay(date: LocalDate): boolean {
	const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !holidays(Number(date.slice(0, 4))).includes(date);
}

/** Easter Sunday on the Gregorian calendar (the anonymous computus as given by J. Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): LocalDate {
	const lunarYear = year % 19;
	const century = Math.floor(year / 100);
	const inCentury = year % 100;
	const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * lunarYear + century - Math.floor(century / 4) - lunarShift + 15) % 30;
	const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
	const late = Math.floor((lunarYear + 11 * epact + 22 * toSunday) / 451);
	return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}

/** The king's birthday is 27 April; it is kept on the day before when that is a Sunday. */
function kingsDay(year: number): LocalDate {
	const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
	return `${year}-04-${isSunday ? 26 : 27}`;
}
