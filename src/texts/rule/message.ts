import type { Finding } from '#domain/rules/finding.ts';
import { exactlyOne } from '#domain/rules/codes/release-2026-11.ts';
import { fill } from '../fill.ts';
import { en as nationalEn } from '../national-rule/en.ts';
import { nl as nationalNl } from '../national-rule/nl.ts';
import { en as peppolEn } from '../peppol-rule/en.ts';
import { nl as peppolNl } from '../peppol-rule/nl.ts';
import { pick, type Language } from '../pick.ts';
import { en as termsEn } from '../term/en.ts';
import { nl as termsNl } from '../term/nl.ts';
import { en as rulesEn } from './en.ts';
import { kindOf } from './kinds.ts';
import { nl as rulesNl } from './nl.ts';

const texts = {
	rule: { nl: rulesNl, en: rulesEn },
	peppol: { nl: peppolNl, en: peppolEn },
	term: { nl: termsNl, en: termsEn }
};
const CARDINALITIES = new Map(
	exactlyOne.split('\n').map((line): [string, string] => {
		const [number = '', , child = ''] = line.split(' ');
		return [`PEPPOL-EN16931-${number}`, child];
	})
);

/** The sentences that belong to one rule. */
const byRule = {
	nl: new Map(Object.entries({ ...rulesNl.rules, ...peppolNl.rules, ...nationalNl })),
	en: new Map(Object.entries({ ...rulesEn.rules, ...peppolEn.rules, ...nationalEn }))
};

/** What the sentence about a finding is made from. */
export type Told = Pick<Finding, 'rule' | 'about' | 'detail' | 'xpath'>;

/** One sentence about what is wrong; undefined for a rule that has none, which a test keeps from happening. */
export function sentence(finding: Told, language: Language): string | undefined {
	const { rule, detail, xpath } = finding;
	const core = pick(texts.rule, language);
	const peppol = pick(texts.peppol, language);
	const written = byRule[language].get(rule);
	if (written !== undefined) return fill(written, { name: detail });
	const term = termOf(finding, language);
	const vat = /^BR-(S|Z|E|AE|IC|G|O|AF|AG)-(0[1-9]|10)$/.exec(rule);
	if (vat) {
		const category = core.categories[vat[1] as keyof typeof core.categories];
		return fill(core.vat[vat[2] as keyof typeof core.vat], { category });
	}
	if (/^PEPPOL-EN16931-P01(0[4-9]|1[01])$/.test(rule)) return peppol.vatex;
	if (rule.startsWith('BR-NL-')) return fill(peppol.discouraged, { term: lowered(term) });
	const child = CARDINALITIES.get(rule);
	if (child !== undefined) return fill(core.kinds.exactlyOne, { name: child });
	const kind = kindOf(rule);
	return kind && fill(core.kinds[kind.kind], { term, name: kind.name ?? (detail || lastStep(xpath)) });
}

/** What to do about a finding, where we know. */
export function suggestion(finding: Told, language: Language): string | undefined {
	const { details, suggestions } = pick(texts.peppol, language);
	if (finding.detail in details) return details[finding.detail as keyof typeof details];
	return finding.rule in suggestions ? suggestions[finding.rule as keyof typeof suggestions] : undefined;
}

function termOf({ about }: Told, language: Language): string {
	const first = about.split(' ')[0]!;
	const terms = pick(texts.term, language);
	return first in terms ? terms[first as keyof typeof terms] : first;
}

/** A term in the middle of a sentence. */
function lowered(term: string): string {
	return term.charAt(0).toLowerCase() + term.slice(1);
}

function lastStep(xpath: string): string {
	return (xpath.split('/').at(-1) ?? '').replace(/\[\d+\]$/, '');
}
