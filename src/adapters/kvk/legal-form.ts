import type { LegalForm } from '#domain/organisation/register.ts';

const FORMS: Record<string, LegalForm> = {
	eenmanszaak: 'eenmanszaak',
	beslotenvennootschap: 'besloten-vennootschap',
	naamlozevennootschap: 'naamloze-vennootschap',
	vennootschaponderfirma: 'vennootschap-onder-firma',
	commanditairevennootschap: 'commanditaire-vennootschap',
	maatschap: 'maatschap',
	stichting: 'stichting',
	verenigingvaneigenaars: 'vereniging-van-eigenaars',
	vereniging: 'vereniging',
	cooperatie: 'cooperatie',
	onderlingewaarborgmaatschappij: 'onderlinge-waarborgmaatschappij',
	kerkgenootschap: 'kerkgenootschap',
	publiekrechtelijkerechtspersoon: 'publiekrechtelijke-rechtspersoon'
};

/**
 * One spelling for `BeslotenVennootschap`, `Besloten Vennootschap` and `Besloten Vennootschap met gewone
 * structuur`: the register itself uses all three.
 */
export function legalForm(text: string): LegalForm {
	const letters = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	// `vereniging van eigenaars` begins with `vereniging`, so the longer key stands first above.
	const key = Object.keys(FORMS).find((form) => letters.startsWith(form));
	return key ? (FORMS[key] ?? 'overig') : 'overig';
}
