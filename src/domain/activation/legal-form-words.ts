import type { LegalForm } from '#domain/organisation/register.ts';

/** Kinds of legal form that a name can say. Foreign ones stand for themselves. */
export type FormSaid =
	| 'bv'
	| 'nv'
	| 'vof'
	| 'cv'
	| 'maatschap'
	| 'stichting'
	| 'vereniging'
	| 'vve'
	| 'cooperatie'
	| 'owm'
	| 'foreign'
	| 'none';

/** Long forms that stand for one short word. */
const PHRASES: readonly [RegExp, string][] = [
	[/\bbesloten vennootschap( met beperkte aansprakelijkheid)?\b/g, 'bv'],
	[/\bnaamloze vennootschap\b/g, 'nv'],
	[/\bvennootschap onder( een)? firma\b/g, 'vof'],
	[/\bcommanditaire vennootschap\b/g, 'cv'],
	[/\bvereniging van eigena(ars|ren|ar)\b/g, 'vve'],
	[/\bonderlinge waarborg ?maatschappij\b/g, 'owm'],
	[/\bmet (uitgesloten|beperkte|wettelijke) aansprakelijkheid\b/g, 'ua'],
	[/\bin (oprichting|liquidatie)\b/g, 'io']
];

/** Words that say a form wherever a name ends, or begins. `none`: says something, but no form. */
const WORDS: Record<string, FormSaid> = {
	bv: 'bv',
	nv: 'nv',
	vof: 'vof',
	cv: 'cv',
	maatschap: 'maatschap',
	stichting: 'stichting',
	vereniging: 'vereniging',
	vve: 'vve',
	cooperatie: 'cooperatie',
	cooperatieve: 'cooperatie',
	coop: 'cooperatie',
	ua: 'cooperatie',
	ba: 'cooperatie',
	wa: 'cooperatie',
	owm: 'owm',
	io: 'none',
	gmbh: 'foreign',
	ag: 'foreign',
	kg: 'foreign',
	ug: 'foreign',
	ltd: 'foreign',
	limited: 'foreign',
	llc: 'foreign',
	llp: 'foreign',
	plc: 'foreign',
	inc: 'foreign',
	sarl: 'foreign',
	sas: 'foreign',
	srl: 'foreign',
	sprl: 'foreign',
	bvba: 'foreign',
	comm: 'foreign'
};

/** Forms that also begin a name; the others only end one ("CV Ketels Jansen" sells boilers). */
const IN_FRONT = [
	'bv',
	'nv',
	'vof',
	'maatschap',
	'stichting',
	'vereniging',
	'vve',
	'cooperatie',
	'cooperatieve',
	'coop'
];

/** A folded name with its long legal forms made short. */
export function withShortForms(folded: string): string {
	return PHRASES.reduce((text, [phrase, word]) => text.replace(phrase, word), folded);
}

/** The words that are left when the legal forms at both ends are taken off, and the forms that were said. */
export function withoutForms(words: readonly string[]): { rest: string[]; forms: FormSaid[] } {
	let rest = [...words];
	const forms: FormSaid[] = [];
	for (let taken = true; taken && rest.length > 1;) {
		taken = false;
		for (const length of [1, 2, 3]) {
			const tail = rest.slice(-length);
			const form = WORDS[tail.join('')];
			if (form && rest.length > length && (length === 1 || tail.every((word) => word.length === 1))) {
				forms.push(form);
				rest = rest.slice(0, -length);
				taken = true;
				break;
			}
		}
	}
	const first = rest[0] ?? '';
	if (rest.length > 1 && IN_FRONT.includes(first)) {
		forms.push(WORDS[first]!);
		rest = rest.slice(1);
	}
	return { rest, forms: [...new Set(forms)].filter((form) => form !== 'none') };
}

const SAYS: Record<LegalForm, readonly FormSaid[] | null> = {
	eenmanszaak: [],
	'besloten-vennootschap': ['bv'],
	'naamloze-vennootschap': ['nv'],
	'vennootschap-onder-firma': ['vof'],
	'commanditaire-vennootschap': ['cv'],
	maatschap: ['maatschap'],
	stichting: ['stichting'],
	vereniging: ['vereniging'],
	'vereniging-van-eigenaars': ['vve', 'vereniging'],
	cooperatie: ['cooperatie'],
	'onderlinge-waarborgmaatschappij': ['owm', 'cooperatie'],
	kerkgenootschap: [],
	'publiekrechtelijke-rechtspersoon': [],
	overig: null
};

/** What a company of this legal form may call itself; null when it can be anything. */
export function formsOf(legalForm: LegalForm): readonly FormSaid[] | null {
	return SAYS[legalForm];
}
