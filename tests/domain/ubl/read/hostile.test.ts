import { describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { judge } from '#domain/rules/judge.ts';
import { limits } from '#domain/ubl/read/limits.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { sentence } from '#texts/rule/message.ts';
import { invoiceXml } from '../../../support/ubl-documents.ts';

const encoder = new TextEncoder();
const utf8 = (text: string) => encoder.encode(text);
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';

/** Why bytes are refused, or "read", and how many milliseconds that took. */
function outcome(bytes: Uint8Array): { fault: string; ms: number } {
	const start = processorTime();
	const document = readUbl(bytes);
	return { fault: isRefused(document) ? document.fault : 'read', ms: processorTime() - start };
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 4));
	[...text].forEach((letter, at) => view.setUint32(at * 4, letter.codePointAt(0)!, littleEndian));
	return new Uint8Array(view.buffer);
}

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
	const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
	[...(mark ? '\ufeff' : ''), ...text].forEach((letter, at) =>
		view.setUint16(at * 2, letter.charCodeAt(0), littleEndian)
	);
	return new Uint8Array(view.buffer);
}

describe('hostile XML', () => {
	it('X01 a billion laughs is refused at the DOCTYPE, within 50 ms', () => {
		const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
		const { fault, ms } = outcome(
			utf8(`<!DOCTYPE Invoice [<!ENTITY l0 "lol">${entities.join('')}]><Invoice>&l9;</Invoice>`)
		);
		expect(fault).toBe('doctype');
		expect(ms).toBeLessThan(50);
	});

	it('X02 a quadratic blow-up is refused at the DOCTYPE, within 50 ms', () => {
		const { fault, ms } = outcome(
			utf8(
				`<!DOCTYPE Invoice [<!ENTITY a "${'a'.repeat(50_000)}">]><Invoice>${'&a;'.repeat(20_000)}</Invoice>`
			)
		);
		expect(fault).toBe('doctype');
		expect(ms).toBeLessThan(50);
	});

	it.each([
		['file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
		['http', '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:1/e">]><x>&e;</x>'],
		['parameter', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p">%p;]><x/>'],
		['external subset', '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x/>']
	])('X03 an external entity (%s) is refused and nothing is fetched', (_name, text) => {
		expect(outcome(utf8(text)).fault).toBe('doctype');
	});

	it('X04 more bytes than the limit are refused before they are looked at', () => {
		const { fault, ms } = outcome(new Uint8Array(limits.bytes + 1));
		expect(fault).toBe('too-large');
		expect(ms).toBeLessThan(50);
	});

	it('X05 200,000 elements inside each other are refused within 250 ms', () => {
		const { fault, ms } = outcome(utf8(`<Invoice xmlns="${UBL}">${'<a>'.repeat(200_000)}`));
		expect(fault).toBe('too-deep');
		expect(ms).toBeLessThan(250);
	});

	it('X06 200,000 attributes on one element are refused within 250 ms', () => {
		const attributes = Array.from({ length: 200_000 }, (_, at) => ` a${at}="1"`).join('');
		const { fault, ms } = outcome(utf8(`<Invoice xmlns="${UBL}"${attributes}/>`));
		expect(fault).toBe('too-many-attributes');
		expect(ms).toBeLessThan(250);
	});

	it('X06 200,000 namespaces, on one element or one inside the other, are refused', () => {
		const declared = Array.from({ length: 200_000 }, (_, at) => ` xmlns:a${at}="urn:${at}"`).join('');
		expect(outcome(utf8(`<Invoice${declared}/>`)).fault).toMatch(/^too-many/);
		const nested = Array.from(
			{ length: 120 },
			(_, at) => `<a xmlns:p${at}="urn:1" xmlns:q${at}="urn:2">`
		).join('');
		expect(outcome(utf8(nested)).fault).toBe('too-many-namespaces');
	});

	it('X07 two million numeric character references are read within a second', () => {
		const bytes = utf8(invoiceXml().replace('Vlaai 1', '&#65;'.repeat(2_000_000)));
		const start = processorTime();
		expect(judge(bytes).verdict).toBe('valid');
		expect(processorTime() - start).toBeLessThan(1000);
	});

	it('X11 UTF-16 of either order is read, by its mark or without one', () => {
		const text = invoiceXml().replace('UTF-8', 'UTF-16');
		for (const bytes of [
			utf16(text, true),
			utf16(text, false),
			utf16(text, true, false),
			utf16(text, false, false)
		])
			expect(judge(bytes).verdict).toBe('valid');
	});

	it.each([
		['UTF-7', utf8(invoiceXml().replace('UTF-8', 'UTF-7')), 'encoding-unknown'],
		['Shift_JIS', utf8(invoiceXml().replace('UTF-8', 'Shift_JIS')), 'encoding-unknown'],
		['UTF-16 that is UTF-8', utf8(invoiceXml().replace('UTF-8', 'UTF-16')), 'encoding-mismatch'],
		['UTF-8 that is UTF-16', utf16(invoiceXml(), true), 'encoding-mismatch'],
		['UTF-32 with its mark', new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'encoding-unknown'],
		['UTF-32 the other way round', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]), 'encoding-unknown'],
		['UTF-32 without a mark', utf32(invoiceXml(), true), 'encoding-unknown'],
		['UTF-32 without a mark the other way round', utf32(invoiceXml(), false), 'encoding-unknown'],
		['EBCDIC', new Uint8Array([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40]), 'encoding-unknown'],
		[
			'ISO-8859-1 behind a mark of UTF-8',
			utf8(`\ufeff${invoiceXml().replace('UTF-8', 'ISO-8859-1')}`),
			'encoding-mismatch'
		],
		[
			'UTF-16 behind a mark of UTF-8',
			utf8(`\ufeff${invoiceXml().replace('UTF-8', 'UTF-16')}`),
			'encoding-mismatch'
		],
		['windows-1252', utf8(invoiceXml().replace('UTF-8', 'windows-1252')), 'encoding-unknown'],
		[
			'US-ASCII with an accent',
			utf8(invoiceXml().replace('UTF-8', 'US-ASCII').replace('Vlaai', 'Crème')),
			'encoding-mismatch'
		],
		[
			'half a character of UTF-16',
			utf16(invoiceXml().replace('UTF-8', 'UTF-16'), true).subarray(0, -1),
			'bytes-invalid'
		],
		['a byte that is no UTF-8', new Uint8Array([...utf8('<a>'), 0xff, ...utf8('</a>')]), 'bytes-invalid'],
		['an overlong slash', new Uint8Array([...utf8('<a>'), 0xc0, 0xaf, ...utf8('</a>')]), 'bytes-invalid'],
		[
			'half a surrogate pair',
			new Uint8Array([...utf8('<a>'), 0xed, 0xa0, 0x80, ...utf8('</a>')]),
			'bytes-invalid'
		],
		['a null byte', utf8('<a>\u0000</a>'), 'character-forbidden'],
		['a bell by reference', utf8('<a>&#7;</a>'), 'reference-invalid']
	])('X11 %s is refused', (_name, bytes, fault) => {
		expect(outcome(bytes).fault).toBe(fault);
		const { verdict, findings } = judge(bytes);
		expect(verdict).toBe('malformed');
		for (const language of ['nl', 'en'] as const)
			expect(sentence(findings[0]!, language)).toMatch(/[a-z]{4,}.*\./);
	});

	it('X11 UTF-7 that does not say so is no document', () => {
		const hidden = invoiceXml().replace(' encoding="UTF-8"', '').replaceAll('<', '+ADw-');
		expect(judge(utf8(hidden)).verdict).toBe('malformed');
	});

	it('X11 ISO-8859-1 that says so is read, as the official rules read it, and never anything else as that', () => {
		const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		const text = invoiceXml().replace('Vlaai 1', 'Crème');
		expect(judge(latin(text.replace('UTF-8', 'ISO-8859-1'))).verdict).toBe('valid');
		expect(outcome(latin(text)).fault).toBe('bytes-invalid');
	});

	it.each(['CommonBasicComponents', 'CommonAggregateComponents'])(
		'X11 elements of a namespace that only looks like %s are not those of UBL',
		(name) => {
			const { verdict, findings } = judge(utf8(invoiceXml().replace(name, name.replace('o', '\u043e'))));
			expect(verdict).toBe('schema-invalid');
			expect(findings.some(({ rule }) => rule === 'XSD-UNEXPECTED')).toBe(true);
		}
	);

	it('X11 a namespace that only looks like UBL is not UBL', () => {
		const { verdict, findings } = judge(
			utf8(invoiceXml().replaceAll('schema:xsd:Invoice-2', 'sсhema:xsd:Invoice-2'))
		);
		expect(verdict).toBe('schema-invalid');
		expect(findings[0]!.rule).toBe('XSD-ROOT');
	});

	it('X12 five thousand lines with a note of 100 kB and hashes are judged within 5 seconds', () => {
		const note = `#${'A#'.repeat(50_000)}`;
		const text = invoiceXml({ lines: 5000 }).replace(
			'<cbc:DocumentCurrencyCode>',
			`<cbc:Note>${note}</cbc:Note><cbc:DocumentCurrencyCode>`
		);
		const start = processorTime();
		judge(utf8(text));
		expect(processorTime() - start).toBeLessThan(5000);
	});

	it('X13 a stylesheet, an inclusion and a schema location are read past, and nothing is fetched', () => {
		const located = invoiceXml()
			.replace('?>', '?><?xml-stylesheet href="http://127.0.0.1:1/x.xsl" type="text/xsl"?>')
			.replace(
				'xmlns:cac',
				'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x http://127.0.0.1:1/x.xsd" xmlns:cac'
			);
		expect(judge(utf8(located)).verdict).toBe('valid');
		const included = invoiceXml().replace(
			'<cbc:ID>2026-0001',
			'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://127.0.0.1:1/"/><cbc:ID>2026-0001'
		);
		expect(judge(utf8(included)).findings[0]!.rule).toBe('XSD-UNEXPECTED');
	});

	it('X14 the name of an attachment stays a text, whatever it says', () => {
		const name = '../../a.pdf&#13;&#10;X: y&lt;script&gt;.html';
		const attachment = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="${name}">YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
		const text = invoiceXml().replace(
			'<cac:AccountingSupplierParty>',
			`${attachment}<cac:AccountingSupplierParty>`
		);
		expect(judge(utf8(text)).verdict).toBe('valid');
	});
});
