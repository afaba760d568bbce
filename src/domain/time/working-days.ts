import { addDays, type LocalDate } from './amsterdam.ts';

/** So many working days later; Saturdays and Sundays don't count, public holidays do. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
	let day = date;
	for (let left = days; left > 0;) {
		day = addDays(day, 1);
		const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left -= 1;
	}
	return day;
}
