import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedFile } from '#routes/(public)/valideren/checked.ts';
import { Excerpts } from '#routes/(public)/valideren/excerpt.ts';
import { nl } from '#texts/validate-page/nl.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../golden/ubl');
const golden = readdirSync(FOLDER).map((name) => ({ name, bytes: readFileSync(path.join(FOLDER, name)) }));

const checked = (bytes: Uint8Array) => checkedFile('x.xml', bytes, 'nl', nl);

test('the marked part of an excerpt is what stands at the line and column of the finding', () => {
	const excerpts = new Excerpts('<a>\r\n\t<b>\r\n\t\t<c>é</c><d>1</d>\r\n\t</b>\r\n</a>');
	const lines = excerpts.around({ line: 3, column: 11 });
	expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
	expect(lines[2]).toEqual({ number: 3, before: '    <c>é</c>', marked: '<d>1</d>', after: '' });
});

test('a file of one line is cut around the finding, with the cuts shown', () => {
	const excerpts = new Excerpts(`${'<p/>'.repeat(5000)}<q>here</q>${'<r/>'.repeat(5000)}`);
	const [line, ...others] = excerpts.around({ line: 1, column: 20_001 });
	expect(others).toEqual([]);
	expect(line?.marked).toBe('<q>here</q>');
	expect(line?.before).toMatch(/^…(<p\/>)+$/);
	expect(line?.after.endsWith('…')).toBe(true);
	expect((line?.before.length ?? 0) + (line?.after.length ?? 0)).toBeLessThan(160);
});

test('X14 characters that hide or turn the text around stand out in an excerpt', () => {
	const [line] = new Excerpts('<a>\u202egpj.exe\u0000\u200b</a>').around({ line: 1, column: 1 });
	expect(line?.marked).toBe('<a>\ufffdgpj.exe\ufffd\ufffd</a>');
});

test.each(golden)('$name is shown whole', ({ bytes }) => {
	const file = checked(bytes);
	expect(file.sheet?.lines.length).toBeGreaterThan(0);
	expect(file.groups.flatMap(({ findings }) => findings).every(({ excerpt }) => excerpt.length > 0)).toBe(
		true
	);
});

test('X14 whatever becomes of a document on its way, it ends with a verdict, and findings unless it is valid', () => {
	const change = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		drop: fc.integer({ min: 0, max: 40 }),
		put: fc.oneof(fc.string(), fc.constantFrom('<', '&', '>', '-', '9e999', 'NaN', '\0', '</cac:Party>', '"'))
	});
	fc.assert(
		fc.property(fc.constantFrom(...golden), fc.array(change, { maxLength: 4 }), ({ bytes }, changes) => {
			let text = bytes.toString();
			for (const { at, drop, put } of changes) {
				const place = Math.floor(at * text.length);
				text = text.slice(0, place) + put + text.slice(place + drop);
			}
			const { verdict, groups } = checked(Buffer.from(text));
			expect(groups.length > 0).toBe(verdict !== 'valid');
		}),
		{ numRuns: 400 }
	);
});

test('a document of very many faults shows the first hundred, and says how many there are besides', () => {
	const text = golden[0]!.bytes.toString();
	const wrong = text.replace(/<cbc:ID>/, `${'<cbc:Nothing/>'.repeat(300)}<cbc:ID>`);
	const file = checked(Buffer.from(wrong));
	expect(file.groups.flatMap(({ findings }) => findings).length).toBe(100);
	expect(file.more).toMatch(/^Nog [\d.]+ bevindingen/);
});
