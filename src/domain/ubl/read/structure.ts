import { attributeText, textOf } from './content.ts';
import {
	attributeRules,
	isDeclared,
	letterOf,
	modelOf,
	placeIn,
	placesIn,
	requiredBetween,
	simpleContent
} from './content-models.ts';
import { hasChildren, hasText, isMixed, type UblDocument } from './document.ts';
import {
	attributeNames,
	creditNoteRoot,
	elementNames,
	firstExtension,
	foreignAttribute,
	invoiceRoot,
	schemaLocationAttribute,
	schemaTypeAttribute
} from './names.ts';
import { isLanguage, isUri, isValue } from './values.ts';

/** What the schemas hold against a document; each has a sentence of its own in the texts. */
export type StructureFault =
	| 'XSD-ROOT'
	| 'XSD-UNEXPECTED'
	| 'XSD-REPEATED'
	| 'XSD-MISSING'
	| 'XSD-TEXT'
	| 'XSD-CHILDREN'
	| 'XSD-VALUE'
	| 'XSD-ATTRIBUTE'
	| 'XSD-ATTRIBUTE-MISSING'
	| 'XSD-ATTRIBUTE-VALUE';

/** Takes a fault, the row it shows at and the name of what is missing or wrong. */
export type StructureReport = (fault: StructureFault, row: number, about: string) => void;

const EXTENSION_CONTENT = elementNames.indexOf('ext:ExtensionContent');
const LANGUAGE = attributeNames.indexOf('languageID');
const URIS = new Set(
	['uri', 'listURI', 'listSchemeURI', 'schemeDataURI', 'schemeURI'].map((name) =>
		attributeNames.indexOf(name)
	)
);
const rulesByLetter = Array.from({ length: 128 }, (_, letter) => attributeRules[String.fromCharCode(letter)]);

/** Holds a document against the UBL 2.1 schemas: names, order, how many, data types and attributes. */
export function checkStructure(document: UblDocument, report: StructureReport): void {
	const root = document.name[1]!;
	if (root !== invoiceRoot && root !== creditNoteRoot) {
		report('XSD-ROOT', 1, '');
		return;
	}
	for (let row = 1; row <= document.size; row++) {
		const name = document.name[row]!;
		if (!isDeclared(name)) continue;
		const model = modelOf(name);
		if (model !== simpleContent) checkChildren(document, row, model, report);
		else if (name === EXTENSION_CONTENT) checkExtension(document, row, report);
		else checkValue(document, row, letterOf(name), report);
		if (document.attributesFrom[row] !== document.attributesFrom[row + 1] || letterOf(name) !== 0)
			checkAttributes(document, row, rulesByLetter[letterOf(name)], report);
	}
}

function checkChildren(document: UblDocument, row: number, model: number, report: StructureReport): void {
	if (hasOwnText(document, row)) report('XSD-TEXT', row, '');
	let place = 0;
	if ((document.bits[row]! & hasChildren) !== 0)
		for (let child = row + 1; child !== 0; child = document.next[child]!) {
			const name = document.name[child]!;
			const found = placeIn(model, name);
			const at = found & 0xff;
			if (at > place) {
				const missing = requiredBetween(model, place, at - 1);
				if (missing !== 0) report('XSD-MISSING', row, elementNames[missing]!);
				place = at;
			} else if (at === 0 || at < place) report('XSD-UNEXPECTED', child, '');
			else if ((found & 0x100) === 0) report('XSD-REPEATED', child, '');
		}
	const missing = requiredBetween(model, place, placesIn(model));
	if (missing !== 0) report('XSD-MISSING', row, elementNames[missing]!);
}

/** The content of an extension: exactly one element, of a namespace other than that of extensions. */
function checkExtension(document: UblDocument, row: number, report: StructureReport): void {
	if (hasOwnText(document, row)) report('XSD-TEXT', row, '');
	if ((document.bits[row]! & hasChildren) === 0) {
		report('XSD-MISSING', row, '');
		return;
	}
	const name = document.name[row + 1]!;
	if ((name >= firstExtension && name < invoiceRoot) || document.closedNames.has(name))
		report('XSD-UNEXPECTED', row + 1, '');
	const second = document.next[row + 1]!;
	if (second !== 0) report('XSD-UNEXPECTED', second, '');
}

function checkValue(document: UblDocument, row: number, letter: number, report: StructureReport): void {
	if ((document.bits[row]! & hasChildren) !== 0) report('XSD-CHILDREN', row, '');
	else if (!isValue(document, row, letter)) report('XSD-VALUE', row, textOf(document, row).slice(0, 60));
}

function checkAttributes(
	document: UblDocument,
	row: number,
	rule: (typeof attributeRules)[string] | undefined,
	report: StructureReport
): void {
	const end = document.attributesFrom[row + 1]!;
	let requiredMet = rule === undefined || rule.required === 0;
	for (let one = document.attributesFrom[row]!; one < end; one++) {
		const number = document.attributeName[one]!;
		if (rule !== undefined && number === rule.required) requiredMet = true;
		if (number === schemaLocationAttribute) continue;
		const allowed =
			number !== foreignAttribute &&
			number !== schemaTypeAttribute &&
			rule !== undefined &&
			(rule.allowed[number >> 5]! & (1 << (number & 31))) !== 0;
		if (!allowed) report('XSD-ATTRIBUTE', row, attributeNames[number] ?? '');
		else if (number === LANGUAGE && !isLanguage(attributeText(document, one)))
			report('XSD-ATTRIBUTE-VALUE', row, 'languageID');
		else if (URIS.has(number) && !isUri(attributeText(document, one)))
			report('XSD-ATTRIBUTE-VALUE', row, attributeNames[number]!);
	}
	if (!requiredMet) report('XSD-ATTRIBUTE-MISSING', row, attributeNames[rule!.required]!);
}

/** Whether text stands directly inside an element that has children. */
function hasOwnText(document: UblDocument, row: number): boolean {
	const bits = document.bits[row]! & (hasText | isMixed);
	if (bits !== (hasText | isMixed) && bits !== isMixed) return bits === hasText;
	const decoder = new TextDecoder();
	let from = document.from[row]!;
	let own = '';
	if ((document.bits[row]! & hasChildren) !== 0)
		for (let child = row + 1; child !== 0; child = document.next[child]!) {
			own += decoder.decode(document.bytes.subarray(from, document.at[child]));
			from = endOf(document, child);
		}
	own += decoder.decode(document.bytes.subarray(from, document.to[row]));
	return /[^ \t\r\n]/.test(
		own.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[\s*\]\]>|&#(9|10|13|32|x9|x[aA]|x[dD]|x20);/g, '')
	);
}

/** The offset after the end tag of an element. */
function endOf(document: UblDocument, row: number): number {
	return document.from[row] === document.to[row] && document.bytes[document.from[row]! - 2] === 0x2f
		? document.to[row]!
		: document.bytes.indexOf(0x3e, document.to[row]) + 1;
}
