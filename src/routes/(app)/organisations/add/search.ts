const FIELDS = ['name', 'place', 'kvkNumber'];

/** The search that led here, as it stands in an address; nothing else of the address. */
export function searchOf(parameters: URLSearchParams): string {
	return new URLSearchParams(
		[...parameters].filter(([name, value]) => FIELDS.includes(name) && value !== '')
	).toString();
}
