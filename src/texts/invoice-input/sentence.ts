import type { InputCode, InputFinding } from '#domain/invoice/input/finding.ts';

/** A finding in words: what is wrong, and what would do where that is known. */
export interface InputSentence {
	readonly message: string;
	readonly suggestion?: string;
}

/** The sentences of one language: what is wrong with a field, by code, and how a suggestion is put. */
export interface InputTexts {
	/** What stands before the sentences when they are told together. */
	readonly failed: string;
	readonly messages: Readonly<Record<InputCode, (finding: InputFinding) => string>>;
	readonly suggestion: (suggestion: string) => string;
	readonly suggestions: Readonly<Partial<Record<InputCode, (suggestion: string | undefined) => string>>>;
}

/** A finding in words, in the language of the texts. */
export function inputSentence(finding: InputFinding, texts: InputTexts): InputSentence {
	const own = texts.suggestions[finding.code];
	const suggestion =
		own?.(finding.suggestion) ??
		(finding.suggestion === undefined ? undefined : texts.suggestion(finding.suggestion));
	return { message: texts.messages[finding.code](finding), ...(suggestion !== undefined && { suggestion }) };
}
