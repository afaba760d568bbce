import { namesToSearch } from '#domain/activation/unique.ts';

/** Words that say what kind of company it is, not which. */
const LEGAL_WORDS = new Set(
	(
		'bv nv vof cv ua ba wa io st stg sticht stichting ver vereniging coop cooperatie maatschap ' +
		'eenmanszaak ltd limited gmbh bvba sa srl inc plc en and'
	).split(' ')
);
const LEGAL_PHRASES =
	/\b(besloten vennootschap|naamloze vennootschap|vennootschap onder firma|commanditaire vennootschap|in oprichting)\b/giu;

/** Words that a bank or a register writes short. */
const SHORT_AND_LONG = [
	['gebr', 'gebroeders'],
	['fa', 'firma'],
	['mij', 'maatschappij'],
	['ned', 'nederland'],
	['bedr', 'bedrijf'],
	['int', 'international']
] as const;

/** Banks cut names at about 35 characters, which may leave half a word at the end. */
const MAY_BE_CUT_FROM = 32;

/** The words of a name, without case and diacritics; `B.V.` is `bv`. */
export function foldedWords(name: string): string[] {
	return split(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

/** The words that tell this company from others: without its legal form, as spelled. */
export function coreWords(name: string): string[] {
	const words = split(name.replace(LEGAL_PHRASES, ' '));
	return words.filter((word) => !LEGAL_WORDS.has(foldedWords(word).join('')));
}

/** Whether two names differ at most in legal form, case, diacritics and punctuation. */
export function sameCore(one: string, other: string): boolean {
	const key = (name: string) => coreWords(name).map(foldedWords).join(' ');
	return key(one) !== '' && key(one) === key(other);
}

/** Whether this name has every one of these words. */
export function hasWords(name: string, words: string[]): boolean {
	const present = new Set(foldedWords(name));
	return words.every((word) => foldedWords(word).every((part) => present.has(part)));
}

/**
 * What to ask to find every company that this name may mean, the most exact first. The register finds whole
 * words only, so fewer words find more: without the legal form and the person before "h/o", with short words
 * written long and the other way round, and without the last word of a name that a bank may have cut.
 */
export function searchesFor(name: string): string[][] {
	const seen = new Set<string>();
	return [name, ...namesToSearch(name)].flatMap(spellings).filter((words) => {
		const key = words.flatMap(foldedWords).join(' ');
		return key !== '' && !seen.has(key) && seen.add(key);
	});
}

function spellings(name: string): string[][] {
	const core = coreWords(name);
	const swapped = core.map((word) => {
		const folded = foldedWords(word).join('');
		const pair = SHORT_AND_LONG.find((forms) => forms.some((form) => form === folded));
		return pair ? pair[folded === pair[0] ? 1 : 0] : word;
	});
	const cut = name.trim().length >= MAY_BE_CUT_FROM && core.length > 2 ? core.slice(0, -1) : [];
	return [[name.trim()], core, swapped, cut];
}

function split(name: string): string[] {
	return name
		.replace(/(?<![\p{L}\p{N}])\p{L}(\.\p{L})+(?![\p{L}\p{N}])\.?/gu, (initials) =>
			initials.replaceAll('.', '')
		)
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter(Boolean);
}
