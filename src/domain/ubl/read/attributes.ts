import type { UblDocument } from './document.ts';
import { Halt, limits } from './limits.ts';
import {
	attributeNumber,
	foreignAttribute,
	schemaInstance,
	schemaLocationAttribute,
	schemaTypeAttribute
} from './names.ts';
import { afterReference, attributeValue } from './references.ts';
import { qualified, type Scopes } from './scopes.ts';

const EQUALS = 0x3d;
const GREATER = 0x3e;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const decoder = new TextDecoder();

/** Attribute names as documents usually write them, by a few of their bytes, so that they need no decoding. */
const usualNames: (string | undefined)[] = new Array<undefined>(256);
const usualNumbers = new Uint8Array(256);

/** Reads the attributes of start tags into the columns of a document and their declarations into its scopes. */
export class AttributeReader {
	private foreignFrom = -1;
	private count = 0;
	private lastNumber = foreignAttribute;

	constructor(
		private readonly document: UblDocument,
		private readonly scopes: Scopes
	) {}

	/** Reads from the end of the element name to the ">" or "/>", whose offset it returns. */
	read(start: number, depth: number): number {
		const bytes = this.document.bytes;
		let at = start;
		this.count = 0;
		for (;;) {
			const before = at;
			while (bytes[at]! <= 32) at++;
			const byte = bytes[at];
			if (byte === GREATER) return at;
			if (byte === SLASH) {
				if (bytes[at + 1] !== GREATER) throw new Halt('name-invalid', at);
				return at;
			}
			if (byte === undefined) throw new Halt('unfinished', at);
			if (before === at) throw new Halt(at === start ? 'name-invalid' : 'attribute-invalid', at);
			at = this.one(at, depth);
		}
	}

	private one(start: number, depth: number): number {
		const bytes = this.document.bytes;
		let at = start;
		for (
			let byte = bytes[at]!;
			byte > 32 && byte !== EQUALS && byte !== GREATER && byte !== SLASH;
			byte = bytes[++at]!
		)
			if (at - start > limits.nameBytes) throw new Halt('name-too-long', start);
		const nameEnd = at;
		while (bytes[at]! <= 32) at++;
		if (bytes[at] !== EQUALS) throw new Halt('attribute-invalid', start);
		at++;
		while (bytes[at]! <= 32) at++;
		const quote = bytes[at];
		if (quote !== 0x22 && quote !== 0x27) throw new Halt('attribute-invalid', start);
		const from = ++at;
		let plain = true;
		for (let byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
			if (byte === undefined) throw new Halt('unfinished', start);
			if (byte === LESS) throw new Halt('attribute-invalid', at);
			if (byte === AMPERSAND) {
				plain = false;
				at = afterReference(bytes, at) - 1;
			} else if (byte < 32) plain = false;
		}
		if (++this.count > limits.attributes) throw new Halt('too-many-attributes', start);
		this.keep(start, nameEnd, from, at, plain, depth);
		return at + 1;
	}

	private keep(
		start: number,
		nameEnd: number,
		from: number,
		to: number,
		plain: boolean,
		depth: number
	): void {
		const document = this.document;
		const bytes = document.bytes;
		const name = this.nameAt(start, nameEnd);
		if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) {
			const [, prefix] = name.length === 5 ? ['', ''] : qualified(name, start);
			const value = decoder.decode(bytes.subarray(from, to));
			this.scopes.bind(depth, prefix, plain ? value : attributeValue(value), start);
			return;
		}
		const row = document.attributes++;
		if (row + 1 >= document.attributeName.length) document.growAttributes();
		document.attributeName[row] = this.lastNumber;
		document.attributeAt[row] = start;
		document.attributeFrom[row] = from;
		document.attributeTo[row] = plain ? to : -to;
		if (this.lastNumber === foreignAttribute && this.foreignFrom < 0) this.foreignFrom = row;
	}

	private nameAt(start: number, end: number): string {
		const bytes = this.document.bytes;
		const slot = ((end - start) * 7 + bytes[start]! * 31 + bytes[end - 1]!) & 255;
		const usual = usualNames[slot];
		if (usual !== undefined && usual.length === end - start && isText(bytes, start, usual)) {
			this.lastNumber = usualNumbers[slot]!;
			return usual;
		}
		const name = decoder.decode(bytes.subarray(start, end));
		qualified(name, start);
		this.lastNumber = attributeNumber(name);
		if (name.length === end - start && (this.lastNumber !== foreignAttribute || name.startsWith('xmlns'))) {
			usualNames[slot] = name;
			usualNumbers[slot] = this.lastNumber;
		}
		return name;
	}

	/** Settles what needed every declaration of the tag: prefixes, and that no attribute stands there twice. */
	finish(row: number): void {
		const document = this.document;
		const first = document.attributesFrom[row]!;
		const end = document.attributes;
		for (let one = first; one < end; one++) {
			const number = document.attributeName[one]!;
			document.attributesSeen[number >> 5]! |= 1 << (number & 31);
			if (number === foreignAttribute) continue;
			for (let other = first; other < one; other++)
				if (document.attributeName[other] === number)
					throw new Halt('attribute-twice', document.attributeAt[one]!);
		}
		if (this.foreignFrom < 0) return;
		this.foreignFrom = -1;
		const met = new Set<string>();
		for (let one = first; one < end; one++)
			if (document.attributeName[one] === foreignAttribute) this.settle(one, met);
	}

	private settle(one: number, met: Set<string>): void {
		const document = this.document;
		const at = document.attributeAt[one]!;
		let nameEnd = at;
		while (document.bytes[nameEnd]! > 32 && document.bytes[nameEnd] !== EQUALS) nameEnd++;
		const [prefix, local] = qualified(decoder.decode(document.bytes.subarray(at, nameEnd)), at);
		const uri = prefix === '' ? '' : this.scopes.uriOf(prefix, at);
		const key = `${uri} ${local}`;
		if (met.has(key)) throw new Halt('attribute-twice', at);
		met.add(key);
		if (uri !== schemaInstance) return;
		if (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation')
			document.attributeName[one] = schemaLocationAttribute;
		else if (local === 'type' || local === 'nil') document.attributeName[one] = schemaTypeAttribute;
	}
}

function isText(bytes: Uint8Array, at: number, text: string): boolean {
	for (let more = 0; more < text.length; more++) if (bytes[at + more] !== text.charCodeAt(more)) return false;
	return true;
}
