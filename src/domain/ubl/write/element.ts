import type { Identifier } from '#domain/invoice/identifier.ts';

const SPECIAL = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Whether XML 1.0 can hold the text at all: no control characters, no halves of characters. */
export function isWritable(text: string): boolean {
	return !SPECIAL.test(text) || !UNWRITABLE.test(text);
}

/** Text content, escaped; what XML can't hold is a breakdown, since input refuses it long before. */
export function escaped(text: string): string {
	return SPECIAL.test(text) ? replaced(text) : text;
}

function attribute(text: string): string {
	if (!SPECIAL_IN_ATTRIBUTE.test(text)) return text;
	return replaced(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

function replaced(text: string): string {
	if (UNWRITABLE.test(text)) throw new RangeError('A text holds a character that XML cannot carry');
	// Most texts hold one of these at most, and looking for a character costs less than replacing none.
	let out = text;
	if (out.includes('&')) out = out.replaceAll('&', '&amp;');
	if (out.includes('<')) out = out.replaceAll('<', '&lt;');
	if (out.includes('>')) out = out.replaceAll('>', '&gt;');
	if (out.includes('\r')) out = out.replaceAll('\r', '&#13;');
	return out;
}

interface Tags {
	readonly open: string;
	readonly start: string;
	readonly close: string;
}

const basic = new Map<string, Tags>();
const aggregate = new Map<string, Tags>();

/** The tags of an element, each one text that every document shares: a document is put together from fewer pieces. */
function tags(kept: Map<string, Tags>, prefix: string, name: string): Tags {
	let made = kept.get(name);
	if (made === undefined) {
		const start = `<${prefix}:${name}`;
		const open = prefix === 'cac' ? `${start}>\n` : `${start}>`;
		kept.set(name, (made = { open, start, close: `</${prefix}:${name}>\n` }));
	}
	return made;
}

/** A basic element, or nothing for a text that is absent or empty. */
export function leaf(name: string, text: string | undefined): string {
	if (text === undefined || text === '') return '';
	const { open, close } = tags(basic, 'cbc', name);
	return open + escaped(text) + close;
}

/** A basic element with one attribute, which is left out when it is absent. */
export function leafWith(
	name: string,
	text: string | undefined,
	key: string,
	value: string | undefined
): string {
	if (text === undefined || text === '') return '';
	if (value === undefined || value === '') return leaf(name, text);
	const { start, close } = tags(basic, 'cbc', name);
	return `${start} ${key}="${attribute(value)}">${escaped(text)}${close}`;
}

/** An identifier with its scheme. */
export function identified(name: string, identifier: Identifier | undefined): string {
	return identifier === undefined ? '' : leafWith(name, identifier.value, 'schemeID', identifier.scheme);
}

/** An amount in a currency. */
export function money(name: string, amount: string | undefined, currency: string): string {
	return leafWith(name, amount, 'currencyID', currency);
}

/** An aggregate element, or nothing when nothing is in it. */
export function group(name: string, content: string): string {
	if (content === '') return '';
	const { open, close } = tags(aggregate, 'cac', name);
	return open + content + close;
}

/** A pair of attributes on a basic element, each left out when absent. */
export function leafWithTwo(
	name: string,
	text: string,
	first: readonly [string, string | undefined],
	second: readonly [string, string | undefined]
): string {
	if (text === '') return '';
	const attributes = [first, second]
		.map(([key, value]) => (value === undefined || value === '' ? '' : ` ${key}="${attribute(value)}"`))
		.join('');
	return `<cbc:${name}${attributes}>${escaped(text)}</cbc:${name}>\n`;
}
