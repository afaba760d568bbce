import { SaxesParser } from 'saxes';

/** An element as XML states it, for comparing two documents. */
export interface Tree {
	/** `cbc:ID`, with the prefix of the schema whatever the document calls it. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Tree[];
	text: string;
}

const PREFIXES: Record<string, string> = {
	'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2': 'cbc:',
	'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2': 'cac:',
	'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2': '',
	'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2': ''
};

/** The elements of a document by a parser that is not ours. */
export function treeOf(xml: string): Tree {
	const parser = new SaxesParser({ xmlns: true });
	const top: Tree = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [top];
	parser.on('opentag', (tag) => {
		const attributes = Object.values(tag.attributes)
			.filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns' && one.prefix !== 'xsi')
			.map((one): [string, string] => [one.name, one.value]);
		const name = (PREFIXES[tag.uri] ?? 'foreign:') + tag.local;
		const element: Tree = { name, attributes: new Map(attributes), children: [], text: '' };
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	const add = (text: string): void => {
		open.at(-1)!.text += text;
	};
	parser.on('text', add);
	parser.on('cdata', add);
	parser.on('closetag', () => open.pop());
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return top.children[0]!;
}

/** The paths of all elements, and of their attributes after an @. */
export function pathsOf(tree: Tree, into = new Set<string>(), path = tree.name): Set<string> {
	into.add(path);
	for (const name of tree.attributes.keys()) into.add(`${path}@${name}`);
	for (const child of tree.children) pathsOf(child, into, `${path}/${child.name}`);
	return into;
}
