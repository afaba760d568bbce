import type { IncomingMessage } from 'node:http';

/** The body of a small request as text, or null when it is longer than allowed; the rest is not read. */
export async function smallBody(request: IncomingMessage, most: number): Promise<string | null> {
	let body = '';
	for await (const chunk of request as AsyncIterable<Buffer>) {
		body += chunk.toString('latin1');
		if (body.length > most) return null;
	}
	return body;
}
