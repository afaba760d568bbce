import { Halt } from './limits.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g;
const HASH = 0x23;
const SMALL_X = 0x78;
const SEMICOLON = 0x3b;
const decoder = new TextDecoder();

/** The offset after a reference that starts at the ampersand; what is no reference to a character is a halt. */
export function afterReference(bytes: Uint8Array, at: number): number {
	if (bytes[at + 1] !== HASH) return afterName(bytes, at);
	const hex = bytes[at + 2] === SMALL_X;
	const first = at + (hex ? 3 : 2);
	let end = first;
	let code = 0;
	for (let digit = digitOf(bytes[end], hex); digit >= 0; digit = digitOf(bytes[++end], hex))
		code = Math.min(code * (hex ? 16 : 10) + digit, 0x110000);
	if (end === first || bytes[end] !== SEMICOLON || !isCharacter(code))
		throw new Halt('reference-invalid', at);
	return end + 1;
}

/** The offset after one of the five references by name. */
function afterName(bytes: Uint8Array, at: number): number {
	let end = at + 1;
	while (end < bytes.length && bytes[end] !== SEMICOLON && end - at < 64) end++;
	if (bytes[end] !== SEMICOLON) throw new Halt('reference-invalid', at);
	const name = decoder.decode(bytes.subarray(at + 1, end));
	if (!Object.hasOwn(NAMED, name))
		throw new Halt(/^[A-Za-z_]/.test(name) ? 'entity-unknown' : 'reference-invalid', at);
	return end + 1;
}

function digitOf(byte: number | undefined, hex: boolean): number {
	if (byte === undefined || byte < 48) return -1;
	if (byte <= 57) return byte - 48;
	const letter = (byte | 32) - 97;
	return hex && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** A text with its references to characters replaced by those characters. */
export function withReferences(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(REFERENCE, (_all, code?: string, hex?: string, name?: string) =>
		name === undefined
			? String.fromCodePoint(code === undefined ? parseInt(hex ?? '0', 16) : Number(code))
			: (NAMED[name] ?? '')
	);
}

/** The value of an attribute by the rules of XML: line ends and tabs are spaces, references are characters. */
export function attributeValue(text: string): string {
	return withReferences(text.replace(/\r\n|[\t\r\n]/g, ' '));
}

/** The text nodes of content as it stands in the document, in order; markup between them is left out. */
export function textPieces(content: string): string[] {
	const pieces: string[] = [];
	const markup = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
	let open = '';
	let from = 0;
	for (let match = markup.exec(content); match; match = markup.exec(content)) {
		open += withReferences(unixLines(content.slice(from, match.index)));
		from = markup.lastIndex;
		if (match[1] !== undefined) open += unixLines(match[1]);
		else if (open !== '') {
			pieces.push(open);
			open = '';
		}
	}
	open += withReferences(unixLines(content.slice(from)));
	if (open !== '') pieces.push(open);
	return pieces;
}

function unixLines(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isCharacter(code: number): boolean {
	return (
		(code >= 0x20 && code <= 0xd7ff) ||
		code === 9 ||
		code === 10 ||
		code === 13 ||
		(code >= 0xe000 && code <= 0xfffd) ||
		(code >= 0x10000 && code <= 0x10ffff)
	);
}
