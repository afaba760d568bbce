import type { Language } from '#texts/pick.ts';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const ZONE = 'Europe/Amsterdam';

const WORDS: Record<Language, { today: string; yesterday: string; tomorrow: string }> = {
	nl: { today: 'vandaag', yesterday: 'gisteren', tomorrow: 'morgen' },
	en: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' }
};

/** Whole cents as people write an amount: "€ 1.234,56" in Dutch, "€1,234.56" in English. */
export function money(cents: number, language: Language, currency = 'EUR'): string {
	return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency }).format(cents / 100);
}

/** A whole number with its thousands marked: "1.144" in Dutch, "1,144" in English. */
export function count(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(value);
}

/** A day without a time ("2026-11-21") or an instant, as "21 november 2026". */
export function day(value: string | Date, language: Language): string {
	const plain = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
	return new Intl.DateTimeFormat(LOCALES[language], {
		dateStyle: 'long',
		timeZone: plain ? 'UTC' : ZONE
	}).format(new Date(value));
}

/** A share of one, in hundredths: "0,84". */
export function share(value: number, language: Language): string {
	return value.toLocaleString(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A month without a day ("2015-06"), as "juni 2015". */
export function month(value: string, language: Language): string {
	return new Intl.DateTimeFormat(LOCALES[language], {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${value}-01`));
}

/** The time of day in Amsterdam: "14:05". */
export function clockTime(at: string | Date, language: Language): string {
	return new Intl.DateTimeFormat(LOCALES[language], {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: ZONE
	}).format(new Date(at));
}

/** An instant as people say it now: "vandaag 14:05", "gisteren 17:40", "18 november", "18 november 2025". */
export function when(at: string | Date, now: string | Date, language: Language): string {
	const days = dayNumber(at) - dayNumber(now);
	const near = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days] as
		keyof (typeof WORDS)['nl'] | undefined;
	if (near) return `${WORDS[language][near]} ${clockTime(at, language)}`;
	const sameYear = yearOf(at) === yearOf(now);
	return new Intl.DateTimeFormat(LOCALES[language], {
		day: 'numeric',
		month: 'long',
		year: sameYear ? undefined : 'numeric',
		timeZone: ZONE
	}).format(new Date(at));
}

/** An instant in full, for titles and evidence: "21 november 2026 om 14:05:09". */
export function moment(at: string | Date, language: Language): string {
	return new Intl.DateTimeFormat(LOCALES[language], {
		dateStyle: 'long',
		timeStyle: 'medium',
		timeZone: ZONE
	}).format(new Date(at));
}

function plainDay(at: string | Date): string {
	return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: ZONE }).format(new Date(at));
}

function dayNumber(at: string | Date): number {
	return Date.parse(`${plainDay(at)}T00:00:00Z`) / 86_400_000;
}

function yearOf(at: string | Date): string {
	return plainDay(at).slice(0, 4);
}
