/** The languages that every sentence exists in; the first is the one we write in. */
export const LANGUAGES = ['nl', 'en'] as const;

/** A language that a person can read Kade in. */
export type Language = (typeof LANGUAGES)[number];

/** What the English sentences must look like, given the Dutch: the same keys, the same arguments. */
export type Shape<T> = T extends (...given: infer Given) => string
	? (...given: Given) => string
	: T extends string
		? string
		: T extends readonly (infer Item)[]
			? readonly Shape<Item>[]
			: { readonly [Key in keyof T]: Shape<T[Key]> };

/** The sentences in one language; on a server, so that a page ships one language only. */
export function pick<Nl, En extends Shape<Nl>>(texts: { nl: Nl; en: En }, language: Language): Shape<Nl> {
	return language === 'en' ? (texts.en as Shape<Nl>) : (texts.nl as Shape<Nl>);
}
