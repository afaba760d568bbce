const FALLBACK = '/overview';

/**
 * A path on our own site to go to after signing in; anything that a browser could read as another site becomes
 * the overview: other origins, `//evil`, `/\evil`, control characters, encoded forms of these.
 */
export function safePath(text: string): string {
	if (!text.startsWith('/') || text.length > 2000 || /[\\\p{Cc}]/u.test(text)) return FALLBACK;
	if (/^\/(\/|%2f|%5c)/i.test(text)) return FALLBACK;
	const base = 'http://kade.invalid';
	if (!URL.canParse(text, base)) return FALLBACK;
	const url = new URL(text, base);
	return url.origin === base && !url.pathname.startsWith('//')
		? url.pathname + url.search + url.hash
		: FALLBACK;
}
