import { describe, expect, it } from 'vitest';
import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import { rulesIn } from '#domain/rules/compiled.ts';
import { ruleSets } from '#domain/rules/releases.ts';
import { LANGUAGES } from '#texts/pick.ts';
import { sentence, suggestion } from '#texts/rule/message.ts';

const rules = unique(
	(['billing', 'selfbilling', 'nlcius'] as const).flatMap((profile) =>
		(['2026.5', '2026.11'] as const).flatMap((release) => [
			...rulesIn(ruleSets(profile, release)),
			...plainRestrictions.map(({ rule }) => rule)
		])
	)
);
const told = ({ id, about, detail = '' }: (typeof rules)[number]) => ({
	rule: id,
	about,
	detail,
	xpath: '/Invoice/cac:InvoiceLine[2]/cbc:ID'
});

/** One rule per id; nothing in its sentence depends on the profile. */
function unique<Rule extends { readonly id: string }>(all: readonly Rule[]): Rule[] {
	return [...new Map(all.map((rule) => [rule.id, rule])).values()];
}

describe('the sentences about findings', () => {
	it.each(LANGUAGES)('every rule has a whole sentence in %s', (language) => {
		const silent = rules.filter((rule) => {
			const text = sentence(told(rule), language);
			return (
				text === undefined || /[{}]|undefined|B[TG]-/.test(text) || !/[.]$/.test(text) || text.includes('!')
			);
		});
		expect([...new Set(silent.map(({ id }) => id))]).toEqual([]);
	});

	it('no sentence is longer than 20 words', () => {
		const long = rules.flatMap((rule) =>
			LANGUAGES.flatMap((language) =>
				(sentence(told(rule), language) ?? '').split(/(?<=\.) /).filter((one) => one.split(' ').length > 20)
			)
		);
		expect([...new Set(long)]).toEqual([]);
	});

	it('an element that the standard leaves out is called by its name', () => {
		const finding = { rule: 'UBL-CR-005', about: '', detail: '', xpath: '/Invoice/cbc:UUID' };
		expect(sentence(finding, 'nl')).toBe('De norm gebruikt cbc:UUID niet. Laat dit weg.');
		expect(sentence({ ...finding, rule: 'UBL-CR-650', detail: '@schemeID' }, 'en')).toBe(
			'The standard does not use @schemeID. Leave it out.'
		);
	});

	it('003-10 mixed identifiers are explained in both languages', () => {
		const finding = {
			rule: 'PEPPOL-EN16931-R007',
			about: 'BT-23',
			detail: 'mixed-identifiers',
			xpath: '/Invoice'
		};
		expect(suggestion(finding, 'nl')).toContain('self-billing');
		expect(suggestion(finding, 'en')).toContain('self-billing');
	});
});
