/** Bits that say what stands directly inside an element: text other than white space, written as it is. */
export const hasText = 1;
/** Content that is not plain text: references, sections, comments, instructions, carriage returns. */
export const isMixed = 2;
/** At least one child element. */
export const hasChildren = 4;
/** A leaf with nothing but white space. */
export const isEmpty = 8;

const NOTHING = new Int32Array(0);

/**
 * A document as columns of numbers, one row per element in document order, rows from 1, row 0 meaning none.
 * Text stays in the bytes until it is asked for, so that reading costs little memory and no strings.
 */
export class UblDocument {
	size = 0;
	name: Uint16Array<ArrayBuffer>;
	parent: Int32Array<ArrayBuffer>;
	/** The next element with the same parent. */
	next: Int32Array<ArrayBuffer>;
	/** Offset of the start tag. */
	at: Int32Array<ArrayBuffer>;
	from: Int32Array<ArrayBuffer>;
	to: Int32Array<ArrayBuffer>;
	bits: Uint8Array<ArrayBuffer>;
	/** The first attribute of the element; the next element's first attribute is where they end. */
	attributesFrom: Int32Array<ArrayBuffer>;
	attributes = 0;
	attributeName: Uint8Array<ArrayBuffer>;
	attributeAt: Int32Array<ArrayBuffer>;
	attributeFrom: Int32Array<ArrayBuffer>;
	/** Where the value ends; negative when it holds references or line ends, so that it has to be decoded. */
	attributeTo: Int32Array<ArrayBuffer>;
	/** Rows of the leaves with nothing but white space. */
	readonly empties: number[] = [];
	/** Which attribute numbers occur anywhere, as a bit each over two words. */
	readonly attributesSeen = new Uint32Array(2);
	/** Names foreign to UBL, by their number less the first foreign number: prefix-free local name. */
	readonly foreignNames: string[] = [];
	/** The foreign names in no namespace or in that of extensions, with which no content of an extension may begin. */
	readonly closedNames = new Set<number>();
	/** Of the root's children that are not lines, the first of each name, and for each the next of the same name. */
	readonly headFirst = new Map<number, number>();
	readonly headNext = new Map<number, number>();
	/** The root's invoice or credit note lines, in order. */
	readonly lines: number[] = [];
	/** Short texts that were met, by a hash of their bytes, and where; made when the first text is asked for. */
	interned: (string | undefined)[] | undefined;
	internedAt = NOTHING;

	constructor(readonly bytes: Uint8Array) {
		const rows = Math.max(64, (bytes.length >> 5) + 16);
		const attributes = Math.max(64, bytes.length >> 6);
		// One buffer for all columns: widest first, so that each is aligned.
		const buffer = new ArrayBuffer(rows * 27 + attributes * 13 + 8);
		let from = 0;
		const numbers = (length: number) => {
			from += length * 4;
			return new Int32Array(buffer, from - length * 4, length);
		};
		this.parent = numbers(rows);
		this.next = numbers(rows);
		this.at = numbers(rows);
		this.from = numbers(rows);
		this.to = numbers(rows);
		this.attributesFrom = numbers(rows);
		this.attributeAt = numbers(attributes);
		this.attributeFrom = numbers(attributes);
		this.attributeTo = numbers(attributes);
		this.name = new Uint16Array(buffer, from, rows);
		this.bits = new Uint8Array(buffer, from + rows * 2, rows);
		this.attributeName = new Uint8Array(buffer, from + rows * 3, attributes);
	}

	/** Makes room for twice as many elements. */
	growElements(): void {
		this.name = wider(this.name, Uint16Array);
		this.parent = wider(this.parent, Int32Array);
		this.next = wider(this.next, Int32Array);
		this.at = wider(this.at, Int32Array);
		this.from = wider(this.from, Int32Array);
		this.to = wider(this.to, Int32Array);
		this.bits = wider(this.bits, Uint8Array);
		this.attributesFrom = wider(this.attributesFrom, Int32Array);
	}

	/** Makes room for twice as many attributes. */
	growAttributes(): void {
		this.attributeName = wider(this.attributeName, Uint8Array);
		this.attributeAt = wider(this.attributeAt, Int32Array);
		this.attributeFrom = wider(this.attributeFrom, Int32Array);
		this.attributeTo = wider(this.attributeTo, Int32Array);
	}
}

function wider<T extends Uint8Array | Uint16Array | Int32Array>(
	column: T,
	Column: new (length: number) => T
): T {
	const grown = new Column(column.length * 2);
	grown.set(column);
	return grown;
}
