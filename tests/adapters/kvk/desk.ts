import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { kvkRegister } from '#adapters/kvk/register.ts';
import { openRegister } from '../../sandbox/kvk/pretend-register.ts';

/** A clock that a test moves by hand. */
export function stoppedClock(start = '2026-11-21T10:00:00Z') {
	let now = new Date(start);
	return {
		now: () => now,
		pass(ms: number) {
			now = new Date(now.getTime() + ms);
		}
	};
}

/** The adapter and a pretend register on the wire between them. */
export async function openDesk({ timeoutMs = 1000, patienceMs = 8000 } = {}) {
	const sandbox = await openRegister();
	const clock = stoppedClock();
	const connect = (other: Partial<Parameters<typeof kvkRegister>[0]> = {}) =>
		kvkRegister({
			baseUrl: `${sandbox.url}/api`,
			apiKey: sandbox.apiKey,
			clock,
			timeoutMs,
			patienceMs,
			...other
		});
	return {
		...sandbox,
		clock,
		connect,
		/** How often a path with this in it was asked for. */
		async calls(part: string) {
			return (await sandbox.requests()).filter(({ path }) => path.includes(part)).length;
		}
	};
}

/** A register that answers whatever the test says, to whomever asks. */
export async function openScripted(answer: (request: IncomingMessage, response: ServerResponse) => void) {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		register: kvkRegister({
			baseUrl: `${url}/api/`,
			apiKey: 'sleutel',
			clock: stoppedClock(),
			timeoutMs: 500,
			patienceMs: 1500
		}),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
