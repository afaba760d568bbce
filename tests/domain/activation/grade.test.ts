import fc from 'fast-check';
import { token_set_ratio, token_sort_ratio } from 'fuzzball';
import { describe, expect, it, test } from 'vitest';
import { gradeName, gradeOf, type Company, type Grade, type NameReason } from '#domain/activation/grade.ts';
import { formsOf } from '#domain/activation/legal-form-words.ts';
import { companyName } from '#domain/activation/names.ts';
import type { LegalForm } from '#domain/organisation/register.ts';
import { companies } from './companies.ts';

const known = (
	name: string,
	legalForm: LegalForm = 'besloten-vennootschap',
	declaredName?: string
): Company => ({
	statutoryName: ['besloten-vennootschap', 'naamloze-vennootschap', 'stichting'].includes(legalForm)
		? name
		: null,
	tradeNames: [name],
	legalForm,
	declaredName: declaredName ?? null
});
const bakery = known('Bakkerij Jansen B.V.');
const handyman = known('Klusbedrijf', 'eenmanszaak', 'J. de Vries');
const RANK: Grade[] = ['no-match', 'review', 'close', 'match'];

describe('names that the specification grades', () => {
	test.each<[string, Company, Grade, number | null]>([
		['BAKKERIJ JANSEN B.V.', bakery, 'match', 1],
		['Bakkerij Janssen B.V.', bakery, 'close', 0.94],
		['Bakkerij Jansen Holding B.V.', bakery, 'review', 0.84],
		['J Jansen eo', bakery, 'no-match', null],
		['Hr J. de Vries h/o Klusbedrijf', known('Timmerbedrijf', 'eenmanszaak', 'J. de Vries'), 'close', 0.9],
		['P de Vries', handyman, 'no-match', null],
		['P de Vries', known('Klusbedrijf De Vries', 'eenmanszaak', 'J. de Vries'), 'no-match', null],
		[
			'ST VRIENDEN VAN HET VAN GOGH MUSE',
			known('Stichting Vrienden van het Van Gogh Museum', 'stichting'),
			'close',
			null
		],
		['Gebr. Muller', known('Gebroeders Müller', 'vennootschap-onder-firma'), 'match', 1],
		['T. TEST', known('Test BV Donald'), 'no-match', null]
	])('%s', (account, company, grade, score) => {
		const graded = gradeName(account, company);
		expect(graded.grade).toBe(grade);
		if (score !== null) expect(graded.score).toBe(score);
	});
});

describe('what banks do to a name changes nothing', () => {
	test.each<[string, Company]>([
		['TEST BV DONALD', known('Test BV Donald')],
		['bakkerij jansen', bakery],
		['BAKKERIJ JANSEN BV', bakery],
		['BAKKERIJ JANSEN B V', bakery],
		['Bakkerij Jansen Besloten Vennootschap', bakery],
		['B.V. Bakkerij Jansen', bakery],
		['Jansen Bakkerij B.V.', bakery],
		['BAKKERIJ JANSEN BV I.O.', bakery],
		['MULLER TRANSPORT', known('Müller Transport B.V.')],
		['FIETS EN ZO VOF', known('Fiets & Zo V.O.F.', 'vennootschap-onder-firma')],
		['VOF FIETS + ZO', known('Fiets & Zo V.O.F.', 'vennootschap-onder-firma')],
		['CAFE T HOEKJE', known("Café 't Hoekje", 'eenmanszaak')],
		['Stg. De Regenboog', known('Stichting De Regenboog', 'stichting')],
		['COOPERATIE DE REGENBOOG UA', known('Coöperatie De Regenboog U.A.', 'cooperatie')],
		['VERENIGING VAN EIGENAARS HAVENSTRAAT 12', known('VvE Havenstraat 12', 'vereniging-van-eigenaars')],
		['Fa. Jansen', known('Firma Jansen', 'vennootschap-onder-firma')],
		['TRANSPORTBEDRIJF V/D BERG BV', known('Transportbedrijf van der Berg B.V.')],
		['BOUW BEDRIJF JANSEN', known('Bouwbedrijf Jansen B.V.')],
		['Hr. J. de Vries h/o Klusbedrijf', handyman],
		['Łódź Øresund Straße', known('Lodz Oresund Strasse B.V.')]
	])('%s', (account, company) =>
		expect(gradeName(account, company)).toMatchObject({ grade: 'match', score: 1 })
	);
});

describe('conflicts hold the grade down and say why', () => {
	test.each<[string, Company, Grade, NameReason]>([
		['Stichting Bakkerij Jansen', bakery, 'review', 'legal-form-differs'],
		['Bakkerij Jansen V.O.F.', bakery, 'review', 'legal-form-differs'],
		['Bakkerij Jansen GmbH', bakery, 'review', 'legal-form-differs'],
		['Bakkerij Jansen B.V.', known('Bakkerij Jansen', 'eenmanszaak'), 'review', 'legal-form-differs'],
		['Vastgoed 42 B.V.', known('Vastgoed 24 B.V.'), 'review', 'numbers-differ'],
		['Jansen Vastgoed III B.V.', known('Jansen Vastgoed II B.V.'), 'review', 'numbers-differ'],
		['Jansen Vastgoed I B.V.', known('Jansen Vastgoed V B.V.'), 'review', 'numbers-differ'],
		['Bakkerij Jansen Beheer B.V.', known('Bakkerij Jansen Holding B.V.'), 'review', 'holding-differs'],
		['Bakkerij A Jansen B.V.', known('Bakkerij B Jansen B.V.'), 'review', 'initials-differ'],
		['J. Jansen h/o Bakkerij Jansen', bakery, 'review', 'private-account'],
		['Bakkerij Jansen e/o P. Bakker', known('Bakkerij Jansen', 'eenmanszaak'), 'review', 'joint-account'],
		['J. Jansen en/of P. Bakker', known('Kapsalon', 'eenmanszaak', 'Jan Jansen'), 'close', 'joint-account']
	])('%s', (account, company, grade, reason) => {
		const graded = gradeName(account, company);
		expect(graded.grade).toBe(grade);
		expect(graded.reasons).toContain(reason);
	});

	it('a joint account is never a match, however equal its name', () => {
		const couple = gradeName('Jansen e/o Bakkerij', known('Jansen Bakkerij', 'eenmanszaak'));
		expect(couple).toMatchObject({ grade: 'close', score: 0.94, joint: true });
	});

	it('a bank that gives no name proves nothing', () => {
		for (const nothing of [null, '', '   ', '...', '•']) {
			expect(gradeName(nothing, bakery)).toMatchObject({ grade: 'no-match', reasons: ['no-name'] });
		}
	});

	it('compares with every name and says which one fitted', () => {
		const company = { ...bakery, tradeNames: ['Broodhuis De Korenaar', 'Lunchroom Zon'] };
		expect(gradeName('LUNCHROOM ZON', company).compared).toEqual({ kind: 'trade', name: 'Lunchroom Zon' });
		expect(gradeName('Bakkerij Jansen', company).compared).toEqual({
			kind: 'statutory',
			name: 'Bakkerij Jansen B.V.'
		});
	});
});

describe('the account of the owner', () => {
	const trader = (declared: string, form: LegalForm = 'eenmanszaak') =>
		known('Kapsalon Knap', form, declared);

	test.each([
		['J. de Vries', 'Jan de Vries'],
		['DE VRIES J', 'Jan de Vries'],
		['Vries, J.P.M. de', 'Jan de Vries'],
		['Mevr. A. van der Berg', 'Anna van der Berg'],
		['A v/d Berg', 'Anna van der Berg'],
		['Jan de Vries', 'J. de Vries']
	])('%s can be %s, and is close at most', (account, declared) => {
		expect(gradeName(account, trader(declared))).toMatchObject({
			grade: 'close',
			score: 0.9,
			compared: { kind: 'owner' }
		});
	});

	test.each([
		['P. de Vries', 'Jan de Vries'],
		['J. Vries', 'Jan de Vries'],
		['J. Jansen', 'Jan de Vries'],
		['de Vries', 'Jan de Vries'],
		['J. de Vries Holding', 'Jan de Vries'],
		['J. de Vries', 'Vries']
	])('%s is not %s', (account, declared) =>
		expect(gradeName(account, trader(declared)).compared?.kind).not.toBe('owner')
	);

	it('counts less in a partnership, and not at all for a legal person', () => {
		expect(gradeName('J. de Vries', trader('Jan de Vries', 'maatschap'))).toMatchObject({
			grade: 'review',
			score: 0.75
		});
		expect(gradeName('J. de Vries', trader('Jan de Vries', 'besloten-vennootschap')).grade).toBe('no-match');
		expect(gradeName('J. de Vries', trader('Jan de Vries', 'stichting')).grade).toBe('no-match');
	});
});

describe('properties', () => {
	const someCompany = fc.constantFrom(...companies);
	const disguises = fc.constantFrom<(name: string) => string>(
		(name) => name.toUpperCase(),
		(name) => name.toLowerCase(),
		(name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
		(name) => name.normalize('NFD'),
		(name) => name.replaceAll(' ', '  '),
		(name) => name.replaceAll(' ', ' - '),
		(name) => name.replaceAll(' ', ', '),
		(name) => `  ${name}. `,
		(name) => name.replaceAll("'", '’')
	);

	it('case, accents and punctuation never change a grade', () => {
		fc.assert(
			fc.property(someCompany, someCompany, disguises, disguises, (payer, claimed, here, there) => {
				const plain = gradeName(payer.name, claimed);
				const disguised = gradeName(here(payer.name), {
					...claimed,
					statutoryName: claimed.statutoryName && there(claimed.statutoryName),
					tradeNames: claimed.tradeNames.map(there)
				});
				expect([disguised.grade, disguised.score]).toEqual([plain.grade, plain.score]);
			}),
			{ numRuns: 3000 }
		);
	});

	it('never a match between two different companies', () => {
		const mistaken = companies.flatMap((payer) =>
			companies
				.filter((claimed) => claimed !== payer && gradeName(payer.name, claimed).grade === 'match')
				.map((claimed) => `${payer.name} as ${claimed.name}`)
		);
		expect(mistaken).toEqual([]);
	});

	it('always a match with itself', () => {
		for (const one of companies) expect(gradeName(one.name.toUpperCase(), one).grade).toBe('match');
	});

	it('adding "B.V." never lifts a grade past a conflict of legal form', () => {
		fc.assert(
			fc.property(
				someCompany,
				fc.oneof(
					someCompany.map(({ name }) => name),
					fc.string()
				),
				(claimed, account) => {
					fc.pre(!(formsOf(claimed.legalForm) ?? ['bv']).includes('bv'));
					const without = gradeName(account, claimed);
					const withForm = gradeName(`${account} B.V.`, claimed);
					expect(RANK.indexOf(withForm.grade)).toBeLessThanOrEqual(
						Math.max(RANK.indexOf('review'), RANK.indexOf(without.grade))
					);
					if (without.reasons.includes('legal-form-differs')) expect(withForm.score).toBeLessThanOrEqual(0.8);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('anything at all gets a score between 0 and 1 with the grade that belongs to it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 60 }),
				fc.string({ unit: 'binary', maxLength: 60 }),
				(account, name) => {
					const graded = gradeName(account, known(name));
					expect(graded.score).toBeGreaterThanOrEqual(0);
					expect(graded.score).toBeLessThanOrEqual(1);
					expect(graded.grade).toBe(gradeOf(graded.score));
				}
			)
		);
	});

	it('fuzzball as an oracle: what we call a match it finds alike, what it finds nothing in we never call close', () => {
		fc.assert(
			fc.property(someCompany, someCompany, (payer, claimed) => {
				const [a, b] = [payer, claimed].map(({ name }) => companyName(name).words.join(' '));
				const { grade } = gradeName(payer.name, claimed);
				const alike = Math.max(token_sort_ratio(a!, b!), token_set_ratio(a!, b!));
				if (grade === 'match') expect(alike).toBe(100);
				if (alike < 60) expect(['no-match', 'review']).toContain(grade);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each([
		['a long word', 'a'.repeat(10_000)],
		['many words', 'ab '.repeat(5_000)],
		['many dots', 'b.v.'.repeat(2_500)],
		['slashes', 'e/o '.repeat(2_500)],
		['accents', 'é́́'.repeat(3_000)],
		['spaces', `${' '.repeat(9_999)}x`],
		['almost a phrase', 'handelend onder de naa '.repeat(500)]
	])('P07 hostile input of ten thousand characters (%s) ends quickly', (_, name) => {
		const started = performance.now();
		gradeName(name, {
			...known(name),
			tradeNames: Array.from({ length: 100 }, (_unused, at) => `${name}${at}`)
		});
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
