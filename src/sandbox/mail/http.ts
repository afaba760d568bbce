import type { IncomingMessage, ServerResponse } from 'node:http';

const LIMIT = 64 * 1024;

/** True for what a person sends with a form, who then wants a page back. */
export const isForm = (request: IncomingMessage) =>
	request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

/** The fields of a form or of a JSON object. */
export async function fields(request: IncomingMessage): Promise<Record<string, unknown>> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > LIMIT) throw new SyntaxError('The body is too big');
		chunks.push(chunk);
	}
	const body = Buffer.concat(chunks).toString('utf8');
	if (isForm(request)) return Object.fromEntries(new URLSearchParams(body));
	const values: unknown = body.trim() === '' ? {} : JSON.parse(body);
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

/** Answers with a page that may run only the scripts of this server and load nothing from elsewhere. */
export function page(response: ServerResponse, status: number, html: string): void {
	response.writeHead(status, {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"
	});
	response.end(html);
}

/** Sends the browser to another page after a form. */
export function seeOther(response: ServerResponse, location: string): void {
	response.writeHead(303, { location }).end();
}
