import { addDays, type LocalDate } from './amsterdam.ts';
import { isWorkingDay } from './holidays.ts';

/** So many working days later; weekends and holidays don't count. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
	let day = date;
	for (let left = days; left > 0;) {
		day = addDays(day, 1);
		if (isWorkingDay(day)) left -= 1;
	}
	return day;
}
