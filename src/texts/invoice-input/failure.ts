import type { InputCode, InputFinding } from '#domain/invoice/input/finding.ts';
import { inputSentence, type InputTexts } from './sentence.ts';

/** A field of the input with what is wrong with it, as an error body tells it. */
export interface FailedField {
	readonly path: string;
	readonly code: InputCode;
	readonly message: string;
	readonly suggestion?: string;
	readonly rule?: string;
}

/** The body of a refused request by source 004: a stable sentence and code (004-32), and every field beside them. */
export interface InputFailure {
	readonly error: string;
	readonly code: InputCode;
	readonly fields: readonly FailedField[];
}

/** What is answered to input with errors in it: the code of the first, all their sentences together. */
export function inputFailure(findings: readonly InputFinding[], texts: InputTexts): InputFailure {
	const errors = findings.filter((one) => one.severity === 'error');
	const [first] = errors;
	if (!first) throw new RangeError('Nothing is wrong with this input');
	const fields = errors.map((one): FailedField => {
		const { path, code, rule } = one;
		return { path, code, ...inputSentence(one, texts), ...(rule !== undefined && { rule }) };
	});
	const error = `${texts.failed}: ${fields.map((field) => field.message).join(', ')}`;
	return { error, code: first.code, fields };
}
