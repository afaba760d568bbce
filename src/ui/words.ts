import { getContext, setContext } from 'svelte';
import type { nl } from '#texts/chrome/nl.ts';
import type { Language, Shape } from '#texts/pick.ts';

/** The small words that furniture needs ("Gekopieerd", "Sluiten"), in the language of the page. */
export type Words = Shape<typeof nl>['words'];

const KEY = Symbol('words');

interface Room {
	readonly words: Words;
	readonly language: Language;
	/** Name of the reseller whose house this is; null when it is ours. */
	readonly reseller: string | null;
}

/** Puts the small words within reach of every component below; the root layout does it once. */
export function setWords(room: () => Room): void {
	setContext(KEY, room);
}

/** The small words in the language of the page. */
export function getWords(): Words {
	return room().words;
}

/** The language of the page, for formats. */
export function getLanguage(): Language {
	return room().language;
}

/** Whose name stands on the house besides ours; null when it is ours. */
export function getReseller(): string | null {
	return room().reseller;
}

function room(): Room {
	const found = getContext<(() => Room) | undefined>(KEY);
	if (!found) throw new Error('No words in reach: a layout above must call setWords()');
	return found();
}
