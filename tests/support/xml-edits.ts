/** A change to a document as text, for tests that break exactly one rule. */
export type Edit = (xml: string) => string;

/** The place of the nth element of a name, with everything in it. */
function found(
	xml: string,
	name: string,
	nth: number
): readonly [from: number, to: number, inner: number, end: number] {
	const start = new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g');
	let match = start.exec(xml);
	for (let more = 1; more < nth && match; more++) match = start.exec(xml);
	if (!match) throw new Error(`The document to change has no ${name} number ${nth}`);
	const inner = match.index + match[0].length;
	const end = xml.indexOf(`</${name}>`, inner);
	return [match.index, end + name.length + 3, inner, end];
}

/** Leaves the nth element of a name out. */
export const cut =
	(name: string, nth = 1): Edit =>
	(xml) => {
		const [from, to] = found(xml, name, nth);
		return xml.slice(0, from) + xml.slice(to);
	};

/** Puts something else in the nth element of a name. */
export const text =
	(name: string, content: string, nth = 1): Edit =>
	(xml) => {
		const [, , inner, end] = found(xml, name, nth);
		return xml.slice(0, inner) + content + xml.slice(end);
	};

/** Puts something in front of the nth element of a name. */
export const before =
	(name: string, content: string, nth = 1): Edit =>
	(xml) => {
		const [from] = found(xml, name, nth);
		return xml.slice(0, from) + content + xml.slice(from);
	};

/** Puts something behind the nth element of a name. */
export const after =
	(name: string, content: string, nth = 1): Edit =>
	(xml) => {
		const [, to] = found(xml, name, nth);
		return xml.slice(0, to) + content + xml.slice(to);
	};

/** Puts something at the end of the nth element of a name. */
export const inside =
	(name: string, content: string, nth = 1): Edit =>
	(xml) => {
		const [, , , end] = found(xml, name, nth);
		return xml.slice(0, end) + content + xml.slice(end);
	};

/** Doubles the nth element of a name. */
export const twice =
	(name: string, nth = 1): Edit =>
	(xml) => {
		const [from, to] = found(xml, name, nth);
		return xml.slice(0, to) + xml.slice(from);
	};

/** Leaves the attributes of the nth element of a name out, or puts others there. */
export const attributes =
	(name: string, written: string, nth = 1): Edit =>
	(xml) => {
		const [from, , inner] = found(xml, name, nth);
		return `${xml.slice(0, from)}<${name}${written}>${xml.slice(inner)}`;
	};

/** Every occurrence of a text. */
export const every =
	(old: string, fresh: string): Edit =>
	(xml) =>
		xml.replaceAll(old, fresh);

/** One change after another. */
export const steps =
	(...edits: readonly Edit[]): Edit =>
	(xml) =>
		edits.reduce((changed, edit) => edit(changed), xml);
