import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMollie, type MollieOptions, type RunningMollie } from '#sandbox/mollie/server.ts';
import { trustSandbox } from '#sandbox/mollie/trust.mjs';

export const API_KEY = 'test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM';

/** A pretend Mollie for one test file, with a hand to play the world around it. */
export interface TestMollie extends RunningMollie {
	/** The time in it, stopped; `clock.advance` moves it. */
	at: Date;
	/** Does something at `/_sandbox/…`; throws when that is refused. */
	play<Result = unknown>(path: string, body: object): Promise<Result>;
	look<Result = unknown>(path: string): Promise<Result>;
	/** A raw request to the API. */
	api(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<RawAnswer>;
}

/** An answer with its body parsed. */
export interface RawAnswer {
	status: number;
	headers: Headers;
	body: { id: string; status: string; [field: string]: unknown };
}

/** Starts a pretend Mollie whose time stands still, and trusts it in this process. */
export async function testMollie(options: Partial<MollieOptions> = {}): Promise<TestMollie> {
	const at = new Date('2026-11-21T10:00:00Z');
	const running = await startMollie({ apiKey: API_KEY, clock: { now: () => at }, ...options });
	trustSandbox(running.caPem);
	const json = async (response: Response) => {
		const text = await response.text();
		if (!response.ok) throw new Error(`${response.status} ${text}`);
		return JSON.parse(text);
	};
	return {
		...running,
		at,
		play: async (path, body) =>
			json(
				await fetch(`${running.pagesUrl}/_sandbox/${path}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body)
				})
			),
		look: async (path) => json(await fetch(`${running.pagesUrl}/_sandbox/${path}`)),
		api: async (method, path, body, headers = {}) => {
			const response = await fetch(`${running.pagesUrl}/v2/${path}`, {
				method,
				headers: {
					authorization: `Bearer ${options.apiKey ?? API_KEY}`,
					'content-type': 'application/json',
					...headers
				},
				body: body && JSON.stringify(body)
			});
			const text = await response.text();
			return {
				status: response.status,
				headers: response.headers,
				body: text === '' ? null : JSON.parse(text)
			};
		}
	};
}

/** A web server that hears webhooks, and answers as told. */
export interface Listener {
	url: string;
	heard: { id: string | null; agent: string; contentType: string }[];
	/** The HTTP status of the next answers; a promise makes the caller wait. */
	answer: (nth: number) => number | Promise<number>;
	/** Sent as `Location` with every answer. */
	location: string | null;
	close(): Promise<void>;
}

/** Starts a listener for webhooks. */
export async function webhookListener(): Promise<Listener> {
	const heard: Listener['heard'] = [];
	const server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			heard.push({
				id: new URLSearchParams(Buffer.concat(chunks).toString()).get('id'),
				agent: request.headers['user-agent'] ?? '',
				contentType: request.headers['content-type'] ?? ''
			});
			void Promise.resolve(listener.answer(heard.length)).then((status) => {
				if (listener.location !== null) response.setHeader('location', listener.location);
				response.writeHead(status).end();
			});
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const listener: Listener = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		heard,
		answer: () => 200,
		location: null,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
	return listener;
}

/** Waits until something holds, for at most two seconds. */
export async function until(holds: () => boolean | Promise<boolean>, within = 2000): Promise<void> {
	const end = Date.now() + within;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error('waited in vain');
		await new Promise((done) => setTimeout(done, 10));
	}
}
