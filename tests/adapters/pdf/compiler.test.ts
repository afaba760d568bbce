import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetSetter } from '../../../src/adapters/pdf/compiler.ts';
import { aSheet } from './a-sheet.ts';

const set = sheetSetter();
const cannotRead = spawnSync('pdftotext', ['-v']).error !== undefined;
if (cannotRead) console.warn('pdftotext is not installed: three tests that read a PDF are skipped');

describe('a sheet on paper', () => {
	test('the same sheet gives the same bytes, also from another compiler', () => {
		const once = set(aSheet(3));
		expect(Buffer.compare(once, set(aSheet(3)))).toBe(0);
		expect(Buffer.compare(once, sheetSetter()(aSheet(3)))).toBe(0);
		expect(Buffer.compare(once, set(aSheet(4)))).not.toBe(0);
	});

	test('it is a tagged PDF/UA file with its language', () => {
		const text = Buffer.from(set(aSheet(1, { language: 'en' }))).toString('latin1');
		expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
		expect(text).toMatch(/\/Lang\s*\(en\)/);
		expect(text).toContain('pdfuaid');
	});

	test.skipIf(cannotRead)('A11 what a customer wrote stays text, whatever it looks like', () => {
		const hostile = '#read("/etc/passwd") *bold* $x$ <script>alert(1)</script> @ref // \\ #image("x.png")';
		const sheet = aSheet(1, { notes: [hostile], heading: hostile, footer: hostile });
		expect(readable(set(sheet))).toContain('#read("/etc/passwd")');
	});

	test.skipIf(cannotRead)('W08 a word of 300 letters stays on the paper', () => {
		const word = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
		const sheet = aSheet(1, { heading: word, notes: [word], footer: word });
		const long = { ...sheet, lines: [{ ...sheet.lines[0]!, name: word, details: [word] }] };
		const { columns, rows } = {
			columns: ['a', 'b', 'c'],
			rows: [[word, word, `https://dezon.example/${word}`]]
		};
		const pdf = set({ ...long, tables: [{ heading: 'Bijlagen', columns, rows, numbers: 0 }] });
		const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf }).toString();
		const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]));
		expect(right.length).toBeGreaterThan(50);
		expect(Math.max(...right)).toBeLessThan(595 - 50);
	});

	test('a text that no font can show does not stop the document', () => {
		expect(set(aSheet(1, { notes: ['漢字 \u{1F600} \uFFFF \u{E0001}'] })).length).toBeGreaterThan(1000);
	});

	test.skipIf(cannotRead)('a long document carries its total from page to page', () => {
		const pages = readable(set(aSheet(120)))
			.split('\f')
			.slice(0, -1);
		expect(pages.length).toBeGreaterThan(2);
		for (const [at, page] of pages.entries()) {
			const rows = [...page.matchAll(/Regel (\d+)/g)].map((match) => Number(match[1]));
			const carried = /Transport\s+€ (\d+),00/.exec(page)?.[1];
			if (at === 0) expect(carried).toBeUndefined();
			else if (rows.length > 0) expect(Number(carried)).toBe(rows[0]! - 1);
			expect(page).toContain(`Pagina ${at + 1} van ${pages.length}`);
		}
	});

	test.skipIf(cannotRead)('a QR code stands beside the payment with words for who cannot see it', () => {
		const payment = {
			heading: 'Betalen',
			facts: [],
			sentences: [],
			qr: 'BCD\n002\n1\nSCT\n\nKade\nNL91ABNA0417164300',
			qrLabel: 'Scan met uw bankapp'
		};
		expect(set(aSheet(1, { payment })).length).toBeGreaterThan(set(aSheet(1)).length);
		expect(readable(set(aSheet(1, { payment })))).toContain('Scan met uw bankapp');
	});
});

/** The text of a PDF as poppler reads it. */
function readable(pdf: Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
	try {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-']).toString();
	} finally {
		rmSync(folder, { recursive: true });
	}
}
