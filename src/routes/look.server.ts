import type { RequestEvent } from '@sveltejs/kit';
import type { Language, Theme } from '#domain/user/user.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Keeps a choice of language or theme in this browser, for when nobody is signed in here. */
export function keepLook(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	{ language, theme }: { language?: Language; theme?: Theme }
): void {
	for (const [name, value] of [
		['kade-language', language],
		['kade-theme', theme]
	] as const)
		if (value)
			cookies.set(name, value, {
				path: '/',
				maxAge: YEAR,
				sameSite: 'lax',
				httpOnly: true,
				secure: url.protocol === 'https:'
			});
}
