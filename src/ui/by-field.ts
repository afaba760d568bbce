/** The sentences of a refused form by the field that they belong to; a sentence about the whole form has none. */
export function byField(errors: readonly { field?: string; message: string }[]): Record<string, string> {
	return Object.fromEntries(errors.flatMap(({ field, message }) => (field ? [[field, message]] : [])));
}
