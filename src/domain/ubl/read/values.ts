import { collapsed, decimalOf, textOf } from './content.ts';
import { hasChildren, isMixed, type UblDocument } from './document.ts';

const DATE = /^-?([1-9]\d{4,}|\d{4})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
/** What stands before a first colon is a scheme, unless a path, a query or a fragment began before it. */
const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]*:|[^:/?#]*($|[/?#]))/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text of an element is a value of its data type in the schemas, by the letter of that type. */
export function isValue(document: UblDocument, row: number, letter: number): boolean {
	switch (letter) {
		case 0x41: // A
		case 0x4d: // M
		case 0x4e: // N
		case 0x51: // Q
			return decimalOf(document, row) !== undefined || DECIMAL.test(collapsed(textOf(document, row)));
		case 0x44: // D
			return isPlainDate(document, row) || isDate(collapsed(textOf(document, row)));
		case 0x48: // H
			return isTime(collapsed(textOf(document, row)));
		case 0x4c: // L
			return /^(true|false|1|0)$/.test(collapsed(textOf(document, row)));
		case 0x42: // B
			return isBase64(document, row);
		default:
			return true;
	}
}

/** Whether a text is a date by XML Schema, a time zone allowed. */
export function isDate(text: string): boolean {
	const match = DATE.exec(text);
	if (!match || /^-?0000-/.test(text)) return false;
	const year = Number(match[1]!.slice(-4));
	return isDay(year, Number(match[2]), Number(match[3])) && isZone(match[4]);
}

/** Whether a text is a language tag by XML Schema. */
export function isLanguage(text: string): boolean {
	return LANGUAGE.test(collapsed(text));
}

/** Whether a text can be made a URI by writing its odd characters as %XX, as XML Schema asks. */
export function isUri(text: string): boolean {
	const uri = collapsed(text);
	return !/%(?![0-9a-fA-F]{2})|#.*#/s.test(uri) && SCHEME.test(uri) && !/^([^/?#]*:)?\/\/\[[^\]]*$/.test(uri);
}

/** The usual form, YYYY-MM-DD, looked at in the bytes. */
function isPlainDate(document: UblDocument, row: number): boolean {
	const from = document.from[row]!;
	if (document.to[row]! - from !== 10 || (document.bits[row]! & (isMixed | hasChildren)) !== 0) return false;
	const bytes = document.bytes;
	for (let at = 0; at < 10; at++) {
		const byte = bytes[from + at]!;
		if (at === 4 || at === 7 ? byte !== 45 : byte < 48 || byte > 57) return false;
	}
	const digit = (at: number) => bytes[from + at]! - 48;
	const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
	return year > 0 && isDay(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

function isDay(year: number, month: number, day: number): boolean {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return day >= 1 && day <= (month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0));
}

function isZone(zone: string | undefined): boolean {
	if (zone === undefined || zone === 'Z') return true;
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
	return Number(zone.slice(4)) < 60 && minutes <= 14 * 60;
}

function isTime(text: string): boolean {
	const match = TIME.exec(text);
	if (!match) return false;
	const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const midnight = hours === 24 && minutes === 0 && seconds === 0 && /^\.?0*$/.test(match[4] ?? '');
	return ((hours < 24 && minutes < 60 && seconds < 60) || midnight) && isZone(match[5]);
}

/** Whether the content is base64 as XML Schema takes it: groups of four characters, white space between allowed. */
function isBase64(document: UblDocument, row: number): boolean {
	if ((document.bits[row]! & (isMixed | hasChildren)) !== 0)
		return isBase64Bytes(new TextEncoder().encode(textOf(document, row)));
	return isBase64Bytes(document.bytes.subarray(document.from[row], document.to[row]));
}

const ALPHABET = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach(
	(letter, value) => (ALPHABET[letter.charCodeAt(0)] = value)
);

function isBase64Bytes(bytes: Uint8Array): boolean {
	let count = 0;
	let padding = 0;
	let last = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte <= 32) continue;
		if (byte === 0x3d) padding++;
		else if (padding > 0 || ALPHABET[byte]! < 0) return false;
		else last = ALPHABET[byte]!;
		count++;
	}
	if (count % 4 !== 0 || padding > 2) return false;
	return padding === 0 || (last & (padding === 1 ? 3 : 15)) === 0;
}
