/** Whether a text is an id of ours as we write it (RFC 9562, lower case): anything else is no id, and never asked for. */
export function isUuid(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
