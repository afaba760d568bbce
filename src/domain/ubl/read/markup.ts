import { Halt } from './limits.ts';

const LESS = 0x3c;
const decoder = new TextDecoder();
const DECLARATION =
	/^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*("1\.\d+"|'1\.\d+')([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>$/;

/** The offset of the first thing outside the root that is not white space, comment or instruction. */
export function afterMisc(bytes: Uint8Array, start: number, before: boolean): number {
	let at = start;
	if (before && isXmlDeclaration(bytes)) at = afterDeclaration(bytes);
	for (; at < bytes.length;) {
		const byte = bytes[at]!;
		if (byte <= 32) at++;
		else if (byte !== LESS) throw new Halt('text-outside', at);
		else if (bytes[at + 1] === 0x21 || bytes[at + 1] === 0x3f) {
			if (bytes[at + 1] === 0x21 && bytes[at + 2] === 0x5b) throw new Halt('text-outside', at);
			at = afterUntil(bytes, at);
		} else return at;
	}
	return at;
}

/** The offset after a comment, a section or an instruction; a document type is refused. */
export function afterUntil(bytes: Uint8Array, at: number): number {
	if (bytes[at + 1] === 0x3f) return afterInstruction(bytes, at);
	if (startsWith(bytes, at, '<!--')) return afterComment(bytes, at);
	if (startsWith(bytes, at, '<![CDATA[')) return after(bytes, at, at + 9, ']]>', 'section-invalid');
	throw new Halt(startsWith(bytes, at, '<!DOCTYPE') ? 'doctype' : 'section-invalid', at);
}

function afterComment(bytes: Uint8Array, at: number): number {
	const end = after(bytes, at, at + 4, '--', 'comment-invalid');
	if (bytes[end] !== 0x3e) throw new Halt(end >= bytes.length ? 'unfinished' : 'comment-invalid', at);
	return end + 1;
}

function afterInstruction(bytes: Uint8Array, at: number): number {
	const end = after(bytes, at, at + 2, '?>', 'instruction-invalid');
	const target = decoder.decode(bytes.subarray(at + 2, Math.min(end - 2, at + 66)));
	if (!/^[\p{L}_][\p{L}\p{N}\p{M}._-]*([ \t\r\n]|$)/u.test(target) || /^xml([ \t\r\n]|$)/i.test(target))
		throw new Halt('instruction-invalid', at);
	return end;
}

function after(
	bytes: Uint8Array,
	at: number,
	from: number,
	ending: string,
	fault: 'section-invalid' | 'comment-invalid' | 'instruction-invalid'
): number {
	const first = ending.charCodeAt(0);
	for (let end = from; ; end++) {
		end = bytes.indexOf(first, end);
		if (end < 0) throw new Halt(at + 8 > bytes.length ? 'unfinished' : fault, at);
		if (startsWith(bytes, end, ending)) return end + ending.length;
	}
}

function isXmlDeclaration(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, '<?xml') && bytes[5]! <= 32;
}

function afterDeclaration(bytes: Uint8Array): number {
	const end = bytes.subarray(0, 400).indexOf(0x3e);
	if (end < 0 || !DECLARATION.test(decoder.decode(bytes.subarray(0, end + 1))))
		throw new Halt('declaration-invalid', 0);
	return end + 1;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
	for (let more = 0; more < text.length; more++) if (bytes[at + more] !== text.charCodeAt(more)) return false;
	return true;
}
