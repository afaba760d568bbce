import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Invoice } from '#domain/invoice/invoice.ts';
import { isRefused } from '#domain/outcome.ts';
import { invoiceFromUbl } from '#domain/ubl/model/document.ts';
import { receivedDocument } from '#domain/ubl/model/received.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { anInvoice } from '../write/an-invoice.ts';
import { documents } from '../write/documents.ts';

const encoder = new TextEncoder();

describe('reading UBL into the model', () => {
	test('any document that is written reads back as the same document', () => {
		fc.assert(
			fc.property(anInvoice, (invoice) => {
				expect(readBack(writeUbl(invoice))).toEqual(invoice);
			}),
			{ numRuns: 400 }
		);
	});

	test.each(Object.keys(documents))(
		'the document %s reads back as it was and is written the same again',
		(name) => {
			const written = writeUbl(documents[name]!);
			const again = readBack(written);
			expect(again).toEqual(documents[name]);
			expect(writeUbl(again)).toBe(written);
		}
	);

	test('numbers in other spellings mean the same; what is no number stays what it was', () => {
		const xml = writeUbl(documents['two-rates']!).replace('>120<', '> +0120.0 <').replace('>1.85<', '>1,85<');
		expect(readBack(xml).lines[0]).toMatchObject({ quantity: '120.0', price: { net: '1,85' } });
	});

	test('a document with nothing in it reads as a document that lacks everything', () => {
		const xml = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>';
		expect(readBack(xml)).toMatchObject({
			number: '',
			issueDate: '',
			seller: { name: '' },
			lines: [],
			vat: []
		});
	});

	test('the bytes that came in are kept beside the model, untouched', () => {
		const bytes = encoder.encode(`\ufeff${writeUbl(documents['complete']!)}<!-- kept -->`);
		const copy = bytes.slice();
		const received = receivedDocument(bytes);
		if (isRefused(received)) throw new Error(received.refused);
		expect(received.invoice).toEqual(documents['complete']);
		expect(received.bytes).toBe(bytes);
		expect(Buffer.compare(received.bytes, copy)).toBe(0);
		expect(receivedDocument(encoder.encode('<a>'))).toMatchObject({ refused: 'malformed' });
	});

	test('what is no invoice is refused', () => {
		const document = readUbl(
			encoder.encode('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>')
		);
		if (isRefused(document)) throw new Error('It is well formed');
		expect(invoiceFromUbl(document)).toEqual({ refused: 'not-an-invoice' });
	});
});

function readBack(xml: string): Invoice {
	const document = readUbl(encoder.encode(xml));
	if (isRefused(document)) throw new Error(JSON.stringify(document));
	const invoice = invoiceFromUbl(document);
	if (isRefused(invoice)) throw new Error(invoice.refused);
	return invoice;
}
