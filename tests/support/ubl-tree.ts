import { modelOf, placeIn } from '#domain/ubl/read/content-models.ts';
import { numberOf } from '#domain/ubl/read/names.ts';

/** An element of a document that is to be changed; texts and attributes stay written as they were. */
export interface Node {
	readonly name: string;
	attributes: string;
	/** Text between the tags, where no elements stand there. */
	text: string;
	children: Node[];
}

/** A change to a document, by the paths of what it changes. */
export type Change = (root: Node) => void;

const PIECES = /<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g;

/** The elements in a piece of XML without comments and declarations. */
function parsed(xml: string): Node[] {
	const open: Node[] = [{ name: '', attributes: '', text: '', children: [] }];
	for (const [, end, name, attributes = '', empty, text] of xml.matchAll(PIECES)) {
		const at = open.at(-1)!;
		if (text !== undefined) at.text += text;
		else if (end) open.pop();
		else {
			const node = { name: name!, attributes, text: '', children: [] };
			at.children.push(node);
			if (!empty) open.push(node);
		}
	}
	return open[0]!.children;
}

/** The root of a document that our writer wrote. */
export function treeOf(xml: string): Node {
	return parsed(xml.replace(/^<[?][^>]*>/, ''))[0]!;
}

/** The document again, without white space between elements. */
export function xmlOf({ name, attributes, text, children }: Node): string {
	const inner = children.length > 0 ? children.map(xmlOf).join('') : text;
	return `<${name}${attributes}>${inner}</${name}>`;
}

/** A document as text after a change. */
export function changed(xml: string, change: Change): string {
	const root = treeOf(xml);
	change(root);
	return xmlOf(root);
}

/** Names that differ between the two kinds are written once: @Line, @Quantity, @TypeCode. */
function named(step: string, root: Node): string {
	const invoice = root.name === 'Invoice';
	return step
		.replace('@Line', invoice ? 'InvoiceLine' : 'CreditNoteLine')
		.replace('@Quantity', invoice ? 'InvoicedQuantity' : 'CreditedQuantity')
		.replace('@TypeCode', invoice ? 'InvoiceTypeCode' : 'CreditNoteTypeCode');
}

/** The first element at a path and its parent; a step may say which of its name: "cac:PaymentMeans[2]". */
function found(root: Node, path: string): { node: Node; parent: Node } {
	let [node, parent] = [root, root];
	for (const step of path === '' ? [] : path.split('/')) {
		const [, name = '', nth = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step)!;
		const next = node.children.filter((child) => child.name === named(name, root))[Number(nth) - 1];
		if (!next) throw new Error(`The document has no ${path}`);
		[node, parent] = [next, node];
	}
	return { node, parent };
}

/** Whether the document has an element at a path. */
export function stands(root: Node, path: string): boolean {
	try {
		found(root, path);
		return true;
	} catch {
		return false;
	}
}

/** Leaves an element out. */
export const cut =
	(path: string): Change =>
	(root) => {
		const { node, parent } = found(root, path);
		parent.children = parent.children.filter((child) => child !== node);
	};

/** Says something else in an element. */
export const text =
	(path: string, said: string | ((old: string) => string)): Change =>
	(root) => {
		const { node } = found(root, path);
		node.text = typeof said === 'string' ? said : said(node.text);
		node.children = [];
	};

/** Says in one element what another says. */
export const said =
	(from: string, to: string): Change =>
	(root) => {
		found(root, to).node.text = found(root, from).node.text;
	};

/** Gives an element an attribute, or takes it away. */
export const attribute =
	(path: string, name: string, value?: string): Change =>
	(root) => {
		const { node } = found(root, path);
		node.attributes = node.attributes.replace(new RegExp(` ${name}="[^"]*"`), '');
		if (value !== undefined) node.attributes += ` ${name}="${value}"`;
	};

/** Puts elements inside another, each where the schemas want it: after those of its own name. */
export const put =
	(path: string, xml: string): Change =>
	(root) => {
		const { node } = found(root, path);
		for (const child of parsed(xml.replace(/[\w:@]*@\w+/g, (name) => named(name, root)))) {
			const place = placeOf(node, child);
			const at = node.children.findIndex((other) => placeOf(node, other) > place);
			node.children.splice(at < 0 ? node.children.length : at, 0, child);
		}
	};

/** What the schemas do not know goes to the end. */
function placeOf(parent: Node, child: Node): number {
	const place = placeIn(modelOf(numberOf(parent.name)), numberOf(child.name)) & 0xff;
	return place === 0 ? 256 : place;
}

/** Doubles an element. */
export const twice =
	(path: string): Change =>
	(root) => {
		const { node, parent } = found(root, path);
		parent.children.splice(parent.children.indexOf(node), 0, structuredClone(node));
	};

/** The same change on every element of a name, wherever it stands. */
export const everywhere =
	(name: string, change: (node: Node) => void): Change =>
	(root) => {
		const visit = (node: Node) => {
			if (node.name === named(name, root)) change(node);
			node.children.forEach(visit);
		};
		visit(root);
	};

/** One change after another. */
export const steps =
	(...changes: readonly Change[]): Change =>
	(root) =>
		changes.forEach((change) => change(root));
