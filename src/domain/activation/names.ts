import { fold, wordsOf } from './fold.ts';
import { withoutForms, withShortForms, type FormSaid } from './legal-form-words.ts';

/** A company name, read: what it is called apart from its legal form. */
export interface CompanyName {
	/** As written, for showing. */
	written: string;
	/** Folded words, abbreviations written out, legal form and holding words taken off. */
	words: string[];
	forms: FormSaid[];
	/** Whether it calls itself holding or beheer; those are other companies than the one they hold. */
	roles: string[];
	/** Whether it begins with "St", which is a foundation or a saint. */
	saint: boolean;
}

/** The name of an account holder, read. */
export interface HolderName {
	whole: CompanyName;
	/** What stands after "h/o" or "t/a": the name under which a person trades. */
	trade: CompanyName | null;
	/** The persons that the name can mean, as words. */
	persons: string[][];
	/** Whether the account belongs to more than one person ("e/o"). */
	joint: boolean;
}

const JOINT = /\b(?:e\s?\/\s?o|en\s?\/\s?of|eo|e\.\s?o)\b\.?/;
const TRADING_AS =
	/\b(t?h\.?\s?o\.?\s?d\.?\s?n|h\s?\/\s?o|t\s?\/\s?a|(tevens )?handelend onder( de naam)?)\b\.?:?/;
const TITLES = new Set([
	'hr',
	'dhr',
	'heer',
	'mw',
	'mevr',
	'mevrouw',
	'mvr',
	'drs',
	'ir',
	'ing',
	'dr',
	'mr',
	'prof'
]);
const ROLES: Record<string, string> = {
	holding: 'holding',
	holdings: 'holding',
	houdstermaatschappij: 'holding',
	houdster: 'holding',
	beheer: 'beheer',
	beheermaatschappij: 'beheer'
};
const ABBREVIATED: Record<string, string> = {
	gebr: 'gebroeders',
	gebrs: 'gebroeders',
	fa: 'firma',
	mij: 'maatschappij',
	ned: 'nederland',
	bedr: 'bedrijf',
	adm: 'administratie',
	administr: 'administratie',
	admkantoor: 'administratiekantoor',
	gem: 'gemeente',
	int: 'international',
	intl: 'international',
	vd: 'van der'
};
const ABBREVIATED_IN_FRONT: Record<string, string> = {
	stg: 'stichting',
	sticht: 'stichting',
	ver: 'vereniging'
};

/** Reads a name of the register. */
export function companyName(written: string): CompanyName {
	return read(written, fold(written));
}

/** Reads the name that a bank gives for an account holder. */
export function holderName(written: string): HolderName {
	const folded = fold(written);
	const joint = JOINT.test(folded);
	const plain = folded.replace(JOINT, ' ');
	const as = TRADING_AS.exec(plain);
	const before = as ? plain.slice(0, as.index) : plain;
	const after = as ? plain.slice(as.index + as[0].length) : '';
	return {
		whole: read(written, as ? `${before} ${after}` : plain),
		trade: wordsOf(after).length > 0 ? read(after, after) : null,
		persons: (as ? [before] : folded.split(JOINT)).map(personWords).filter(hasWords),
		joint
	};
}

/** The words of a person's name without titles, prefixes written out. */
export function personWords(text: string): string[] {
	return wordsOf(outspoken(fold(text))).flatMap((word) =>
		TITLES.has(word) ? [] : (ABBREVIATED[word] ?? word).split(' ')
	);
}

function read(written: string, folded: string): CompanyName {
	let words = wordsOf(withShortForms(outspoken(folded).replace(/^b\.\s?v\.(?=\s)/, 'bv ')));
	while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
	words = words.flatMap(
		(word, at) => (at === 0 && ABBREVIATED_IN_FRONT[word]) || (ABBREVIATED[word] ?? word).split(' ')
	);
	const { rest, forms } = withoutForms(words);
	const saint = rest.length > 1 && rest[0] === 'st';
	const named = saint ? rest.slice(1) : rest;
	const own = named.filter((word) => !ROLES[word]);
	return {
		written: written.slice(0, 160).replace(/\s+/g, ' ').trim(),
		words: own.length > 0 ? own : named,
		forms,
		roles: [...new Set(named.flatMap((word) => ROLES[word] ?? []))].sort(),
		saint
	};
}

function outspoken(folded: string): string {
	return folded.replace(/\bv\s?\/\s?d\b\.?|\bv\.\s?d\b\.?/g, 'van der').replace(/[&+]/g, ' en ');
}

function hasWords(words: readonly string[]): boolean {
	return words.length > 0;
}
