import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { totalled } from '#domain/invoice/totals.ts';
import { judge } from '#domain/rules/judge.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { isWritable } from '#domain/ubl/write/element.ts';
import { aDraft } from '../../invoice/cast.ts';
import { documents } from './documents.ts';

describe('writing UBL', () => {
	test.each(Object.keys(documents))(
		'the document %s is written as it was, byte for byte, and valid',
		async (name) => {
			const written = writeUbl(documents[name]!);
			await expect(written).toMatchFileSnapshot(`../../../golden/ubl/${name}.xml`);
			const { verdict, findings } = judge(new TextEncoder().encode(written));
			expect(findings.filter((one) => one.flag === 'fatal')).toEqual([]);
			expect(verdict).toBe(name === 'nlcius' ? 'valid-with-warnings' : 'valid');
		}
	);

	test('A11 any text that XML can carry comes back from a parser as it was', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text !== '' && isWritable(text)),
				(text) => {
					const written = writeUbl(
						totalled(
							aDraft({
								buyerReference: text,
								seller: { ...aDraft().seller, endpoint: { value: 'x', scheme: text } }
							})
						)
					);
					const read = parsed(written);
					expect(read.texts.get('cbc:BuyerReference')).toBe(text);
					expect(read.schemes).toContain(text);
				}
			)
		);
	});

	test.each(['\u0000', '\u0008', '\ud800', 'a\udfffb', '\uffff'])(
		'W08 what XML cannot carry, as %j, is never written',
		(text) => {
			expect(isWritable(text)).toBe(false);
			expect(() => writeUbl(totalled(aDraft({ buyerReference: text })))).toThrow(RangeError);
		}
	);

	test('an absent or empty field gives no element', () => {
		const written = writeUbl(totalled(aDraft({ buyerReference: '', notes: [''], payment: [] })));
		expect(written).not.toMatch(/<(cbc|cac):(BuyerReference|Note|PaymentMeans|PaymentTerms)/);
		expect(written).not.toMatch(/<([a-z]+:[A-Za-z]+)[^>]*>\s*<\/\1>/);
	});
});

function parsed(xml: string): { texts: Map<string, string>; schemes: string[] } {
	const texts = new Map<string, string>();
	const schemes: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	let text = '';
	parser.on('opentag', (tag) => {
		text = '';
		const scheme = tag.attributes['schemeID'];
		if (scheme) schemes.push(scheme.value);
	});
	parser.on('text', (piece) => (text += piece));
	parser.on('closetag', (tag) => texts.set(tag.name, text));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return { texts, schemes };
}
