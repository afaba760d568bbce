import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fault as faultAnswer, type Answer } from './answers.ts';
import type { PlannedFault } from './faults.ts';

type Strike = Omit<PlannedFault, 'match' | 'times'>;

const HTML =
	'<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>';
const HUGE_BYTES = 20_000_000;

/** Sends an answer as the register does. */
export function deliver(response: ServerResponse, answer: Answer, hal: boolean): number {
	const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
	response.writeHead(answer.status, {
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		...(text && {
			'Content-Type': hal && answer.status === 200 ? 'application/hal+json' : 'application/json'
		}),
		...(answer.version && { 'API-Version': answer.version }),
		'Content-Length': Buffer.byteLength(text),
		...answer.headers
	});
	response.end(text);
	return answer.status;
}

/** Sends what the fault makes of the answer; gives the status, 0 where none was sent. */
export async function deliverStruck(
	response: ServerResponse,
	answer: Answer,
	hal: boolean,
	strike: Strike
): Promise<number> {
	if (strike.hang) return 0;
	if (strike.delayMs) await sleep(strike.delayMs);
	if (response.destroyed) return 0;
	if (strike.dropConnection) {
		response.socket?.destroy();
		return 0;
	}
	const headers: Record<string, string> =
		strike.retryAfter === undefined ? {} : { 'Retry-After': String(strike.retryAfter) };
	if (strike.body) return deliverBroken(response, answer, strike.body, strike.status ?? 200, headers);
	if (strike.code) {
		const said = faultAnswer(strike.code);
		return deliver(response, { ...said, status: strike.status ?? said.status, headers }, hal);
	}
	if (strike.status) return deliver(response, { status: strike.status, headers }, hal);
	return deliver(response, { ...answer, headers }, hal);
}

function deliverBroken(
	response: ServerResponse,
	answer: Answer,
	kind: NonNullable<Strike['body']>,
	status: number,
	headers: Record<string, string>
): number {
	const whole = JSON.stringify(answer.body ?? {});
	const type = kind === 'html' ? 'text/html' : 'application/json';
	response.writeHead(status, {
		'Content-Type': type,
		...(kind === 'truncated' && { 'Content-Length': Buffer.byteLength(whole) }),
		...headers
	});
	if (kind === 'html') response.end(HTML);
	else if (kind === 'malformed') response.end(`${whole.slice(0, -1)},,`);
	else if (kind === 'shape')
		response.end(JSON.stringify({ pagina: 'een', resultaten: [{ kvkNummer: 12 }], _embedded: [], naam: 4 }));
	else if (kind === 'huge') response.end(`{"resultaten":[],"opvulling":"${'x'.repeat(HUGE_BYTES)}"}`);
	else {
		response.write(whole.slice(0, Math.floor(whole.length / 2)));
		// Half of what was promised has gone out by the time the line breaks.
		setTimeout(() => response.socket?.destroy(), 10);
	}
	return status;
}
