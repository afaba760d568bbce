import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readAway } from '#front/body.ts';
import { BUSY } from '#front/busy.ts';
import { cspReport } from '#front/csp-report.ts';
import { keptPages } from '#front/kept-pages.ts';
import { metricsDoor } from '#front/metrics-door.ts';
import { metrics } from '#front/metrics.ts';
import { paymentWebhook } from '#front/payment-webhook.ts';
import type { World } from '#ports/world.ts';

/** The built pages, as adapter-node gives them. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/** What the front serves, and how it begins to close. */
export interface Front {
	listener: RequestListener;
	/** From now on readiness is red and connections are not kept, so that a balancer looks elsewhere. */
	drain(): void;
}

const FORM_LIMIT = 512 * 1024;
/** The most that one form may bring, files included, in bytes. */
export const UPLOAD_LIMIT = 6 * 1024 * 1024;
/** The most that invoices to be checked may bring: above what that page takes, so that the page can say it itself. */
export const CHECK_LIMIT = 16 * 1024 * 1024;
const READ_AWAY = 64 * 1024 * 1024;

/**
 * Stands before the pages: health, metrics and webhooks answer here, as the pages refuse a form post without an
 * Origin; and when more is in flight than the database can serve, the surplus is told at once to come back.
 */
export function front(
	world: World,
	options: {
		handler: Handler;
		webhookToken: string;
		capacity: number;
		metrics: { token: string | undefined; addressHeader: string | undefined };
	}
): Front {
	const meter = metrics(world);
	const isHandedOut = keptPages(world);
	let inFlight = 0;
	let draining = false;
	const own: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> = {
		'/healthz': (_, response) => plain(response, 200, 'ok'),
		'/readyz': async (_, response) => {
			const ready = !draining && inFlight < options.capacity && (await world.store.ready());
			plain(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
		},
		'/metrics': async (request, response) => {
			const status = metricsDoor(request, options.metrics);
			if (status === 200) return plain(response, 200, await meter.text(), meter.contentType);
			if (status === 401) response.setHeader('www-authenticate', 'Bearer');
			plain(response, status, status === 401 ? 'token needed' : 'not found');
		},
		'/csp-report': (request, response) => cspReport(world, request, response),
		[`/webhooks/mollie/${options.webhookToken}`]: (request, response) =>
			paymentWebhook(world, request, response)
	};
	const listener: RequestListener = (request, response) => {
		const path = new URL(request.url ?? '/', 'http://kade').pathname;
		if (draining) response.setHeader('connection', 'close');
		const mine = own[path];
		if (mine)
			return void Promise.resolve(mine(request, response)).catch((error: unknown) => broken(error, response));
		if (path.startsWith('/webhooks/')) return plain(response, 404, 'not found');
		const done = meter.begin(request.method ?? 'GET');
		response.once('close', () => done(response.statusCode));
		if (inFlight >= options.capacity) return busy(response);
		const files = path === '/valideren' ? CHECK_LIMIT : UPLOAD_LIMIT;
		const limit = /multipart/.test(request.headers['content-type'] ?? '') ? files : FORM_LIMIT;
		if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge(request, response, limit);
		inFlight += 1;
		response.once('close', () => {
			inFlight -= 1;
			readAway(request);
		});
		if (!isHandedOut(request, response, path)) options.handler(request, response);
	};
	const broken = (error: unknown, response: ServerResponse) => {
		world.log.error('front', { error: error instanceof Error ? error.message : String(error) });
		if (!response.headersSent) {
			response.setHeader('retry-after', '1');
			plain(response, 503, 'try again');
		}
	};
	return { listener, drain: () => void (draining = true) };
}

function plain(
	response: ServerResponse,
	status: number,
	text: string,
	type = 'text/plain; charset=utf-8'
): void {
	response
		.writeHead(status, {
			'content-type': type,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		})
		.end(text);
}

function busy(response: ServerResponse): void {
	response.setHeader('retry-after', '1');
	plain(response, 503, BUSY);
}

function tooLarge(request: IncomingMessage, response: ServerResponse, limit: number): void {
	// Who is still sending does not hear the answer: what is not absurd is read away first, and kept nowhere.
	if (Number(request.headers['content-length']) <= READ_AWAY)
		request.resume().once('end', () => tellTooLarge(response, limit));
	else tellTooLarge(response, limit);
}

function tellTooLarge(response: ServerResponse, limit: number): void {
	response.setHeader('connection', 'close');
	const kilobytes = Math.floor(limit / 1024);
	const most = kilobytes < 1024 ? `${kilobytes} kB` : `${Math.floor(kilobytes / 1024)} MB`;
	plain(
		response,
		413,
		`Dit is te groot: hooguit ${most}. Er is niets bewaard.\nThis is too large: ${most} at most. Nothing was kept.\n`
	);
}
