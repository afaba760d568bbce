const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' };

/** Lower case without diacritics: how the register compares. */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßøæœłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name; `B.V.` is the word `bv`. */
export function words(text: string): string[] {
	return folded(text)
		.replace(/\b[a-z](\.[a-z])+\b\.?/g, (initials) => initials.replaceAll('.', ''))
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

/** Whether every word asked for is a whole word of this name; a beginning of a word finds nothing. */
export function carries(name: string, asked: string[]): boolean {
	const present = new Set(words(name));
	return asked.length > 0 && asked.every((word) => present.has(word));
}
