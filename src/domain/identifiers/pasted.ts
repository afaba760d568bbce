/** The longest text that any identifier is looked for in; what people paste is shorter. */
const LONGEST = 120;

/** What a person pasted, in plain characters and capitals, without the ends; null when it is far too long. */
export function pasted(text: string): string | null {
	if (text.length > LONGEST) return null;
	return text.normalize('NFKC').trim().toUpperCase();
}

/** The digits after a label such as "KVK" or "RSIN:", dots, dashes and spaces left out; null when anything else is there. */
export function digitsAfterLabel(text: string): string | null {
	const clean = pasted(text);
	if (clean === null) return null;
	const found = /^[^0-9]*([0-9][0-9 .\-/]*)$/.exec(clean);
	return found ? found[1]!.replace(/[^0-9]/g, '') : null;
}
