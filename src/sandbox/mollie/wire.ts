import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, read. */
export interface Call {
	method: string;
	path: string;
	query: URLSearchParams;
	/** The parsed body; fields of an HTML form come as an object of strings. */
	body: unknown;
	rawBody: string;
	headers: IncomingMessage['headers'];
	/** Scheme and host by which the caller reached us. */
	origin: string;
	params: Record<string, string>;
	isForm: boolean;
}

/** One answer; an object is sent as JSON, a string as HTML. */
export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: object | string | null;
}

/** An error in Mollie's form, thrown by handlers. */
export class Problem extends Error {
	constructor(
		readonly status: number,
		readonly detail: string,
		readonly field?: string
	) {
		super(detail);
	}
}

const TITLES: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized Request',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	409: 'Conflict',
	410: 'Gone',
	413: 'Payload Too Large',
	422: 'Unprocessable Entity',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	504: 'Gateway Timeout'
};

/** The error object that Mollie sends with every 4xx and 5xx. */
export function errorAnswer(status: number, detail: string, field?: string): Answer {
	return {
		status,
		body: {
			status,
			title: TITLES[status] ?? 'Error',
			detail,
			...(field === undefined ? {} : { field }),
			_links: { documentation: { href: 'https://docs.mollie.com/errors', type: 'text/html' } }
		}
	};
}

const BODY_LIMIT = 1_000_000;

/** Reads a request to its end; throws a `Problem` when it is too large or its body can't be read. */
export async function readCall(request: IncomingMessage, scheme: string): Promise<Call> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > BODY_LIMIT) throw new Problem(413, 'The request body is too large');
		chunks.push(chunk);
	}
	const rawBody = Buffer.concat(chunks).toString('utf8');
	const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
	const origin = `${scheme}://${request.headers.host ?? 'localhost'}`;
	const url = new URL(request.url ?? '/', origin);
	return {
		method: request.method ?? 'GET',
		path: url.pathname,
		query: url.searchParams,
		body: parseBody(rawBody, isForm),
		rawBody,
		headers: request.headers,
		origin,
		params: {},
		isForm
	};
}

function parseBody(raw: string, isForm: boolean): unknown {
	if (isForm) return Object.fromEntries(new URLSearchParams(raw));
	if (raw.trim() === '') return {};
	try {
		return JSON.parse(raw);
	} catch {
		throw new Problem(400, 'The request body is not valid JSON');
	}
}

/** Sends an answer. */
export function send(response: ServerResponse, answer: Answer): void {
	const { status, body } = answer;
	const isPage = typeof body === 'string';
	const text = body === undefined || body === null ? '' : isPage ? body : JSON.stringify(body);
	if (text !== '' && answer.headers?.['content-type'] === undefined) {
		response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/hal+json');
	}
	response.setHeader('cache-control', 'no-store');
	for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
	response.writeHead(status);
	response.end(text);
}
