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

/**
 * Reads away what is left of a request that was answered before it was all read, as a page does that keeps somebody
 * out: the next request on the connection would otherwise wait behind it, and be cut off. Who does not say how much
 * there is goes on alone.
 */
export function readAway(request: IncomingMessage): void {
	if (request.readableEnded || request.destroyed) return;
	if (request.headers['transfer-encoding'] !== undefined) request.destroy();
	else request.removeAllListeners('data').resume();
}
