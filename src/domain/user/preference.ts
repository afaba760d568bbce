import type { Language, Theme } from './user.ts';

/**
 * The language in which to speak: the one chosen, else of the two that we speak the one that the browser names first
 * (`Accept-Language`); Dutch where it names none at all, English where it names only others.
 */
export function languageFor(
	chosen: string | null | undefined,
	accepted: string | null | undefined
): Language {
	if (chosen === 'nl' || chosen === 'en') return chosen;
	const wanted = (accepted ?? '').toLowerCase().split(',');
	const ours = wanted
		.map((range) => /^\s*(nl|en|\*|$)/.exec(range)?.[1])
		.find((range) => range !== undefined);
	return ours === undefined || ours === 'en' ? 'en' : 'nl';
}

/** The look that was chosen, else that of the device. */
export function themeFor(chosen: string | null | undefined): Theme {
	return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}
