import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api.ts';
import { identity } from './certificate.ts';
import { checkoutRoutes } from './checkout.ts';
import { sandboxClock } from './clock.ts';
import { paymentControls } from './control.ts';
import { worldControls } from './control-world.ts';
import { Faults } from './faults.ts';
import { html, page } from './html.ts';
import { Idempotency } from './idempotency.ts';
import { passTime } from './lifecycle.ts';
import { visitRoutes } from './links.ts';
import { recall, remember } from './memory.ts';
import { route } from './router.ts';
import { errorAnswer, Problem, readCall, send, type Answer, type Call } from './wire.ts';
import { WebhookBell } from './webhooks.ts';
import { emptyRecords, type World } from './world.ts';

/** How a pretend Mollie is started. */
export interface MollieOptions {
	/** Of the API, which is https as the client demands; 0 picks a free one. */
	port?: number;
	/** Of the same thing over plain http, for people and programs without our certificate; 0 picks a free one. */
	pagesPort?: number;
	host?: string;
	/** `test_…` or `live_…`; the only key that is let in, and it decides the mode. */
	apiKey: string;
	/** Where the authority and the payments are kept over a restart; without it nothing is. */
	stateFolder?: string;
	/** What Mollie's waits between webhook calls are multiplied by. */
	webhookTimeScale?: number;
	webhookTimeLimitMs?: number;
	clock?: { now(): Date };
}

/** A pretend Mollie that runs. */
export interface RunningMollie {
	/** `https://host:port`. */
	url: string;
	/** What belongs in `MOLLIE_API_BASE`. */
	apiBase: string;
	/** `http://host:port` of the checkout and control pages; the API answers there too. */
	pagesUrl: string;
	/** The authority to trust. */
	caPem: string;
	close(): Promise<void>;
}

const PAGES = [...checkoutRoutes, ...visitRoutes, ...paymentControls, ...worldControls];

async function answerPage(world: World, call: Call): Promise<Answer> {
	try {
		return await route(PAGES, call)(world, call);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		if (call.path.startsWith('/_sandbox/') && !call.isForm) {
			return errorAnswer(error.status, error.detail, error.field);
		}
		return {
			status: error.status,
			body: page(
				'Dat gaat niet',
				html`<h1>Dat gaat niet</h1>
					<p>${error.detail}</p>`
			)
		};
	}
}

function listener(world: World, keys: Idempotency, scheme: string): RequestListener {
	const serve: (...args: Parameters<RequestListener>) => Promise<void> = async (request, response) => {
		const call = await readCall(request, scheme);
		for (const payment of passTime(world)) void world.ring(payment);
		if (!call.path.startsWith('/v2/')) return send(response, await answerPage(world, call));
		const fault = world.faults.take(call);
		const answer = await answerApi(world, keys, call, fault);
		const key = call.headers['idempotency-key'];
		world.journal.push({
			at: world.clock.now(),
			method: call.method,
			path: call.path,
			status: answer === 'dropped' ? answer : answer.status,
			idempotencyKey: typeof key === 'string' ? key : null,
			replayed: answer !== 'dropped' && answer.headers?.['idempotent-replayed'] === 'true',
			fault: fault && JSON.stringify(fault),
			body: call.method === 'GET' ? null : call.body
		});
		world.journal.splice(0, world.journal.length - 500);
		if (answer === 'dropped') request.socket.destroy();
		else send(response, answer);
	};
	return (request, response) => {
		serve(request, response).catch((error: unknown) => {
			if (response.headersSent) return void response.destroy();
			const known = error instanceof Problem;
			send(response, errorAnswer(known ? error.status : 500, known ? error.detail : String(error)));
		});
	};
}

function listen(server: Server, port: number, host: string): Promise<number> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => done((server.address() as AddressInfo).port));
	});
}

function shut(server: Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}

/** Starts a pretend Mollie on Mollie's own contract; everything the real one lacks is under `/_sandbox`. */
export async function startMollie(options: MollieOptions): Promise<RunningMollie> {
	const { host = '127.0.0.1', apiKey, stateFolder } = options;
	const { key, cert, caPem } = await identity(host, stateFolder);
	const clock = sandboxClock(options.clock ?? { now: () => new Date() });
	const keys = new Idempotency(clock);
	const bell = new WebhookBell(() => world);
	const world: World = {
		...emptyRecords(),
		apiKey,
		mode: apiKey.startsWith('live_') ? 'live' : 'test',
		clock,
		pagesUrl: '',
		webhooks: {
			mode: 'normal',
			copies: 3,
			timeScale: options.webhookTimeScale ?? 1,
			timeLimitMs: options.webhookTimeLimitMs ?? 15_000
		},
		faults: new Faults(),
		journal: [],
		deliveries: [],
		ring: (payment) => bell.ring(payment),
		ringLater: (payment, milliseconds) => bell.later(payment, milliseconds),
		silence: () => bell.silence(),
		forgetKeys: () => keys.clear()
	};
	recall(world, stateFolder);
	const api = createHttps({ key, cert }, listener(world, keys, 'https'));
	const pages = createHttp(listener(world, keys, 'http'));
	const named = host.includes(':') ? `[${host}]` : host;
	const url = `https://${named}:${await listen(api, options.port ?? 0, host)}`;
	world.pagesUrl = `http://${named}:${await listen(pages, options.pagesPort ?? 0, host)}`;
	// Time passes also when nobody asks: an unpaid payment expires, and someone must be told.
	const heartbeat = setInterval(() => {
		for (const payment of passTime(world)) void world.ring(payment);
		remember(world, stateFolder);
	}, 1000);
	heartbeat.unref();
	return {
		url,
		apiBase: `${url}/v2`,
		pagesUrl: world.pagesUrl,
		caPem,
		close: async () => {
			clearInterval(heartbeat);
			bell.silence();
			remember(world, stateFolder);
			await Promise.all([shut(api), shut(pages)]);
		}
	};
}
