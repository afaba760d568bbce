/** A sentence with its blanks filled: `{email}` becomes what stands under `email`. */
export function fill(sentence: string, blanks: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
		name in blanks ? String(blanks[name]) : whole
	);
}
