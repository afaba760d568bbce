import type { Place } from '#domain/ubl/read/place.ts';

/** One line of a document around a finding; `marked` is what the finding is about, '' on the lines around it. */
export interface ExcerptLine {
	readonly number: number;
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

const AROUND = 2;
/** Characters of a line that are shown, and how many of them before what is marked: files of one line exist. */
const WIDTH = 140;
const LEAD = 32;
const MOST_MARKED = 90;

/** Cuts pieces out of one document; it looks up where lines start once. */
export class Excerpts {
	private readonly starts: number[] = [0];

	constructor(private readonly text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}

	/** The lines around a place, what stands at that place marked, indents that all of them share left out. */
	around({ line, column }: Place): ExcerptLine[] {
		const first = Math.max(1, line - AROUND);
		const last = Math.min(this.starts.length, line + AROUND);
		const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
		const lines = numbers.map((number) => ({ number, text: this.line(number) }));
		const indents = lines.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/));
		const indent = Math.min(column - 1, ...indents);
		return lines.map(({ number, text }) =>
			number === line ? markedLine(number, text, column - 1, indent) : plainLine(number, text, indent)
		);
	}

	private line(number: number): string {
		const start = this.starts[number - 1] ?? this.text.length;
		const end = (this.starts[number] ?? this.text.length + 1) - 1;
		return this.text.slice(start, end);
	}
}

function plainLine(number: number, text: string, indent: number): ExcerptLine {
	const shown = text.slice(indent, indent + WIDTH);
	const cut = indent + WIDTH < text.trimEnd().length;
	return { number, before: visible(shown) + (cut ? '…' : ''), marked: '', after: '' };
}

function markedLine(number: number, text: string, at: number, indent: number): ExcerptLine {
	const from = at - indent > LEAD ? at - LEAD : indent;
	const length = markedLength(text.slice(at, at + MOST_MARKED));
	const to = Math.max(at + length, from + WIDTH);
	return {
		number,
		before: (from > indent ? '…' : '') + visible(text.slice(from, at)),
		marked: visible(text.slice(at, at + length)),
		after: visible(text.slice(at + length, to)) + (to < text.trimEnd().length ? '…' : '')
	};
}

/** An element that ends on the same line is marked whole, else its start tag, else one character. */
function markedLength(rest: string): number {
	const element = /^<([^\s/<>]+)[^<>]*>(?:[^<]*<\/\1\s*>)?/.exec(rest);
	if (element) return element[0].length;
	return rest.startsWith('<') ? Math.max(1, rest.trimEnd().length) : 1;
}

/** Characters that hide, or that turn the direction of what is read, stand out instead. */
function visible(text: string): string {
	return text
		.replace(/\r$/, '')
		.replaceAll('\t', '  ')
		.replace(/[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '\ufffd');
}
