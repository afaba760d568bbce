import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One element: its local name (empty in a foreign namespace), its attributes, what is in it. */
export interface Node {
	name: string;
	attributes: Record<string, string>;
	children: Node[];
	text: string;
}

const MAX_DEPTH = 64;

/** The file can't be read as XML, or is built to hurt whoever tries. */
export class UnsafeXml extends Error {}

function decode(file: Uint8Array): string {
	const head = new TextDecoder('latin1').decode(file.subarray(0, 200));
	const declared =
		/^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
	if (!['utf-8', 'utf8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'].includes(declared)) {
		throw new UnsafeXml(`encoding ${declared}`);
	}
	try {
		return new TextDecoder(declared, { fatal: true }).decode(file);
	} catch {
		throw new UnsafeXml('not in its own encoding');
	}
}

/**
 * Reads XML into nodes of one namespace. Throws `UnsafeXml` for what is not well-formed, nested beyond reason, or has
 * a document type: statements have none, and attacks by entities all need one.
 */
export function readTree(file: Uint8Array): { root: Node; namespace: string } {
	const source = decode(file);
	if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new UnsafeXml('document type');
	const parser = new SaxesParser({ xmlns: true });
	const open: Node[] = [];
	let root: Node | null = null;
	let namespace = '';
	parser.on('error', (error) => {
		throw new UnsafeXml(error.message);
	});
	parser.on('opentag', (tag: SaxesTagNS) => {
		if (open.length === 0) namespace = tag.uri;
		const node: Node = {
			name: tag.uri === namespace ? tag.local : '',
			attributes: Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
			children: [],
			text: ''
		};
		const parent = open.at(-1);
		if (parent) parent.children.push(node);
		else root = node;
		open.push(node);
		if (open.length > MAX_DEPTH) throw new UnsafeXml('nested beyond reason');
	});
	const addText = (text: string) => {
		const node = open.at(-1);
		if (node) node.text += text;
	};
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('closetag', () => void open.pop());
	parser.write(source).close();
	if (root === null) throw new UnsafeXml('nothing in it');
	return { root, namespace };
}

/** All elements at a path below a node. */
export function all(node: Node | undefined, ...path: string[]): Node[] {
	return path.reduce<Node[]>(
		(nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
		node ? [node] : []
	);
}

/** The first element at a path. */
export function at(node: Node | undefined, ...path: string[]): Node | undefined {
	return all(node, ...path)[0];
}

/** The text of the first element at a path, trimmed and with its white space made plain; null when there is none. */
export function textAt(node: Node | undefined, ...path: string[]): string | null {
	return (
		at(node, ...path)
			?.text.replace(/\s+/g, ' ')
			.trim() || null
	);
}
