import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import { en } from '#texts/invoice/en.ts';
import { nl } from '#texts/invoice/nl.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { aDraft, aLine } from '../../domain/invoice/cast.ts';
import { documents } from '../../domain/ubl/write/documents.ts';
import { documentPrinter } from '../../../src/adapters/pdf/document.ts';

const cannotRead = spawnSync('pdftotext', ['-v']).error !== undefined;
if (cannotRead) console.warn('pdftotext is not installed: tests that read a PDF are skipped');

describe('a document on paper', () => {
	const printer = documentPrinter();

	test.skipIf(cannotRead).each(Object.keys(documents))(
		'%s says on paper everything that the page says',
		async (name) => {
			for (const words of [nl, en]) {
				const { heading, parties, facts, lines, totals, payment } = sheetOf(documents[name]!, words);
				const printed = bare(
					execFileSync('pdftotext', ['-raw', '-', '-'], {
						input: await printer.print(documents[name]!, words.language)
					}).toString()
				);
				const said = [
					heading,
					...parties.flatMap((party) => [party.label, party.name, ...party.lines]),
					...facts.flatMap((fact) => [fact.label, fact.value]),
					...lines.flatMap((line) => [line.name, line.quantity, line.price, line.vat, line.amount]),
					...totals.flatMap((total) => [total.label, total.value]),
					...(payment?.facts ?? []).map((fact) => fact.value)
				];
				expect(said.filter((one) => !printed.includes(bare(one)))).toEqual([]);
			}
		}
	);

	test.skipIf(cannotRead)(
		'W08 of 10,000 lines the first 1,500 are printed and the rest is counted in one row',
		async () => {
			const lines = Array.from({ length: 10_000 }, (_, at) => aLine('0.10', { id: String(at + 1) }));
			const pdf = await printer.print(totalled(aDraft({ lines })), 'nl');
			const printed = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
				.toString()
				.replace(/\u00a0/g, ' ');
			expect(printed.match(/^Brood/gm)?.length).toBe(1500);
			expect(printed).toMatch(/Nog 8\.500 regels, die in de e-factuur zelf staan\s+€ 850,00/);
			expect(printed).toMatch(/Totaal exclusief btw\s+€ 1\.000,00/);
		}
	);

	test('the same document gives the same bytes', async () => {
		const once = await printer.print(documents['complete']!, 'nl');
		expect(Buffer.compare(once, await documentPrinter().print(documents['complete']!, 'nl'))).toBe(0);
	});
});

/** Letters and signs without the white space that a page breaks lines at. */
function bare(text: string): string {
	return text.replace(/[\s\u00a0\u200b]+/g, '');
}
