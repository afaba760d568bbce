import type { Tree } from './tree.ts';

/** What may differ between a real document and the same read into the model and written again. */
export const NAMED = [
	'an element that the standard does not know',
	'an attribute that the standard does not know',
	'more of what the standard allows once',
	'an empty element',
	'white space around a value',
	'another spelling of an indicator',
	'an amount in another currency than the document',
	'a tax scheme other than VAT',
	'an order NA that only UBL wants',
	'the type code of a line object that was left out',
	'a tax scheme without a number',
	'a scheme or type of a supporting document'
] as const;

/** A difference that stands in the list. */
export type Named = (typeof NAMED)[number];

/** One difference: where, and its name; without a name it is a loss. */
export interface Difference {
	readonly path: string;
	readonly name: Named | undefined;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** How the written document differs from the real one; `known` are the paths that the writer can write. */
export function differences(before: Tree, after: Tree, known: ReadonlySet<string>): Difference[] {
	const found: Difference[] = [];
	compare(before, after, before.name, known, found);
	return found;
}

function compare(
	before: Tree,
	after: Tree,
	path: string,
	known: ReadonlySet<string>,
	found: Difference[]
): void {
	if (before.children.length === 0) {
		const name = textDifference(path, before.text, after.text);
		if (name !== false) found.push({ path, name, before: before.text, after: after.text });
	}
	for (const [key, value] of before.attributes) {
		const now = after.attributes.get(key);
		if (now === value) continue;
		found.push({
			path: `${path}@${key}`,
			name: attributeDifference(path, key, known),
			before: value,
			after: now
		});
	}
	for (const name of new Set([...before.children, ...after.children].map((one) => one.name))) {
		const theirs = grouped(before.children, name);
		const ours = grouped(after.children, name);
		const at = `${path}/${name}`;
		theirs.forEach((one, index) => {
			const twin = ours[index];
			if (twin) compare(one, twin, at, known, found);
			else found.push({ path: at, name: lossOf(one, at, index, known), before: flat(one), after: undefined });
		});
		for (const one of ours.slice(theirs.length)) {
			found.push({ path: at, name: additionOf(at), before: undefined, after: flat(one) });
		}
	}
}

function textDifference(path: string, before: string, after: string): Named | undefined | false {
	if (before === after) return false;
	if (before.trim() === after.trim()) return 'white space around a value';
	if (before.replace(/\s+/g, ' ').trim() === after) return 'white space around a value';
	if (path.endsWith('EmbeddedDocumentBinaryObject') && before.replace(/\s+/g, '') === after)
		return 'white space around a value';
	if (path.endsWith('cac:OrderReference/cbc:ID') && before.trim() === '')
		return 'an order NA that only UBL wants';
	if (path.endsWith('ChargeIndicator')) return 'another spelling of an indicator';
	if (path.endsWith('cac:TaxScheme/cbc:ID')) return 'a tax scheme other than VAT';
	return undefined;
}

function attributeDifference(path: string, key: string, known: ReadonlySet<string>): Named | undefined {
	if (!known.has(`${path}@${key}`)) return 'an attribute that the standard does not know';
	if (path.endsWith('AdditionalDocumentReference/cbc:ID')) return 'a scheme or type of a supporting document';
	if (key === 'currencyID') return 'an amount in another currency than the document';
	return undefined;
}

function lossOf(lost: Tree, path: string, index: number, known: ReadonlySet<string>): Named | undefined {
	if (!known.has(path)) return 'an element that the standard does not know';
	if (isEmpty(lost)) return 'an empty element';
	if (holdsOnlyUnknown(lost, path, known)) return 'an element that the standard does not know';
	if (path.endsWith('AdditionalDocumentReference/cbc:DocumentTypeCode'))
		return 'a scheme or type of a supporting document';
	if (path.endsWith('/cac:PartyTaxScheme')) {
		const number = lost.children.find((one) => one.name === 'cbc:CompanyID');
		return number === undefined || isEmpty(number)
			? 'a tax scheme without a number'
			: 'a tax scheme other than VAT';
	}
	return index > 0 ? 'more of what the standard allows once' : undefined;
}

function additionOf(path: string): Named | undefined {
	if (path.endsWith('cac:OrderReference/cbc:ID')) return 'an order NA that only UBL wants';
	if (path.endsWith('cac:DocumentReference/cbc:DocumentTypeCode'))
		return 'the type code of a line object that was left out';
	return undefined;
}

/** Children of a name in the order in which the writer writes them: the order between the kinds carries no meaning. */
function grouped(children: readonly Tree[], name: string): Tree[] {
	const rank = (one: Tree): number => {
		const of = (path: string) => one.children.find((child) => child.name === path);
		if (name === 'cac:AllowanceCharge')
			return /^\s*(true|1)\s*$/.test(of('cbc:ChargeIndicator')?.text ?? '') ? 1 : 0;
		if (name === 'cac:TaxTotal') {
			if (!of('cac:TaxSubtotal')) return 1;
			return one ===
				children.find((other) => other.children.some((child) => child.name === 'cac:TaxSubtotal'))
				? 0
				: 2;
		}
		if (name === 'cac:PartyTaxScheme') {
			const scheme = of('cac:TaxScheme')
				?.children.find((child) => child.name === 'cbc:ID')
				?.text.trim();
			return scheme === 'VAT' ? 0 : 1;
		}
		if (name === 'cac:AdditionalDocumentReference') {
			const code = of('cbc:DocumentTypeCode')?.text.trim();
			return code === '50' ? 0 : code === '130' ? 1 : 2;
		}
		return 0;
	};
	return children.filter((one) => one.name === name).sort((a, b) => rank(a) - rank(b));
}

function isEmpty(tree: Tree): boolean {
	return tree.text.trim() === '' && tree.children.every(isEmpty);
}

function holdsOnlyUnknown(tree: Tree, path: string, known: ReadonlySet<string>): boolean {
	if (tree.children.length === 0) return !known.has(path) || isEmpty(tree);
	return tree.children.every((child) => holdsOnlyUnknown(child, `${path}/${child.name}`, known));
}

function flat(tree: Tree): string {
	return tree.children.length === 0
		? tree.text.slice(0, 60)
		: `<${tree.children.map((one) => one.name).join(' ')}>`;
}
