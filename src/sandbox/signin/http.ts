import type { IncomingMessage, ServerResponse } from 'node:http';

const LIMIT = 64 * 1024;

/** True for what a person sends with a form, who then wants a page back. */
export const isForm = (request: IncomingMessage) =>
	request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

/** The whole body as text, when it is not absurdly long. */
export async function body(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > LIMIT) throw new SyntaxError('The body is too big');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** The fields of a form or of a JSON object. */
export async function fields(request: IncomingMessage): Promise<Record<string, unknown>> {
	const text = await body(request);
	if (isForm(request)) return Object.fromEntries(new URLSearchParams(text));
	const values: unknown = text.trim() === '' ? {} : JSON.parse(text);
	if (typeof values !== 'object' || values === null || Array.isArray(values)) {
		throw new SyntaxError('The body is not an object');
	}
	return { ...values };
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(JSON.stringify(value, null, '\t'));
}

/** Answers with a page without scripts; its form may lead back to the app, wherever that is. */
export function page(response: ServerResponse, status: number, html: string): void {
	response.writeHead(status, {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
	});
	response.end(html);
}

/** Sends the browser on. */
export function seeOther(response: ServerResponse, location: string): void {
	response.writeHead(303, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
}
