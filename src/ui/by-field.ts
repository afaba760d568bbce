/** The sentences of a refused form by the field that they belong to; a sentence about the whole form has none. */
export function byField(errors: readonly { field?: string; message: string }[]): Record<string, string> {
	return Object.fromEntries(errors.flatMap(({ field, message }) => (field ? [[field, message]] : [])));
}

/** What a form hands each of its fields: the name, what was typed there, and what is wrong with it. */
export function fieldsOf(
	values: Record<string, string>,
	errors: Record<string, string>
): (name: string) => { name: string; value: string | undefined; error: string | undefined } {
	return (name) => ({ name, value: values[name], error: errors[name] });
}
