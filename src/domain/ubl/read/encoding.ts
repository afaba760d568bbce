import { Halt, limits } from './limits.ts';

const decoder = new TextDecoder();
const DECLARED = /^<\?xml\s[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * The document as UTF-8 without byte order mark: UTF-8 as it is, UTF-16 and declared ISO-8859-1 turned into it.
 * The network allows UTF-8 only; the other two are
 * read because the official rules read them. Other encodings, one that the mark contradicts, invalid bytes and
 * characters that XML forbids are a halt.
 */
export function utf8From(bytes: Uint8Array): Uint8Array {
	if (bytes.length > limits.bytes) throw new Halt('too-large', limits.bytes);
	if (isForeign(bytes)) throw new Halt('encoding-unknown', 0);
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
	if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
	if (first === 0x3c && second === 0) return fromUtf16(bytes, 'utf-16le');
	if (first === 0 && second === 0x3c) return fromUtf16(bytes, 'utf-16be');
	const text = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
	const encoding = declaredEncoding(text);
	if (encoding !== undefined && text === bytes && /^iso-8859-1$/i.test(encoding)) return fromLatin1(bytes);
	if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
		const contradicted = text !== bytes || /^(utf|ucs|iso-10646)-?(16|ucs-2)/i.test(encoding);
		throw new Halt(contradicted ? 'encoding-mismatch' : 'encoding-unknown', 0);
	}
	checkUtf8(text);
	if (encoding !== undefined && /^us-ascii$/i.test(encoding)) checkAscii(text);
	return text;
}

/** How documents in UTF-32 begin, with a mark or with "<", and in EBCDIC with "<?xm". */
const FOREIGN_STARTS = [
	[0xff, 0xfe, 0, 0],
	[0, 0, 0xfe, 0xff],
	[0x3c, 0, 0, 0],
	[0, 0, 0, 0x3c],
	[0x4c, 0x6f, 0xa7, 0x94]
];

function isForeign(bytes: Uint8Array): boolean {
	return FOREIGN_STARTS.some((start) => start.every((byte, at) => bytes[at] === byte));
}

function checkAscii(bytes: Uint8Array): void {
	const at = bytes.findIndex((byte) => byte >= 0x80);
	if (at >= 0) throw new Halt('encoding-mismatch', at);
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
	const text = utf16Text(bytes, encoding);
	const utf8 = new TextEncoder().encode(text);
	const declared = declaredEncoding(utf8);
	if (declared !== undefined && !/^utf-?16(le|be)?$/i.test(declared)) throw new Halt('encoding-mismatch', 0);
	checkUtf8(utf8);
	return utf8;
}

function utf16Text(bytes: Uint8Array, encoding: string): string {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Halt('bytes-invalid', 0);
	}
}

/** Each byte is the character of that number. */
function fromLatin1(bytes: Uint8Array): Uint8Array {
	const utf8 = new Uint8Array(bytes.length * 2);
	let end = 0;
	for (const byte of bytes) {
		if (byte < 0x80) utf8[end++] = byte;
		else {
			utf8[end++] = 0xc0 | (byte >> 6);
			utf8[end++] = 0x80 | (byte & 0x3f);
		}
	}
	checkUtf8(utf8.subarray(0, end));
	return utf8.slice(0, end);
}

function declaredEncoding(text: Uint8Array): string | undefined {
	if (text[0] !== 0x3c || text[1] !== 0x3f) return undefined;
	const match = DECLARED.exec(decoder.decode(text.subarray(0, 120)));
	return match ? (match[1] ?? match[2]) : undefined;
}

/** 0 for bytes that are a character by themselves, 1 for the rest. */
const special = new Uint8Array(256).map((_, byte) =>
	byte >= 0x80 || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) ? 1 : 0
);

/** Halts at the first byte that is not UTF-8 or stands for a character that XML 1.0 forbids. */
function checkUtf8(bytes: Uint8Array): void {
	const end = bytes.length;
	let at = 0;
	while (at < end) {
		while (
			at + 4 <= end &&
			(special[bytes[at]!]! |
				special[bytes[at + 1]!]! |
				special[bytes[at + 2]!]! |
				special[bytes[at + 3]!]!) ===
				0
		)
			at += 4;
		if (at >= end) return;
		const byte = bytes[at]!;
		if (byte >= 0x80) at += checkSequence(bytes, at, byte);
		else if (special[byte] === 1) throw new Halt('character-forbidden', at);
		at++;
	}
}

function checkSequence(bytes: Uint8Array, at: number, lead: number): number {
	const length =
		lead >= 0xc2 && lead < 0xe0 ? 1 : lead < 0xf0 && lead >= 0xe0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
	if (length === 0 || at + length >= bytes.length) throw new Halt('bytes-invalid', at);
	let code = lead & (0x3f >> length);
	for (let more = 1; more <= length; more++) {
		const byte = bytes[at + more]!;
		if ((byte & 0xc0) !== 0x80) throw new Halt('bytes-invalid', at);
		code = (code << 6) | (byte & 0x3f);
	}
	if (
		(length === 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
		(length === 3 && code < 0x10000)
	)
		throw new Halt('bytes-invalid', at);
	if (code > 0x10ffff || code === 0xfffe || code === 0xffff) throw new Halt('character-forbidden', at);
	return length;
}
