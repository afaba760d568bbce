import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Invoice, InvoiceDraft } from '#domain/invoice/invoice.ts';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import type { Sheet } from '#domain/invoice/show/sheet.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { isRefused } from '#domain/outcome.ts';
import { invoiceFromUbl } from '#domain/ubl/model/document.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { en } from '#texts/invoice/en.ts';
import { nl } from '#texts/invoice/nl.ts';
import { documents } from '../../ubl/write/documents.ts';
import { aDraft, aLine } from '../cast.ts';

const corpus = new URL('../../../../../shared/data/corpus/', import.meta.url);
const absent = !existsSync(corpus);
if (absent)
	console.warn('The corpus of real documents does not stand beside the project: its test is skipped');

describe('a document as a person reads it', () => {
	test.each(Object.keys(documents))(
		'the document %s reads the same as it did, in Dutch and in English',
		async (name) => {
			for (const words of [nl, en]) {
				const sheet = JSON.stringify(sheetOf(documents[name]!, words), null, '\t').replace(/\u00a0/g, ' ');
				await expect(`${sheet}\n`).toMatchFileSnapshot(
					`../../../golden/sheet/${name}.${words.language}.json`
				);
			}
		}
	);

	test('every label differs between Dutch and English or is the same word in both', () => {
		const same = ['Project', 'Object', 'Transport', 'Contract', 'BIC', 'Periode'];
		for (const name of Object.keys(nl.facts) as (keyof typeof nl.facts)[]) {
			if (!same.includes(nl.facts[name])) expect(nl.facts[name]).not.toBe(en.facts[name]);
		}
	});

	test('003-24 a self-billed document names supplier and customer as ever and says who made it', () => {
		const sheet = sheetOf(documents['self-billed-invoice']!, nl);
		expect(sheet.heading).toMatch(/^Self-billing factuur /);
		expect(sheet.badges).toEqual(['Opgemaakt door de klant']);
		expect(sheet.parties.map(({ label, name }) => [label, name])).toEqual([
			['Leverancier', 'Schilder Pieters'],
			['Klant', 'Bakkerij de Zon B.V.']
		]);
	});

	test('003-57 negative lines and sums read as money in favour of the customer', () => {
		const sheet = sheetOf(documents['negative-invoice']!, nl);
		expect(sheet.lines[0]?.quantity).toMatch(/^-120/);
		expect(sheet.totals.at(-1)).toMatchObject({ label: 'Tegoed' });
		expect(sheet.payment?.qr).toBe('');
	});

	test('a document that lacks everything says so instead of failing', () => {
		const document = readUbl(
			new TextEncoder().encode('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')
		);
		if (isRefused(document)) throw new Error('It is well formed');
		const sheet = sheetOf(invoiceFromUbl(document) as Invoice, nl);
		expect(sheet.heading).toBe('Factuur Niet ingevuld');
		expect(sheet.parties.map((party) => party.name)).toEqual(['Niet ingevuld', 'Niet ingevuld']);
	});

	test('A11 marks that turn the direction of text around are taken out, everything else stays as it was written', () => {
		const sheet = shown({
			notes: ['#AAI#Totaal \u202e00.01 €\u202c <script>alert(1)</script>\u0000'],
			lines: [aLine('1', { item: { name: '\u2066x\u2069\nb', classifications: [], attributes: [] } })]
		});
		expect(sheet.notes).toEqual(['Totaal 00.01 € <script>alert(1)</script>']);
		expect(sheet.lines[0]?.name).toBe('x b');
		expect(JSON.stringify(sheet)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
	});

	test('each line carries the total so far, up to the total of the lines', () => {
		const sheet = shown({
			lines: [aLine('1.10'), aLine('2.20'), aLine('-0', { price: { net: '3' }, quantity: '-1' })]
		});
		expect(sheet.lines.map((line) => line.running.replace(/\u00a0/g, ' '))).toEqual([
			'€ 1,10',
			'€ 3,30',
			'€ 0,30'
		]);
	});

	test.skipIf(absent)(
		'every document of the corpus can be shown in both languages',
		() => {
			for (const folder of ['examples', 'other', 'mutated', 'unit']) {
				for (const file of readdirSync(new URL(`${folder}/`, corpus))) {
					const bytes = readFileSync(new URL(`${folder}/${file}`, corpus));
					const document = readUbl(bytes);
					if (isRefused(document)) continue;
					const invoice = invoiceFromUbl(document);
					if (isRefused(invoice)) continue;
					expect(sheetOf(invoice, nl).lines.length).toBe(invoice.lines.length);
					if (/undefined|NaN/.test(bytes.toString())) continue;
					expect(JSON.stringify(sheetOf(invoice, en))).not.toMatch(/undefined|NaN/);
				}
			}
		},
		120_000
	);
});

function shown(change: Partial<InvoiceDraft>): Sheet {
	return sheetOf(totalled(aDraft(change)), nl);
}
