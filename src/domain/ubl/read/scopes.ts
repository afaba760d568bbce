import type { UblDocument } from './document.ts';
import { Halt, limits } from './limits.ts';
import { extensionNamespace, firstForeign, namespaces, numberIn } from './names.ts';

const NAME = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{M}\-._\u00b7\u203f\u2040]*$/u;
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const decoder = new TextDecoder();
const SLOTS = 1024;
/** Names met under a scope, by a hash of their bytes; shared by all documents, since no scope number is used twice. */
const slotAt = new Int32Array(SLOTS);
const slotLength = new Int32Array(SLOTS);
const slotScope = new Float64Array(SLOTS);
const slotName = new Uint16Array(SLOTS);
let scopes = 0;
/** The namespaces of UBL as one string each, so that comparing a binding with them compares no characters. */
const usualUris = new Map(namespaces.map(([uri]) => [uri, uri]));

/** UBL names as documents usually write them, by the same hash, so that they need no decoding. */
const usualNames: ({ text: string; prefix: string; uri: string; number: number } | undefined)[] =
	new Array<undefined>(SLOTS);

/**
 * The namespace bindings in scope and the names that were met under them.
 * A name as it stands in the bytes is resolved once per scope and then found by its bytes.
 */
export class Scopes {
	private readonly prefixes: string[] = ['', 'xml'];
	private readonly uris: string[] = ['', XML];
	private readonly opened: { depth: number; scope: number; bindings: number }[] = [];
	private readonly foreign = new Map<string, number>();
	private scope = ++scopes;

	constructor(private readonly document: UblDocument) {}

	/** Takes up a declaration of a prefix on the element at a depth. */
	bind(depth: number, prefix: string, uri: string, at: number): void {
		if (prefix === 'xmlns' || uri === XMLNS || (prefix === 'xml') !== (uri === XML))
			throw new Halt('namespace-invalid', at);
		if (uri === '' && prefix !== '') throw new Halt('namespace-invalid', at);
		const top = this.opened.at(-1);
		if (top?.depth !== depth) {
			this.opened.push({ depth, scope: this.scope, bindings: this.prefixes.length });
			this.scope = ++scopes;
		} else if (this.prefixes.includes(prefix, top.bindings)) throw new Halt('attribute-twice', at);
		if (this.prefixes.push(prefix) > limits.namespaces) throw new Halt('too-many-namespaces', at);
		this.uris.push(usualUris.get(uri) ?? uri);
	}

	/** Forgets the declarations on the element at a depth. */
	close(depth: number): void {
		const top = this.opened.at(-1);
		if (top?.depth !== depth) return;
		this.opened.pop();
		this.prefixes.length = top.bindings;
		this.uris.length = top.bindings;
		this.scope = top.scope;
	}

	/** The namespace that a prefix stands for here; an unbound one is a halt. */
	uriOf(prefix: string, at: number): string {
		const found = this.prefixes.lastIndexOf(prefix);
		if (found < 0) throw new Halt('prefix-unbound', at);
		return this.uris[found]!;
	}

	/** The number of the element name that stands in the bytes from an offset on. */
	nameAt(at: number, length: number, hash: number): number {
		const slot = hash & (SLOTS - 1);
		if (
			slotLength[slot] === length &&
			slotScope[slot] === this.scope &&
			this.sameBytes(slotAt[slot]!, at, length)
		)
			return slotName[slot]!;
		const name = this.resolve(at, length, slot);
		slotAt[slot] = at;
		slotLength[slot] = length;
		slotScope[slot] = this.scope;
		slotName[slot] = name;
		return name;
	}

	private sameBytes(a: number, b: number, length: number): boolean {
		const bytes = this.document.bytes;
		for (let more = 0; more < length; more++) if (bytes[a + more] !== bytes[b + more]) return false;
		return true;
	}

	private resolve(at: number, length: number, slot: number): number {
		const usual = usualNames[slot];
		if (usual && usual.text.length === length && this.isText(usual.text, at)) {
			const bound = this.prefixes.lastIndexOf(usual.prefix);
			if (bound >= 0 && this.uris[bound] === usual.uri) return usual.number;
		}
		const text = decoder.decode(this.document.bytes.subarray(at, at + length));
		const [prefix, local] = qualified(text, at);
		const uri = this.uriOf(prefix, at);
		const known = numberIn(uri, local);
		if (known === undefined) return this.foreignNumber(uri, local, at);
		if (text.length === length) usualNames[slot] = { text, prefix, uri, number: known };
		return known;
	}

	private isText(text: string, at: number): boolean {
		const bytes = this.document.bytes;
		for (let more = 0; more < text.length; more++)
			if (bytes[at + more] !== text.charCodeAt(more)) return false;
		return true;
	}

	private foreignNumber(uri: string, local: string, at: number): number {
		const key = `${uri} ${local}`;
		const met = this.foreign.get(key);
		if (met !== undefined) return met;
		const { foreignNames } = this.document;
		if (foreignNames.push(local) > limits.foreignNames) throw new Halt('too-many-names', at);
		const name = firstForeign + foreignNames.length - 1;
		this.foreign.set(key, name);
		if (uri === '' || uri === extensionNamespace) this.document.closedNames.add(name);
		return name;
	}
}

/** A name as prefix and local part; what is no name is a halt. */
export function qualified(name: string, at: number): [prefix: string, local: string] {
	const colon = name.indexOf(':');
	const prefix = colon < 0 ? '' : name.slice(0, colon);
	const local = name.slice(colon + 1);
	if (!NAME.test(local) || (colon >= 0 && !NAME.test(prefix))) throw new Halt('name-invalid', at);
	return [prefix, local];
}
