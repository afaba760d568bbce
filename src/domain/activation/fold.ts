/** What banks and registers hold beyond this is never part of a name; longer input is cut, so that reading stays quick. */
const LONGEST = 160;

const LETTERS: Record<string, string> = {
	ß: 'ss',
	ø: 'o',
	æ: 'ae',
	œ: 'oe',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i'
};

/** A name without what banks drop or change: case, accents, odd letters, apostrophes, runs of spaces. Punctuation stays. */
export function fold(text: string): string {
	return text
		.slice(0, LONGEST)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter]!)
		.replace(/['’‘`´ʼ]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The words of a folded name; whatever is no letter or digit separates, and at most thirty count. */
export function wordsOf(folded: string): string[] {
	return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 30);
}
