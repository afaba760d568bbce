import { describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { attributeOf, decimalOf, piecesOf, textOf, trimmedOf } from '#domain/ubl/read/content.ts';
import type { UblDocument } from '#domain/ubl/read/document.ts';
import { attributeNumber } from '#domain/ubl/read/names.ts';
import { nameOf, pathOf, Places } from '#domain/ubl/read/place.ts';
import { readUbl } from '#domain/ubl/read/read.ts';

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const INVOICE = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';

function read(text: string): UblDocument {
	const document = readUbl(new TextEncoder().encode(text));
	if (isRefused(document)) throw new Error(document.fault);
	return document;
}
const fault = (text: string) => {
	const document = readUbl(new TextEncoder().encode(text));
	return isRefused(document) ? document.fault : 'read';
};
const root = (inner: string) => read(`<Invoice xmlns="${INVOICE}" xmlns:cbc="${CBC}">${inner}</Invoice>`);

describe('reading', () => {
	it('any prefix will do for a namespace, and a prefix may be declared anew', () => {
		const document = read(
			`<x:Invoice xmlns:x="${INVOICE}"><y:ID xmlns:y="${CBC}">1</y:ID><x:ID>2</x:ID></x:Invoice>`
		);
		expect([1, 2, 3].map((row) => nameOf(document, row))).toEqual([
			'Invoice',
			'cbc:ID',
			"*[local-name()='ID']"
		]);
	});

	it('text is what XPath takes it for: references, sections and comments in one string', () => {
		const document = root('<cbc:Note>a &amp; b<!-- not --><![CDATA[ <c> ]]>&#x20AC;\r\nd</cbc:Note>');
		expect(textOf(document, 2)).toBe('a & b <c> €\nd');
		expect(piecesOf(document, 2)).toEqual(['a & b', ' <c> €\nd']);
		expect(trimmedOf(document, 2)).toBe('a & b <c> € d');
	});

	it('the same short text twice, or another of the same length, is read right', () => {
		const document = root('<cbc:ID>EUR</cbc:ID><cbc:ID>EUR</cbc:ID><cbc:ID>USD</cbc:ID><cbc:ID>é</cbc:ID>');
		expect([2, 3, 4, 5].map((row) => textOf(document, row))).toEqual(['EUR', 'EUR', 'USD', 'é']);
	});

	it('attributes lose their line ends and references', () => {
		const document = root('<cbc:ID schemeID="a&#10;b\tc\r\nd">1</cbc:ID><cbc:ID>2</cbc:ID>');
		expect(attributeOf(document, 2, attributeNumber('schemeID'))).toBe('a\nb c d');
		expect(attributeOf(document, 3, attributeNumber('schemeID'))).toBeUndefined();
	});

	it.each([
		['1.50', { units: 150, scale: 2 }],
		[' +.5 ', { units: 5, scale: 1 }],
		['-7.', { units: -7, scale: 0 }],
		['-0.00', { units: 0, scale: 2 }],
		['12345678901234567.89', { units: 1234567890123456789n, scale: 2 }],
		['1&#46;5', { units: 15, scale: 1 }],
		['1E2', undefined],
		['1,00', undefined],
		['', undefined],
		['.', undefined]
	])('the number in "%s" is exact', (text, number) => {
		expect(decimalOf(root(`<cbc:Percent>${text}</cbc:Percent>`), 2)).toEqual(number);
	});

	it('a place is a line and a character, also behind characters of many bytes', () => {
		const document = root('\n  <cbc:Note>€</cbc:Note><cbc:ID>1</cbc:ID>');
		const places = new Places(document.bytes);
		expect(places.of(document.at[2]!)).toEqual({ line: 2, column: 3 });
		expect(places.of(document.at[3]!)).toEqual({ line: 2, column: 25 });
		expect(pathOf(document, 3)).toBe('/Invoice/cbc:ID');
	});

	it('a path counts siblings of the same name only', () => {
		const document = root('<cbc:Note>a</cbc:Note><cbc:ID>1</cbc:ID><cbc:Note>b</cbc:Note>');
		expect(pathOf(document, 4)).toBe('/Invoice/cbc:Note[2]');
	});

	it('more elements and attributes than were expected find room', () => {
		const document = root('<a b="1"/>'.repeat(5000));
		expect(document.size).toBe(5001);
		expect(document.attributes).toBe(5000);
		expect(document.parent[5001]).toBe(1);
	});

	it.each([
		['', 'empty'],
		['   ', 'empty'],
		['text', 'text-outside'],
		['<a>', 'unfinished'],
		['<a', 'unfinished'],
		['<a></b>', 'tag-mismatch'],
		['<a></ab>', 'tag-mismatch'],
		['<a/><b/>', 'two-roots'],
		['<a/>x', 'text-outside'],
		['<a b="1" b="2"/>', 'attribute-twice'],
		['<a b=1/>', 'attribute-invalid'],
		['<a b="<"/>', 'attribute-invalid'],
		['<a b="1"c="2"/>', 'attribute-invalid'],
		['<p:a/>', 'prefix-unbound'],
		['<a p:b="1"/>', 'prefix-unbound'],
		['<a xmlns:p=""/>', 'namespace-invalid'],
		['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'attribute-twice'],
		['<1a/>', 'name-invalid'],
		['<a:b:c xmlns:a="u"/>', 'name-invalid'],
		['<a>&nbsp;</a>', 'entity-unknown'],
		['<a>& </a>', 'reference-invalid'],
		['<a>]]></a>', 'text-invalid'],
		['<a><!-- a -- b --></a>', 'comment-invalid'],
		['<a><?xml version="1.0"?></a>', 'instruction-invalid'],
		['<?xml version="2.0"?><a/>', 'declaration-invalid'],
		[' <?xml version="1.0"?><a/>', 'instruction-invalid'],
		['<a><![CDATA[x</a>', 'section-invalid']
	])('%s is no document: %s', (text, expected) => {
		expect(fault(text)).toBe(expected);
	});
});
