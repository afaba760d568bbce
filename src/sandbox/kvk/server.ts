import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fault, type Answer, type Linking } from './answers.ts';
import { control, inputFrom, isForm, type Input, type Sandbox } from './control.ts';
import { deliver, deliverStruck } from './delivery.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { naming } from './naming.ts';
import { page } from './page.ts';
import { establishmentProfile, profile } from './profile.ts';
import { Registry } from './registry.ts';
import { search } from './search.ts';

/** Where the pretend register listens and which key it takes; with a seed it misbehaves one time in five. */
export interface KvkOptions {
	port: number;
	host: string;
	apiKey: string;
	seed?: number;
}

/** Starts the pretend KVK; its base is `${url}/api`, its controls are at `${url}/_sandbox`. */
export async function startKvk(options: KvkOptions): Promise<{ url: string; close(): Promise<void> }> {
	const sandbox: Sandbox = { registry: new Registry(), faults: new Faults(), journal: new Journal() };
	if (options.seed !== undefined) sandbox.faults.turnHostile(options.seed, 0.2);
	let url = '';
	const server = createServer((request, response) => {
		handle(sandbox, request, response, options.apiKey, url).catch(() => response.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port, options.host, resolve);
	});
	url = `http://${options.host}:${(server.address() as AddressInfo).port}`;
	return {
		url,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

async function handle(
	sandbox: Sandbox,
	request: IncomingMessage,
	response: ServerResponse,
	apiKey: string,
	url: string
): Promise<void> {
	const asked = new URL(url + (request.url ?? '/'));
	if (/^\/_sandbox(\/|$)/.test(asked.pathname)) await steer(sandbox, request, response, asked);
	else await answer(sandbox, request, response, asked, apiKey, url);
}

async function answer(
	sandbox: Sandbox,
	request: IncomingMessage,
	response: ServerResponse,
	asked: URL,
	apiKey: string,
	url: string
): Promise<void> {
	const accept = request.headers.accept ?? '';
	const linking = { base: `${url}/api`, hal: accept.includes('application/hal+json') };
	const allowed = request.headers.apikey === apiKey;
	const said: Answer = allowed ? contents(sandbox, request, asked, linking) : { status: 401 };
	const strike = sandbox.faults.strike(asked.pathname + asked.search);
	const entry = {
		at: new Date().toISOString(),
		method: request.method ?? '',
		path: asked.pathname,
		query: asked.search,
		accept,
		status: 0,
		...(strike && { fault: { ...strike } })
	};
	// Written before the answer goes out, so that who has the answer finds the request.
	sandbox.journal.write(entry);
	if (strike) entry.status = await deliverStruck(response, said, linking.hal, strike);
	else {
		entry.status = said.status;
		deliver(response, said, linking.hal);
	}
}

function contents(sandbox: Sandbox, request: IncomingMessage, asked: URL, linking: Linking): Answer {
	if (request.method !== 'GET') return { status: 405, headers: { Allow: 'GET' } };
	const [root, version, product, ...rest] = asked.pathname.split('/').slice(1);
	if (root !== 'api') return fault('IPD0001');
	const { registry } = sandbox;
	const [first = '', second, third] = rest;
	if (version === 'v2' && product === 'zoeken' && rest.length === 0)
		return search(registry, asked.searchParams, linking);
	if (version !== 'v1' || third !== undefined) return fault('IPD0001');
	if (product === 'naamgevingen' && first.toLowerCase() === 'kvknummer' && second !== undefined)
		return naming(registry, second, linking);
	const geo = asked.searchParams.get('geoData');
	if (geo !== null && !/^(true|false)$/.test(geo)) return fault('IPD1998', 'geoData');
	if (product === 'basisprofielen' && first) return profile(registry, first, second, geo === 'true', linking);
	if (product === 'vestigingsprofielen' && first && second === undefined)
		return establishmentProfile(registry, first, geo === 'true', linking);
	return fault('IPD0001');
}

async function steer(
	sandbox: Sandbox,
	request: IncomingMessage,
	response: ServerResponse,
	asked: URL
): Promise<void> {
	const name = asked.pathname.split('/')[2] ?? '';
	if (!name && request.method === 'GET') {
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
		response.end(page(sandbox));
		return;
	}
	let input: Input;
	try {
		input = await inputFrom(request);
	} catch {
		deliver(response, { status: 400, body: { melding: 'De inhoud is niet te lezen.' } }, false);
		return;
	}
	const done = control(sandbox, request.method ?? '', name, input);
	if (isForm(request) && done.status === 200) {
		response.writeHead(303, { Location: '/_sandbox' });
		response.end();
	} else deliver(response, done, false);
}
