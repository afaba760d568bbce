import { AttributeReader } from './attributes.ts';
import { hasChildren, hasText, isEmpty, isMixed, UblDocument } from './document.ts';
import { Halt, limits } from './limits.ts';
import { afterMisc, afterUntil } from './markup.ts';
import { afterReference, textPieces } from './references.ts';
import { Scopes } from './scopes.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const AMPERSAND = 0x26;
const CLOSE_BRACKET = 0x5d;
const CARRIAGE_RETURN = 13;
const decoder = new TextDecoder();

/** Bytes that may stand in a name: letters, digits, "-", ".", "_", ":" and everything outside ASCII. */
export const nameBytes = new Uint8Array(256).map((_, byte) =>
	byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0
);

/** The rows of a document, read from UTF-8 in one pass; what is not well-formed is a halt. */
export function tokenized(bytes: Uint8Array): UblDocument {
	const document = new UblDocument(bytes);
	const scopes = new Scopes(document);
	const attributes = new AttributeReader(document, scopes);
	const end = bytes.length;
	/** The open elements, and the last child seen of each. */
	const open = new Int32Array(limits.depth + 2);
	const last = new Int32Array(limits.depth + 2);
	let depth = 0;
	let at = afterMisc(bytes, 0, true);
	if (at >= end) throw new Halt('empty', 0);
	for (;;) {
		// At a start tag.
		const start = at;
		let hash = 0;
		at++;
		for (let byte = bytes[at]!; nameBytes[byte] === 1; byte = bytes[++at]!)
			hash = (Math.imul(hash, 31) + byte) | 0;
		const length = at - start - 1;
		if (length === 0) throw new Halt(at >= end ? 'unfinished' : 'name-invalid', start);
		if (length > limits.nameBytes) throw new Halt('name-too-long', start);
		if (depth >= limits.depth) throw new Halt('too-deep', start);
		const row = ++document.size;
		if (row + 2 >= document.name.length) document.growElements();
		document.attributesFrom[row] = document.attributes;
		if (bytes[at] !== GREATER) at = attributes.read(at, depth + 1);
		document.attributesFrom[row + 1] = document.attributes;
		document.name[row] = scopes.nameAt(start + 1, length, hash);
		attributes.finish(row);
		document.at[row] = start;
		const parent = open[depth]!;
		document.parent[row] = parent;
		const before = last[depth]!;
		if (before !== 0) document.next[before] = row;
		last[depth] = row;
		if (bytes[at] === SLASH) {
			at += 2;
			document.from[row] = document.to[row] = at;
			document.bits[row] = isEmpty;
			document.empties.push(row);
			scopes.close(depth + 1);
		} else {
			at++;
			document.from[row] = at;
			depth++;
			open[depth] = row;
			last[depth] = 0;
		}
		// Text and end tags, until the next start tag or the end of the root.
		while (depth > 0) {
			const current = open[depth]!;
			let bits = 0;
			let byte = bytes[at]!;
			for (; byte !== LESS && at < end; byte = bytes[++at]!) {
				if (byte === AMPERSAND) {
					bits |= isMixed;
					at = afterReference(bytes, at) - 1;
				} else if (byte > 32) {
					bits |= hasText;
					if (byte === CLOSE_BRACKET && bytes[at + 1] === CLOSE_BRACKET && bytes[at + 2] === GREATER)
						throw new Halt('text-invalid', at);
				} else if (byte === CARRIAGE_RETURN) bits |= isMixed;
			}
			if (at >= end) throw new Halt('unfinished', end);
			document.bits[current]! |= bits;
			const mark = bytes[at + 1];
			if (mark === SLASH) {
				document.to[current] = at;
				at = afterEndTag(document, current, at);
				closed(document, current);
				scopes.close(depth);
				depth--;
			} else if (mark === BANG) {
				document.bits[current]! |= isMixed;
				at = afterUntil(bytes, at);
			} else if (mark === QUESTION) {
				document.bits[current]! |= isMixed;
				at = afterUntil(bytes, at);
			} else {
				document.bits[current]! |= hasChildren;
				break;
			}
		}
		if (depth === 0) break;
	}
	at = afterMisc(bytes, at, false);
	if (at < end) throw new Halt(bytes[at] === LESS ? 'two-roots' : 'text-outside', at);
	return document;
}

function afterEndTag(document: UblDocument, row: number, at: number): number {
	const bytes = document.bytes;
	let name = document.at[row]! + 1;
	let end = at + 2;
	for (; nameBytes[bytes[name]!] === 1; name++, end++)
		if (bytes[name] !== bytes[end]) throw new Halt(end >= bytes.length ? 'unfinished' : 'tag-mismatch', at);
	for (; bytes[end]! <= 32; end++);
	if (bytes[end] !== GREATER) throw new Halt(end >= bytes.length ? 'unfinished' : 'tag-mismatch', at);
	return end + 1;
}

/** A reference to something other than white space. */
const SOLID_REFERENCE = /&(?!#(?:9|10|13|32|x9|x[aA]|x[dD]|x20);)/;

/** Notes a leaf that turned out to hold nothing. */
function closed(document: UblDocument, row: number): void {
	const bits = document.bits[row]!;
	if ((bits & (hasChildren | hasText)) !== 0) return;
	if ((bits & isMixed) !== 0) {
		const content = decoder.decode(document.bytes.subarray(document.from[row], document.to[row]));
		if (!content.includes('<') && SOLID_REFERENCE.test(content)) return;
		if (/[^ \t\r\n]/.test(textPieces(content).join(''))) return;
	}
	document.bits[row] = bits | isEmpty;
	document.empties.push(row);
}
