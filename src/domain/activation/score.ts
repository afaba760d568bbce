import { distance } from 'fastest-levenshtein';
import type { CompanyName } from './names.ts';

/** Any difference in spelling is at most this much alike; 1 is kept for equal names. */
export const MOST_WHEN_DIFFERENT = 0.94;

const CUT_OFF = 0.9;
/** Banks cut names at 32 or 35 characters; shorter names that end early were written so. */
const CUT_FROM = 32;
/** More letters off than this is another name, however long the two are. */
const MOST_LETTERS_OFF = 2;
const MOST_WHEN_LETTERS_OFF = 0.84;

const PARTICLES = set('de het een en van der den ter ten te t s the and of in voor');
const GENERIC = set(
	'nederland holland benelux europe international internationaal groep group bedrijf onderneming firma company co ' +
		'diensten service services nl'
);

/** How two names are alike: a score from 0 to 1 and in which way. */
export interface Likeness {
	score: number;
	way: 'equal' | 'spelling-differs' | 'cut-off' | 'words-differ';
}

/** How much an account name looks like a register name, both read; conflicts between them are not counted here. */
export function likeness(account: CompanyName, register: CompanyName): Likeness {
	if (account.words.length === 0 || register.words.length === 0) return { score: 0, way: 'words-differ' };
	const [a, b] = [account.words.join(''), register.words.join('')];
	if (a === b || [...account.words].sort().join(' ') === [...register.words].sort().join(' '))
		return { score: 1, way: 'equal' };
	const words = overlap(account.words, register.words);
	const letters = lettersAlike(a, b);
	const best = Math.min(MOST_WHEN_DIFFERENT, Math.max(words, letters));
	if (best < CUT_OFF && isCutOff(account, register, a, b)) return { score: CUT_OFF, way: 'cut-off' };
	return { score: best, way: best >= 0.85 ? 'spelling-differs' : 'words-differ' };
}

function lettersAlike(a: string, b: string): number {
	const off = distance(a, b);
	const alike = 1 - off / Math.max(a.length, b.length);
	return off > MOST_LETTERS_OFF ? Math.min(alike, MOST_WHEN_LETTERS_OFF) : alike;
}

/** Whether the bank cut the name: within a word, or at the length where banks cut. */
function isCutOff(account: CompanyName, register: CompanyName, a: string, b: string): boolean {
	if (a.length < 18 || !b.startsWith(a)) return false;
	const last = account.words.at(-1)!;
	return !register.words.includes(last) || account.written.length >= CUT_FROM;
}

/** The share of both names that the other also says, each word by its weight (a weighted Dice coefficient). */
function overlap(account: readonly string[], register: readonly string[]): number {
	const left = [...register];
	let common = 0;
	for (const word of account) {
		let best = 0;
		let at = -1;
		for (const [index, other] of left.entries()) {
			const alike = wordsAlike(word, other) * (weight(word) + weight(other));
			if (alike > best) [best, at] = [alike, index];
		}
		if (at < 0) continue;
		common += best;
		left.splice(at, 1);
	}
	const all = [...account, ...register].reduce((sum, word) => sum + weight(word), 0);
	return common / all;
}

function wordsAlike(a: string, b: string): number {
	if (a === b) return 1;
	if (/[0-9]/.test(a + b)) return 0;
	const shorter = Math.min(a.length, b.length);
	const off = Math.abs(a.length - b.length) > 2 ? 3 : distance(a, b);
	if (off === 1 && shorter >= 5) return 0.93;
	if (off === 2 && shorter >= 9) return 0.88;
	return shorter >= 5 && (a.startsWith(b) || b.startsWith(a)) ? 0.85 : 0;
}

/** The words by which a name is told from others: an initial or an article is in too many of them. */
export function telling(words: readonly string[]): string[] {
	return words.filter((word) => word.length > 1 && !PARTICLES.has(word));
}

function weight(word: string): number {
	if (PARTICLES.has(word)) return 0.1;
	if (GENERIC.has(word)) return 0.5;
	return word.length === 1 ? 0.6 : 1;
}

function set(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
