/**
 * A sentence with its blanks filled: `{email}` becomes what stands under `email`. A value that brings its own full
 * stop, as "Bakkerij de Zon B.V." does, takes the one of the sentence along.
 */
export function fill(sentence: string, blanks: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
		if (!(name in blanks)) return whole;
		const value = String(blanks[name]);
		return value.endsWith('.') ? value : value + stop;
	});
}

/** A text written with names in it, without the second full stop where a name ended a sentence with its own. */
export function oneStop(text: string): string {
	return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}
