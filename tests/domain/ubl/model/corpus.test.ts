import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { invoiceFromUbl } from '#domain/ubl/model/document.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { documents } from '../write/documents.ts';
import { differences, NAMED, type Difference } from './differences.ts';
import { pathsOf, treeOf } from './tree.ts';

const corpus = new URL('../../../../../shared/data/corpus/', import.meta.url);
const absent = !existsSync(corpus);
if (absent)
	console.warn('The corpus of real documents does not stand beside the project: its test is skipped');

const decoder = new TextDecoder();

describe('real documents, read into the model and written again', () => {
	test.skipIf(absent)(
		'differ in what the list names and in nothing else',
		() => {
			const known = new Set([
				...pathsOf(treeOf(writeUbl(documents['complete']!))),
				...pathsOf(treeOf(writeUbl(documents['complete-credit-note']!)))
			]);
			const seen = new Map<string, number>();
			const losses: (Difference & { file: string })[] = [];
			let read = 0;
			for (const file of files('examples').concat(files('other'))) {
				const bytes = readFileSync(new URL(file, corpus));
				const before = readUbl(bytes);
				if (isRefused(before)) continue;
				const invoice = invoiceFromUbl(before);
				if (isRefused(invoice)) continue;
				read++;
				for (const one of differences(treeOf(decoder.decode(bytes)), treeOf(writeUbl(invoice)), known)) {
					if (one.name === undefined) losses.push({ file, ...one });
					else seen.set(one.name, (seen.get(one.name) ?? 0) + 1);
				}
			}
			expect(losses.slice(0, 20)).toEqual([]);
			expect(read).toBeGreaterThan(1000);
			expect(NAMED.filter((name) => !seen.has(name))).toEqual([]);
		},
		120_000
	);

	test.skipIf(absent)(
		'no document of the corpus, damaged or not, makes reading or writing break down',
		() => {
			for (const file of ['examples', 'other', 'mutated', 'coverage', 'unit'].flatMap(files)) {
				const document = readUbl(readFileSync(new URL(file, corpus)));
				if (isRefused(document)) continue;
				const invoice = invoiceFromUbl(document);
				if (!isRefused(invoice)) expect(writeUbl(invoice)).toContain('xmlns:cbc');
			}
		},
		120_000
	);
});

function files(folder: string): string[] {
	return readdirSync(new URL(`${folder}/`, corpus)).map((name) => `${folder}/${name}`);
}
