import { Halt } from './limits.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g;
const decoder = new TextDecoder();

/** The offset after a reference that starts at the ampersand; what is no reference to a character is a halt. */
export function afterReference(bytes: Uint8Array, at: number): number {
	let end = at + 1;
	while (end < bytes.length && bytes[end] !== 0x3b && end - at < 64) end++;
	if (bytes[end] !== 0x3b) throw new Halt('reference-invalid', at);
	const body = decoder.decode(bytes.subarray(at + 1, end));
	if (body in NAMED) return end + 1;
	const code = /^#(\d+)$/.exec(body)?.[1];
	const hex = /^#x([\da-fA-F]+)$/.exec(body)?.[1];
	if (code === undefined && hex === undefined)
		throw new Halt(/^[A-Za-z_]/.test(body) ? 'entity-unknown' : 'reference-invalid', at);
	if (!isCharacter(hex === undefined ? Number(code) : parseInt(hex, 16)))
		throw new Halt('reference-invalid', at);
	return end + 1;
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
