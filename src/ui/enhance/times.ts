import { when } from '#texts/format.ts';

/** "vandaag" becomes "gisteren" while a page stays open. */
export function times(): void {
	setInterval(() => {
		const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
		for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-when]'))
			time.textContent = when(time.dateTime, new Date(), language);
	}, 60_000);
}
