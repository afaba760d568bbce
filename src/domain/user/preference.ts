import type { Language, Theme } from './user.ts';

/** The language in which to speak: the one chosen, else Dutch unless the browser first asks for another (`Accept-Language`). */
export function languageFor(
	chosen: string | null | undefined,
	accepted: string | null | undefined
): Language {
	if (chosen === 'nl' || chosen === 'en') return chosen;
	const first = accepted?.split(',')[0]?.trim().toLowerCase() ?? '';
	return first === '' || first.startsWith('nl') ? 'nl' : 'en';
}

/** The look that was chosen, else that of the device. */
export function themeFor(chosen: string | null | undefined): Theme {
	return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}
