/** A page of a hundred rows is about 60 kB; whatever is so much longer is not an answer. */
const MOST_BYTES = 4_000_000;

/** Reads a body to its end; throws when it is longer than any real answer. */
export async function readWithin(response: Response): Promise<string> {
	if (!response.body) return '';
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		size += value.byteLength;
		if (size > MOST_BYTES) {
			await reader.cancel();
			throw new Error('The register sent more than an answer can hold.');
		}
		text += decoder.decode(value, { stream: true });
	}
}
