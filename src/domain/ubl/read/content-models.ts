import { attributeNumber, attributeNames, firstAggregate, firstExtension, invoiceRoot } from './names.ts';
import { cbcTypes, contentModels, extTypes, modelNumbers } from './schema-tables.ts';

/** What may stand where in UBL 2.1, unpacked once from the generated tables. */
const models = contentModels.split(' ').map((model) => model.match(/[0-9a-z]+[!?*+]/g) ?? []);
const SLOTS = 8192;
const keys = new Int32Array(SLOTS);
const values = new Uint16Array(SLOTS);

/** Names declared with simple content have this model. */
export const simpleContent = -1;

const modelByName = new Int16Array(2048).fill(simpleContent);
const numbers = modelNumbers.split(' ').map((number) => parseInt(number, 36));
numbers.forEach((model, at) => (modelByName[firstAggregate + at] = model));

/** For each model, for each place in it from 0: the first place from there on whose element is required; past the end when none is. */
const requiredFrom: readonly Uint8Array[] = models.map((model) => {
	const required = new Uint8Array(model.length + 1).fill(255);
	for (let at = model.length - 1; at >= 0; at--)
		required[at] = /[!+]$/.test(model[at]!) ? at : required[at + 1]!;
	return required;
});

models.forEach((model, number) =>
	model.forEach((child, at) => {
		const key = (number << 11) | parseInt(child.slice(0, -1), 36);
		let slot = slotOf(key);
		while (keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
		keys[slot] = key + 1;
		values[slot] = (at + 1) | (/[*+]$/.test(child) ? 0x100 : 0);
	})
);

const letters = new Uint8Array(2048);
for (let at = 0; at < cbcTypes.length; at++) letters[at + 1] = cbcTypes.charCodeAt(at);
for (let at = 0; at < extTypes.length; at++) letters[firstExtension + at] = extTypes.charCodeAt(at);

function slotOf(key: number): number {
	return (Math.imul(key, 0x9e3779b1) >>> 19) & (SLOTS - 1);
}

/** The content model of a declared element, or simpleContent. */
export function modelOf(name: number): number {
	return modelByName[name]!;
}

/** The letter of the data type of an element with simple content; 0 for one with elements in it. */
export function letterOf(name: number): number {
	return letters[name]!;
}

/** The place of a child in a model from 1, plus 256 when it may repeat; 0 when it has none. */
export function placeIn(model: number, name: number): number {
	const key = ((model << 11) | name) + 1;
	for (let slot = slotOf(key - 1); keys[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
		if (keys[slot] === key) return values[slot]!;
	return 0;
}

/** The name of the first required child at or after a place (from 0), if there is one before another place. */
export function requiredBetween(model: number, from: number, before: number): number {
	const at = requiredFrom[model]![from]!;
	return at < before ? parseInt(models[model]![at]!.slice(0, -1), 36) : 0;
}

/** How many places a model has. */
export function placesIn(model: number): number {
	return models[model]!.length;
}

/** Whether the schemas declare an element with this number. */
export function isDeclared(name: number): boolean {
	return name < invoiceRoot + 2;
}

interface AttributeRule {
	/** The attribute numbers that may stand, as a bit each over two words. */
	readonly allowed: readonly [number, number];
	readonly required: number;
}

const CODE =
	'listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI';
const IDENTIFIER =
	'schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI';
const QUANTITY = 'unitCode unitCodeListID unitCodeListAgencyID unitCodeListAgencyName';

/** Per letter of a data type: the attributes that its elements may and must carry. */
export const attributeRules: Readonly<Record<string, AttributeRule>> = {
	A: attributes('currencyID currencyCodeListVersionID', 'currencyID'),
	B: attributes('format mimeCode encodingCode characterSetCode uri filename', 'mimeCode'),
	C: attributes(CODE),
	D: attributes(''),
	H: attributes(''),
	I: attributes(IDENTIFIER),
	L: attributes(''),
	M: attributes('unitCode unitCodeListVersionID', 'unitCode'),
	N: attributes('format'),
	Q: attributes(QUANTITY),
	T: attributes('languageID languageLocaleID')
};

function attributes(allowed: string, required?: string): AttributeRule {
	const words: [number, number] = [0, 0];
	for (const name of allowed.split(' ')) {
		const number = attributeNames.indexOf(name);
		if (number > 0) words[number >> 5]! |= 1 << (number & 31);
	}
	return { allowed: words, required: required === undefined ? 0 : attributeNumber(required) };
}
