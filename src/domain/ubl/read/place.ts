import type { UblDocument } from './document.ts';
import { elementNames, firstForeign } from './names.ts';

const NEW_LINE = 10;
const decoder = new TextDecoder();

/** A place as editors count it: the first line and the first character of a line are 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Finds places in a text; the line starts are looked up once. */
export class Places {
	private starts: Int32Array | undefined;

	constructor(private readonly bytes: Uint8Array) {}

	/** The place of an offset in bytes. */
	of(offset: number): Place {
		const starts = (this.starts ??= lineStarts(this.bytes));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: decoder.decode(this.bytes.subarray(starts[low], offset)).length + 1 };
	}
}

/** The XPath of an element with the usual prefixes and, where siblings share its name, its position. */
export function pathOf(document: UblDocument, row: number): string {
	let path = '';
	for (let at = row; at !== 0; at = document.parent[at]!) path = `/${stepOf(document, at)}${path}`;
	return path;
}

/** The name of an element as reports write it. */
export function nameOf(document: UblDocument, row: number): string {
	const name = document.name[row]!;
	return name >= firstForeign
		? `*[local-name()='${document.foreignNames[name - firstForeign]}']`
		: elementNames[name]!;
}

function stepOf(document: UblDocument, row: number): string {
	const parent = document.parent[row]!;
	const step = nameOf(document, row);
	if (parent === 0) return step;
	const name = document.name[row];
	let position = 0;
	let count = 0;
	for (let sibling = parent + 1; sibling !== 0; sibling = document.next[sibling]!) {
		if (document.name[sibling] === name) count++;
		if (sibling === row) position = count;
		else if (position > 0 && count > 1) break;
	}
	return count > 1 ? `${step}[${position}]` : step;
}

function lineStarts(bytes: Uint8Array): Int32Array {
	let count = 1;
	for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) count++;
	const starts = new Int32Array(count);
	count = 1;
	for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1))
		starts[count++] = at + 1;
	return starts;
}
