import type { Identifier } from '#domain/invoice/identifier.ts';
import { plainDecimal, type Decimal } from '#domain/money/decimal.ts';
import { attributeOf, textOf, trimmedOf } from '../read/content.ts';
import { hasChildren, type UblDocument } from '../read/document.ts';
import { attributeNumber, numberOf } from '../read/names.ts';

/** An element by its row; 0 is no element, and whatever is asked of it is absent. */
export type Row = number;

/** The first child of a name; 0 when there is none. */
export function child(document: UblDocument, parent: Row, name: number): Row {
	if (parent === 0 || (document.bits[parent]! & hasChildren) === 0) return 0;
	for (let row = parent + 1; row !== 0; row = document.next[row]!)
		if (document.name[row] === name) return row;
	return 0;
}

/** Every child of a name, in document order. */
export function children(document: UblDocument, parent: Row, name: number): Row[] {
	const rows: Row[] = [];
	if (parent === 0 || (document.bits[parent]! & hasChildren) === 0) return rows;
	for (let row = parent + 1; row !== 0; row = document.next[row]!)
		if (document.name[row] === name) rows.push(row);
	return rows;
}

/** The first element at the end of a path of names; 0 when there is none. */
export function at(document: UblDocument, from: Row, ...path: readonly number[]): Row {
	let row = from;
	for (const name of path) row = child(document, row, name);
	return row;
}

/** What somebody wrote, white space and all; undefined when there is nothing but white space. */
export function text(document: UblDocument, row: Row): string | undefined {
	if (row === 0) return undefined;
	const value = textOf(document, row);
	return /[^ \t\r\n]/.test(value) ? value : undefined;
}

/** A code, date or number of something, its surrounding white space gone; undefined when it is absent or empty. */
export function token(document: UblDocument, row: Row): string | undefined {
	return row === 0 ? undefined : trimmedOf(document, row) || undefined;
}

/** A number in plain notation; what is no number as it stands. */
export function decimal(document: UblDocument, row: Row): Decimal | undefined {
	const value = token(document, row);
	return value === undefined ? undefined : (plainDecimal(value) ?? value);
}

/** A value with its scheme. */
export function identifier(document: UblDocument, row: Row): Identifier | undefined {
	const value = token(document, row);
	if (value === undefined) return undefined;
	const scheme = attributeOf(document, row, SCHEME);
	return scheme === undefined || scheme === '' ? { value } : { value, scheme };
}

/** The value of an attribute; undefined when it is absent or empty. */
export function attribute(document: UblDocument, row: Row, number: number): string | undefined {
	return row === 0 ? undefined : attributeOf(document, row, number) || undefined;
}

/** Whether an indicator says yes. */
export function isTrue(document: UblDocument, row: Row): boolean {
	const value = token(document, row);
	return value === 'true' || value === '1';
}

/** Whether anything in an object is there; else the object is undefined, so that what is empty reads as absent. */
export function filled<T extends object>(value: T): T | undefined {
	return Object.values(value).some((one) => one !== undefined) ? value : undefined;
}

/** The numbers of basic and aggregate elements by their local names, looked up once. */
export function names<const Name extends string>(
	prefix: 'cbc' | 'cac',
	...locals: readonly Name[]
): Record<Name, number> {
	return Object.fromEntries(locals.map((local) => [local, numberOf(`${prefix}:${local}`)])) as Record<
		Name,
		number
	>;
}

const SCHEME = attributeNumber('schemeID');
