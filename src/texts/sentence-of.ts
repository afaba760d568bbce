/** The sentence of that name, or null: names come from addresses, where anything may stand, `toString` too. */
export function sentenceOf<Sentence>(
	sentences: Record<string, Sentence>,
	name: string | null
): Sentence | null {
	return name !== null && Object.hasOwn(sentences, name) ? (sentences[name] ?? null) : null;
}
