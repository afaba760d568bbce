/** A day on the Dutch calendar without a time, `2026-11-21`. */
export type LocalDate = string;

const ZONE = 'Europe/Amsterdam';
const DAY = 86_400_000;
const CLOCK = new Intl.DateTimeFormat('en-CA', {
	timeZone: ZONE,
	hourCycle: 'h23',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit'
});

/** The day that it is in Amsterdam at an instant. */
export function localDate(instant: Date): LocalDate {
	return dateOf(wallClock(instant));
}

/** The instant at which a day begins in Amsterdam. */
export function startOfDay(date: LocalDate): Date {
	const midnight = utc(date);
	const offset = wallClock(new Date(midnight)) - midnight;
	const guess = midnight - offset;
	return new Date(midnight - (wallClock(new Date(guess)) - guess));
}

/** So many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
	return dateOf(utc(date) + days * DAY);
}

/** The same day of the month so many months later; the last day where that month is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
	const [year, month, day] = parts(date);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** How many days the second date is after the first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return Math.round((utc(to) - utc(from)) / DAY);
}

/** Whether a text is a day that exists on the calendar, written as `2026-11-21`. */
export function isLocalDate(text: string): text is LocalDate {
	return (
		/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && text.slice(0, 4) >= '1000' && dateOf(utc(text)) === text
	);
}

/** What the clocks of Amsterdam show, as if it were UTC, in milliseconds. */
function wallClock(instant: Date): number {
	const shown = Object.fromEntries(
		CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
	return Date.UTC(year, month - 1, day, hour, minute, second) + instant.getUTCMilliseconds();
}

function parts(date: LocalDate): [year: number, month: number, day: number] {
	return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function utc(date: LocalDate): number {
	const [year, month, day] = parts(date);
	return Date.UTC(year, month - 1, day);
}

function dateOf(milliseconds: number): LocalDate {
	return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10);
}
