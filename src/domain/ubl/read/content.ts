import type { Scaled } from '../../money/scaled.ts';
import { scaledFrom } from '../../money/scaled.ts';
import { hasChildren, isEmpty, isMixed, type UblDocument } from './document.ts';
import { limits } from './limits.ts';
import { attributeValue, textPieces } from './references.ts';

const decoder = new TextDecoder();
/** Documents of more bytes keep more of the short texts that they repeat. */
const LARGE = 1 << 16;

/** The text of an element with everything inside it, as XPath takes the string of a node; '' for no element. */
export function textOf(document: UblDocument, row: number): string {
	if (row === 0) return '';
	const from = document.from[row]!;
	const to = document.to[row]!;
	if ((document.bits[row]! & (isMixed | hasChildren)) === 0) return slice(document, from, to);
	return textPieces(decoder.decode(document.bytes.subarray(from, to))).join('');
}

/** The text of an element with white space collapsed, as XPath's normalize-space gives it. */
export function trimmedOf(document: UblDocument, row: number): string {
	if (row === 0) return '';
	if ((document.bits[row]! & (isMixed | hasChildren)) !== 0) return collapsed(textOf(document, row));
	const bytes = document.bytes;
	let from = document.from[row]!;
	let to = document.to[row]!;
	while (from < to && bytes[from]! <= 32) from++;
	while (to > from && bytes[to - 1]! <= 32) to--;
	const text = slice(document, from, to);
	return /[\t\n]| {2}/.test(text) ? collapsed(text) : text;
}

/** Whether an element holds more than white space, itself or inside it. */
export function isFilled(document: UblDocument, row: number): boolean {
	const bits = document.bits[row]!;
	return (bits & hasChildren) === 0 ? (bits & isEmpty) === 0 : trimmedOf(document, row) !== '';
}

/** A text with leading and trailing white space gone and runs of it as one space. */
export function collapsed(text: string): string {
	return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** The text nodes directly inside an element, as `text()` selects them. */
export function piecesOf(document: UblDocument, row: number): string[] {
	if ((document.bits[row]! & (isMixed | hasChildren)) === 0) {
		const text = textOf(document, row);
		return text === '' ? [] : [text];
	}
	const content = decoder.decode(document.bytes.subarray(document.from[row], document.to[row]));
	return textPieces(content);
}

/** The value of an attribute by its number, or undefined where the element lacks it. */
export function attributeOf(document: UblDocument, row: number, attribute: number): string | undefined {
	const end = document.attributesFrom[row + 1]!;
	for (let one = document.attributesFrom[row]!; one < end; one++)
		if (document.attributeName[one] === attribute) return attributeText(document, one);
	return undefined;
}

/** The value of the attribute in a column's place. */
export function attributeText(document: UblDocument, one: number): string {
	const from = document.attributeFrom[one]!;
	const to = document.attributeTo[one]!;
	return to >= 0
		? slice(document, from, to)
		: attributeValue(decoder.decode(document.bytes.subarray(from, -to)));
}

/** The number that an element states by the rules of xs:decimal, exact; undefined where it states none. */
export function decimalOf(document: UblDocument, row: number): Scaled | undefined {
	if (row === 0) return undefined;
	const bytes = document.bytes;
	const to = document.to[row]!;
	if ((document.bits[row]! & (isMixed | hasChildren)) !== 0) return wideDecimal(textOf(document, row));
	let at = document.from[row]!;
	while (at < to && bytes[at]! <= 32) at++;
	const sign = bytes[at];
	if (sign === 45 || sign === 43) at++;
	let units = 0;
	let digits = 0;
	let scale = -1;
	for (; at < to; at++) {
		const byte = bytes[at]!;
		if (byte >= 48 && byte <= 57) {
			if (++digits > 15) return wideDecimal(textOf(document, row));
			units = units * 10 + byte - 48;
			if (scale >= 0) scale++;
		} else if (byte === 46 && scale < 0) scale = 0;
		else break;
	}
	while (at < to && bytes[at]! <= 32) at++;
	if (at < to || digits === 0) return undefined;
	return { units: sign === 45 && units !== 0 ? -units : units, scale: scale < 0 ? 0 : scale };
}

function wideDecimal(text: string): Scaled | undefined {
	return text.length > limits.digits ? undefined : scaledFrom(text);
}

/** The text between two offsets; short ones that were met before are the same string again. */
function slice(document: UblDocument, from: number, to: number): string {
	const length = to - from;
	if (length === 0) return '';
	const bytes = document.bytes;
	if (length > 24) return decoder.decode(bytes.subarray(from, to));
	let hash = length;
	for (let at = from; at < to; at++) hash = (Math.imul(hash, 33) + bytes[at]!) | 0;
	const interned = (document.interned ??= new Array<string | undefined>(bytes.length > LARGE ? 512 : 64));
	if (document.internedAt.length === 0) document.internedAt = new Int32Array(interned.length * 2);
	const slot = (hash ^ (hash >>> 15)) & (interned.length - 1);
	const met = interned[slot];
	if (met !== undefined && sameAs(document, slot, from, length)) return met;
	const text = shortText(bytes, from, to);
	interned[slot] = text;
	document.internedAt[slot * 2] = from;
	document.internedAt[slot * 2 + 1] = length;
	return text;
}

function sameAs({ bytes, internedAt }: UblDocument, slot: number, from: number, length: number): boolean {
	if (internedAt[slot * 2 + 1] !== length) return false;
	const other = internedAt[slot * 2]!;
	for (let more = 0; more < length; more++) if (bytes[other + more] !== bytes[from + more]) return false;
	return true;
}

function shortText(bytes: Uint8Array, from: number, to: number): string {
	let text = '';
	for (let at = from; at < to; at++) {
		const byte = bytes[at]!;
		if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
		text += String.fromCharCode(byte);
	}
	return text;
}
