/** What a document may ask of its reader; past any of these it is refused before it can cost more. */
export const limits = {
	/** Bytes of a document as it arrives. */
	bytes: 100 * 1024 * 1024,
	/** Elements inside each other; UBL needs about twenty. */
	depth: 128,
	/** Attributes and namespace declarations on one element. */
	attributes: 128,
	/** Namespace declarations in scope at one place. */
	namespaces: 128,
	/** Bytes of the name of an element or attribute with its prefix. */
	nameBytes: 256,
	/** Different element names that UBL does not know. */
	foreignNames: 4096,
	/** Digits of a number that is calculated with. */
	digits: 400
} as const;

/** Why bytes could not be read as a document: what is wrong and the byte where it shows. */
export interface Unreadable {
	readonly refused: 'malformed' | 'unsafe';
	readonly fault: Fault;
	/** Offset in bytes from the start of the text, after a byte order mark. */
	readonly at: number;
}

/** The ways in which bytes fail to be a document, each with a sentence of its own in the texts. */
export type Fault =
	| 'empty'
	| 'too-large'
	| 'too-deep'
	| 'too-many-attributes'
	| 'too-many-namespaces'
	| 'too-many-names'
	| 'name-too-long'
	| 'doctype'
	| 'encoding-unknown'
	| 'encoding-mismatch'
	| 'bytes-invalid'
	| 'character-forbidden'
	| 'declaration-invalid'
	| 'entity-unknown'
	| 'reference-invalid'
	| 'name-invalid'
	| 'prefix-unbound'
	| 'namespace-invalid'
	| 'attribute-invalid'
	| 'attribute-twice'
	| 'comment-invalid'
	| 'instruction-invalid'
	| 'section-invalid'
	| 'tag-mismatch'
	| 'text-outside'
	| 'text-invalid'
	| 'two-roots'
	| 'unfinished';

/** Faults that are refused for what they could do rather than for being wrong. */
export const unsafeFaults: ReadonlySet<Fault> = new Set([
	'too-large',
	'too-deep',
	'too-many-attributes',
	'too-many-namespaces',
	'too-many-names',
	'name-too-long',
	'doctype'
]);

/** Carries a fault from deep inside the tokenizer to its door, where it becomes a returned refusal. */
export class Halt extends Error {
	constructor(
		readonly fault: Fault,
		readonly at: number
	) {
		super(fault);
	}
}
