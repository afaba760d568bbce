import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { invoiceXml } from '../../../support/ubl-documents.ts';
import { attributes, before, type Edit } from '../../../support/xml-edits.ts';

const EXT = 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2';
const faults = (edit: Edit) =>
	judge(new TextEncoder().encode(edit(invoiceXml())))
		.findings.filter(({ layer }) => layer === 'structure')
		.map(({ rule }) => rule);
const extended = (content: string) =>
	before(
		'cbc:CustomizationID',
		`<ext:UBLExtensions xmlns:ext="${EXT}"><ext:UBLExtension><ext:ExtensionContent>${content}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`
	);
const scheme = (uri: string) => attributes('cbc:EndpointID', ` schemeID="0106" schemeURI="${uri}"`);

describe('what the schemas hold against a document', () => {
	it.each([
		['<a xmlns="urn:a"/>', []],
		['<a xmlns="urn:a"><b xmlns=""/>text</a>', []],
		['<cbc:ID>1</cbc:ID>', []],
		['<a xmlns=""/>', ['XSD-UNEXPECTED']],
		['<ext:Other/>', ['XSD-UNEXPECTED']],
		['<ext:ExtensionReason>a</ext:ExtensionReason>', ['XSD-UNEXPECTED']],
		['<a xmlns="urn:a"/><a xmlns="urn:a"/>', ['XSD-UNEXPECTED']],
		['<a xmlns="urn:a"><cbc:IssueDate>today</cbc:IssueDate></a>', ['XSD-VALUE']],
		['text', ['XSD-TEXT', 'XSD-MISSING']]
	])('the content of an extension is one element of another namespace: %s', (content, expected) => {
		expect(faults(extended(content))).toEqual(expected);
	});

	it.each(['', 'urn:a', 'http://a/b c?d#e', 'a/b:c', '?a:b', '#a:b', '%2F', 'http://[::1]/', 'é'])(
		'an attribute may hold the URI "%s"',
		(uri) => expect(faults(scheme(uri))).toEqual([])
	);

	it.each(['%zz', '%', ':a', '1a:b', 'é:b', 'a#b#c', 'http://['])(
		'an attribute may not hold "%s", which no escaping makes a URI',
		(uri) => expect(faults(scheme(uri))).toEqual(['XSD-ATTRIBUTE-VALUE'])
	);
});
