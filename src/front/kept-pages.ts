import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { languageFor, themeFor } from '#domain/user/preference.ts';
import type { World } from '#ports/world.ts';

/** A page as it was rendered, and until when it may be handed out. */
interface Kept {
	readonly body: Buffer;
	readonly headers: OutgoingHttpHeaders;
	readonly until: number;
}

/** Hands out a page that is kept, and answers true; else sees to it that what is answered now is kept if it may be. */
export type KeptPages = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/**
 * Public pages are the same for everybody who speaks the same language and likes the same look, so they are rendered
 * once in a while and handed out from memory: a shared cache (RFC 9111) for answers that name an `s-maxage`. Whoever
 * has a session is never served from it.
 */
export function keptPages({ log }: Pick<World, 'log'>): KeptPages {
	const kept = new Map<string, Kept>();
	return (request, response, path) => {
		const { cookie = '' } = request.headers;
		if (request.method !== 'GET' || request.url !== path || cookie.includes('session-token=')) return false;
		const language = languageFor(chosen(cookie, 'language'), request.headers['accept-language']);
		const key = `${path} ${language} ${themeFor(chosen(cookie, 'theme'))}`;
		const page = kept.get(key);
		if (page && performance.now() < page.until) {
			handOut(page, request, response);
			log.info('request', {
				requestId: response.getHeader('x-request-id'),
				method: 'GET',
				route: path,
				status: response.statusCode,
				ms: 0
			});
			return true;
		}
		heed(response, (answer) => kept.set(key, answer));
		return false;
	};
}

function chosen(cookie: string, name: string): string | undefined {
	return new RegExp(`(?:^|; )kade-${name}=([a-z]+)`).exec(cookie)?.[1];
}

function handOut({ body, headers }: Kept, request: IncomingMessage, response: ServerResponse): void {
	for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
	response.setHeader('x-request-id', randomUUID());
	const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
	if (isKnown) response.removeHeader('content-length');
	response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : body);
}

/** Gathers an answer while it is written, when it says that it may be kept. */
function heed(response: ServerResponse, keep: (answer: Kept) => void): void {
	const chunks: Buffer[] = [];
	const write = response.write.bind(response) as (...given: unknown[]) => boolean;
	response.write = (...given: unknown[]) => {
		if (secondsToKeep(response) > 0) chunks.push(Buffer.from(given[0] as Uint8Array));
		return write(...given);
	};
	response.once('finish', () => {
		const seconds = secondsToKeep(response);
		if (response.statusCode !== 200 || seconds === 0) return;
		const { connection: _, ...headers } = response.getHeaders();
		keep({ body: Buffer.concat(chunks), headers, until: performance.now() + seconds * 1000 });
	});
}

/** What the answer allows a shared cache; its headers are set before its body is written. */
function secondsToKeep(response: ServerResponse): number {
	return Number(/s-maxage=(\d+)/.exec(String(response.getHeader('cache-control')))?.[1] ?? 0);
}
