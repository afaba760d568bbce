import {
	letterOf,
	modelOf,
	placeIn,
	placesIn,
	requiredBetween,
	simpleContent
} from '#domain/ubl/read/content-models.ts';
import { elementNames, numberOf } from '#domain/ubl/read/names.ts';

/** A number from 0 up to a limit, from a seed, so that a mutant can be made again. */
export type Chance = (limit: number) => number;

/** Chance that gives the same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
	let state = seed | 0;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}

interface Element {
	readonly name: string;
	readonly from: number;
	readonly inner: number;
	end: number;
	to: number;
	readonly children: Element[];
}

const TAG =
	/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** The elements of a document with their places in its text, root first. */
function elementsOf(xml: string): Element[] {
	const all: Element[] = [];
	const open: Element[] = [];
	for (const match of xml.matchAll(TAG)) {
		const [whole, slash, name, rest] = match;
		if (name === undefined) continue;
		const after = match.index + whole.length;
		if (slash) {
			const element = open.pop()!;
			element.end = match.index;
			element.to = after;
			continue;
		}
		const element: Element = { name, from: match.index, inner: after, end: after, to: after, children: [] };
		open.at(-1)?.children.push(element);
		all.push(element);
		if (!rest!.endsWith('/')) open.push(element);
	}
	return all;
}

const VALUES = (
	'|0|1|-1|+1.5|.5|5.|1.00|1e3|NaN|INF|1,5| 12 |--1|0x1|true|false|TRUE|2026-11-21|2026-02-29|2024-02-29|' +
	'2026-11-21Z|2026-11-21+14:00|2026-11-21-14:01|2026-11-31|0000-01-01|-2026-01-01|12026-01-01|02026-01-01|26-1-1|' +
	'12:00:00|24:00:00|24:00:01|23:59:60|12:00:00.5Z|12:00|YQ==|YQ=|YR==|Y Q = =|\n2026-11-21\n|&#32;7&#x9;|a&amp;b|' +
	'99999999999999999999.99|0.00000000000000000001|\u00a05|é'
).split('|');
const ATTRIBUTES = [
	'currencyID="EUR"',
	'currencyID=""',
	'unitCode="C62"',
	'schemeID="0106"',
	'schemeURI="https://example.org"',
	'mimeCode="text/csv"',
	'filename="a.csv"',
	'format="a"',
	'name="a"',
	'languageID="nl"',
	'languageID="nl_NL"',
	'languageID=" nl "',
	'listID="a"',
	'listVersionID="1"',
	'unitCodeListID="a"',
	'unitCodeListVersionID="a"',
	'characterSetCode="a"',
	'languageLocaleID="a"',
	'unknown="a"',
	'xml:lang="nl"',
	'xml:space="preserve"',
	'xmlns:q="urn:q"',
	'xmlns:q="urn:q" q:a="b"',
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="cbc:NothingType"',
	'schemeURI="a b"',
	'schemeURI="%zz"',
	'schemeURI="http://["',
	'schemeURI=":a"',
	'schemeURI="1a:b"',
	'schemeURI="a#b#c"',
	'schemeURI="é:b/c"',
	'schemeURI="a/b:c"',
	'listURI="?a:b"',
	'listSchemeURI="http://[::1]/a b"',
	'schemeDataURI="%2f"',
	'uri="urn:x"',
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false"',
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a b.xsd"'
];
const EXTENSIONS = [
	'',
	'<ext:UBLExtension/>',
	'<ext:UBLExtension><ext:ExtensionContent/></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent>a</ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><a xmlns=""/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><q:a xmlns:q="urn:q" b="c">d<q:e/></q:a></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><q:a xmlns:q="urn:q"/><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent>a<q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent b="c"><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension b="c"><ext:ExtensionContent><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><cbc:ID>1</cbc:ID></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><cbc:IssueDate>x</cbc:IssueDate></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><cbc:Nothing/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><cac:Party><cbc:ID/></cac:Party></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><ext:Nothing/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><ext:ExtensionReason>1</ext:ExtensionReason></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><q:a xmlns:q="urn:q"><cbc:IssueDate>x</cbc:IssueDate></q:a></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><q:a xmlns:q="urn:q"><cbc:ID>1</cbc:ID></q:a></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><cbc:ID>1</cbc:ID><cbc:Name>a</cbc:Name><ext:ExtensionAgencyID>a</ext:ExtensionAgencyID><ext:ExtensionURI>a b</ext:ExtensionURI><ext:ExtensionContent><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><cbc:Name>a</cbc:Name><cbc:ID>1</cbc:ID><ext:ExtensionContent><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionAgencyName>a</ext:ExtensionAgencyName><ext:ExtensionAgencyID>a</ext:ExtensionAgencyID><ext:ExtensionContent><q:a xmlns:q="urn:q"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><sig:UBLDocumentSignatures xmlns:sig="urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/></ext:ExtensionContent></ext:UBLExtension>',
	'<ext:UBLExtension><ext:ExtensionContent><ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">a</ds:Object></ext:ExtensionContent></ext:UBLExtension>'
];
const INSERTS = [
	'<!-- a -->',
	'<?a b?>',
	'<![CDATA[]]>',
	'<![CDATA[1]]>',
	' ',
	'\n\t',
	'a',
	'&#160;',
	'<q:a xmlns:q="urn:q"/>',
	'<cbc:Nothing/>',
	'<cac:Nothing/>'
];
const SAMPLES: Readonly<Record<string, string>> = {
	D: '2026-11-21',
	H: '12:00:00',
	L: 'true',
	B: 'YQ==',
	A: '1.00',
	M: '1',
	N: '1',
	Q: '1'
};
const NEEDED: Readonly<Record<string, string>> = {
	A: ' currencyID="EUR"',
	M: ' unitCode="C62"',
	B: ' mimeCode="text/csv"'
};

/** An element of UBL with as little in it as the schemas let. */
function least(name: string, depth = 0): string {
	const number = numberOf(name);
	const model = modelOf(number);
	if (model === simpleContent) {
		const letter = String.fromCharCode(letterOf(number));
		return `<${name}${NEEDED[letter] ?? ''}>${SAMPLES[letter] ?? 'a'}</${name}>`;
	}
	let inner = '';
	for (let place = 0; depth < 6 && place < placesIn(model); place++) {
		const child = requiredBetween(model, place, place + 1);
		if (child !== 0) inner += least(elementNames[child]!, depth + 1);
	}
	return `<${name}>${inner}</${name}>`;
}

/** The names that may stand in an aggregate. */
function mayStandIn(name: string): string[] {
	if (!elementNames.includes(name)) return [];
	const model = modelOf(numberOf(name));
	if (model === simpleContent) return [];
	return elementNames.filter((child, number) => child.includes(':') && placeIn(model, number) !== 0);
}

const splice = (xml: string, from: number, to: number, put: string) =>
	xml.slice(0, from) + put + xml.slice(to);

/** One change to a document, most of them small enough to leave it near the schemas. */
export function mutated(xml: string, chance: Chance): string {
	const all = elementsOf(xml);
	const some = all[1 + chance(all.length - 1)] ?? all[0]!;
	const parent = all.find(({ children }) => children.includes(some)) ?? all[0]!;
	const whole = xml.slice(some.from, some.to);
	const leaf = all.filter(({ children }) => children.length === 0);
	const value = leaf[chance(leaf.length)]!;
	const pick = <Item>(items: readonly Item[]) => items[chance(items.length)]!;
	switch (chance(13)) {
		case 12: {
			const root = all[0]!;
			if (xml.includes('UBLExtensions')) return xml;
			return splice(
				xml,
				root.inner,
				root.inner,
				`<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">${pick(EXTENSIONS)}${chance(3) === 0 ? pick(EXTENSIONS) : ''}</ext:UBLExtensions>`
			);
		}
		case 0:
			return splice(xml, some.from, some.to, '');
		case 1:
			return splice(xml, some.to, some.to, whole);
		case 2: {
			const other = pick(parent.children);
			const [first, second] = some.from < other.from ? [some, other] : [other, some];
			if (first.to > second.from) return xml;
			const [a, between, b] = [
				xml.slice(first.from, first.to),
				xml.slice(first.to, second.from),
				xml.slice(second.from, second.to)
			];
			return splice(xml, first.from, second.to, b + between + a);
		}
		case 3: {
			const name = pick(elementNames.filter((one) => one.includes(':') && !one.startsWith('ext:')));
			return splice(xml, some.from, some.to, whole.replaceAll(some.name, name));
		}
		case 4:
		case 5:
			return splice(xml, value.inner, value.end, pick(VALUES));
		case 6: {
			const at = some.from + 1 + some.name.length;
			return splice(xml, at, at, ` ${pick(ATTRIBUTES)}`);
		}
		case 7: {
			const tag = xml.slice(some.from, some.inner);
			return splice(xml, some.from, some.inner, tag.replace(/\s[\w:]+="[^"]*"/, ''));
		}
		case 8: {
			const at = chance(2) === 0 ? some.inner : some.to;
			return splice(xml, at, at, pick(INSERTS));
		}
		case 9: {
			const at = value.inner + chance(Math.max(1, value.end - value.inner));
			return splice(xml, at, at, pick(INSERTS.slice(0, 6)));
		}
		default: {
			// Something that may stand there, mostly where it may.
			const names = mayStandIn(some.name);
			if (names.length === 0) return xml;
			const name = pick(names);
			const model = modelOf(numberOf(some.name));
			const place = placeIn(model, numberOf(name)) & 0xff;
			const before = some.children.find(
				(child) => elementNames.includes(child.name) && (placeIn(model, numberOf(child.name)) & 0xff) > place
			);
			const at = chance(6) === 0 ? pick([...some.children, some]).from : (before?.from ?? some.end);
			return at <= some.from ? xml : splice(xml, at, at, least(name));
		}
	}
}
