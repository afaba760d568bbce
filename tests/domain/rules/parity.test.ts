import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import type { Profile, Report } from '#domain/rules/finding.ts';

const CORPUS = new URL('../../../../shared/data/corpus/', import.meta.url).pathname;

interface Expected {
	readonly file: string;
	readonly profile: Profile;
	readonly verdict: 'xsd-invalid' | 'runtime-error' | 'invalid' | 'valid-with-warnings' | 'valid';
	readonly xsdErrors: number;
	readonly fired: readonly (readonly [rule: string, flag: string, artefact: string, times: number])[];
	readonly runtimeErrors: readonly string[] | null;
}

/** Documents on which the official rules themselves break down; they give no verdict, ours is "invalid". */
const BREAKDOWNS = [
	'coverage/UBL-SR-14.xml',
	'coverage/UBL-SR-15.xml',
	'coverage/UBL-SR-22.xml',
	'mutated/m0301_36e3e03c.xml',
	'mutated/m0588_ce94bdca.xml',
	'mutated/m0596_2686480f.xml',
	'mutated/m0858_b1ddbf86.xml',
	'mutated/m1169_6fdca131.xml',
	'mutated/m1322_841b3e13.xml',
	'mutated/m1396_52888153.xml',
	'mutated/m1685_db83404e.xml',
	'mutated/m2013_fe54b749.xml',
	'other/phive-rules__87d2bb9201__SI-UBL-2.0_UBL-SR-15_warning_multiple_legalentity_registrationname.xml'
];

describe.skipIf(!existsSync(join(CORPUS, 'expected.jsonl')))('parity with the official rules', () => {
	const expected = existsSync(join(CORPUS, 'expected.jsonl'))
		? readFileSync(join(CORPUS, 'expected.jsonl'), 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as Expected)
		: [];
	const bytesOf = (file: string) => readFileSync(join(CORPUS, file));

	it('every document gets the verdict of the official rules, the listed breakdowns excepted', () => {
		const different = expected.flatMap(({ file, verdict }) => {
			const own = judge(bytesOf(file)).verdict;
			const wanted =
				verdict === 'xsd-invalid' ? 'schema-invalid' : verdict === 'runtime-error' ? 'invalid' : verdict;
			return own === wanted ? [] : [`${file}: ${wanted}, we say ${own}`];
		});
		expect(different).toEqual([]);
		expect(
			expected
				.filter(({ verdict }) => verdict === 'runtime-error')
				.map(({ file }) => file)
				.sort()
		).toEqual(BREAKDOWNS);
		expect(expected.length).toBe(4393);
	}, 120_000);

	it('every document that keeps the schemas breaks exactly the rules that it officially breaks', () => {
		const different = expected
			.filter(({ xsdErrors, verdict }) => xsdErrors === 0 && verdict !== 'runtime-error')
			.flatMap((document) => difference(document, judge(bytesOf(document.file))));
		expect(different).toEqual([]);
	}, 120_000);

	it('every fragment of the official unit tests breaks exactly the rules that it officially breaks', () => {
		const different = expected
			.filter(({ file, xsdErrors }) => file.startsWith('unit/') && xsdErrors > 0)
			.flatMap((document) => difference(document, judge(bytesOf(document.file), { layers: 'rules' })));
		expect(different).toEqual([]);
	}, 120_000);
});

/** The rules with their flags that only one side found broken; an artefact that broke down is left out. */
function difference({ file, fired, runtimeErrors }: Expected, report: Report): string[] {
	const down = (runtimeErrors ?? []).map((error) => error.slice(0, error.indexOf(':')));
	const own = report.findings
		.filter(({ layer }) => !(down.includes('PEPPOL') && (layer === 'peppol' || layer === 'national')))
		.map(({ rule, flag }) => `${rule} ${flag}`);
	const official = fired
		.filter(([, , artefact]) => !down.includes(artefact))
		.map(([rule, flag]) => `${rule} ${flag}`);
	return [
		...[...new Set(official)].filter((rule) => !own.includes(rule)).map((rule) => `${file}: missed ${rule}`),
		...[...new Set(own)].filter((rule) => !official.includes(rule)).map((rule) => `${file}: invented ${rule}`)
	];
}

if (!existsSync(join(CORPUS, 'expected.jsonl')))
	console.warn('parity.test.ts skips: no corpus beside the project');
