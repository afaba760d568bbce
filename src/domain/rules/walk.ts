import { hasChildren, type UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';

const INVOICE_LINE = numberOf('cac:InvoiceLine');
const CREDIT_NOTE_LINE = numberOf('cac:CreditNoteLine');

/** A way down from an element: the numbers of the element names on it. */
export type Way = readonly number[];

/** The way that a path such as "cac:Party/cbc:ID" describes. */
export function way(path: string): Way {
	return path.split('/').map(numberOf);
}

/** The first child with a name, or 0. The root's lines are kept apart so that they are not walked for each question. */
export function first(document: UblDocument, row: number, name: number): number {
	if (row === 1) {
		if (name !== INVOICE_LINE && name !== CREDIT_NOTE_LINE) return document.headFirst.get(name) ?? 0;
		for (const line of document.lines) if (document.name[line] === name) return line;
		return 0;
	}
	if ((document.bits[row]! & hasChildren) === 0) return 0;
	for (let child = row + 1; child !== 0; child = document.next[child]!)
		if (document.name[child] === name) return child;
	return 0;
}

/** The next sibling with the same name, or 0. */
export function following(document: UblDocument, row: number): number {
	if (row === 0) return 0;
	const name = document.name[row];
	if (document.parent[row] === 1 && name !== INVOICE_LINE && name !== CREDIT_NOTE_LINE)
		return document.headNext.get(row) ?? 0;
	for (let next = document.next[row]!; next !== 0; next = document.next[next]!)
		if (document.name[next] === name) return next;
	return 0;
}

/** Visits the elements at the end of a way in document order until a visit gives true; whether one did. */
export function some(
	document: UblDocument,
	row: number,
	along: Way,
	visit: (row: number) => boolean,
	step = 0
): boolean {
	const name = along[step]!;
	const ends = step + 1 === along.length;
	for (let child = first(document, row, name); child !== 0; child = following(document, child))
		if (ends ? visit(child) : some(document, child, along, visit, step + 1)) return true;
	return false;
}

/** The first element at the end of a way, or 0. */
export function firstAlong(document: UblDocument, row: number, along: Way, step = 0): number {
	const ends = step + 1 === along.length;
	for (let child = first(document, row, along[step]!); child !== 0; child = following(document, child)) {
		if (ends) return child;
		const found = firstAlong(document, child, along, step + 1);
		if (found !== 0) return found;
	}
	return 0;
}

/** The last element on a way that is there, itself when not even the first step is. */
export function nearestAlong(document: UblDocument, row: number, along: Way): number {
	let nearest = row;
	for (const name of along) {
		const child = first(document, nearest, name);
		if (child === 0) break;
		nearest = child;
	}
	return nearest;
}

/** How many elements stand at the end of a way. */
export function countAlong(document: UblDocument, row: number, along: Way, step = 0): number {
	const ends = step + 1 === along.length;
	let count = 0;
	for (let child = first(document, row, along[step]!); child !== 0; child = following(document, child))
		count += ends ? 1 : countAlong(document, child, along, step + 1);
	return count;
}

/** The elements at the end of a way, in document order. */
export function allAlong(document: UblDocument, row: number, along: Way): number[] {
	const rows: number[] = [];
	some(document, row, along, (found) => {
		rows.push(found);
		return false;
	});
	return rows;
}
