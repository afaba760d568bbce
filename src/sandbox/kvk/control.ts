import type { IncomingMessage } from 'node:http';
import { faultCodes } from './answers.ts';
import type { Sketch } from './company.ts';
import { Faults, type PlannedFault } from './faults.ts';
import { Journal } from './journal.ts';
import { Registry } from './registry.ts';

/** The pretend register: what it holds, what goes wrong, what was asked. */
export interface Sandbox {
	registry: Registry;
	faults: Faults;
	journal: Journal;
}

/** What the hand at the controls gets back: data, or a sentence about what was wrong with the request. */
export type ControlAnswer = { status: number; body: object };

const BODIES = ['malformed', 'shape', 'html', 'truncated', 'huge'];
const MOST_BYTES = 1_000_000;

/** Carries out one control request; a wrong one is told why and changes nothing. */
export function control(sandbox: Sandbox, method: string, name: string, input: Input): ControlAnswer {
	const { registry, faults, journal } = sandbox;
	if (method === 'GET' && name === 'companies') return { status: 200, body: registry.all() };
	if (method === 'GET' && name === 'requests') return { status: 200, body: journal.all() };
	if (method === 'GET' && name === 'fault') return { status: 200, body: faults.waiting() };
	if (method !== 'POST') return { status: 405, body: { melding: 'Alleen GET en POST.' } };
	try {
		if (name === 'companies') changeCompanies(registry, input);
		else if (name === 'fault') faults.plan(faultFrom(input));
		else if (name === 'hostile') {
			const rate = numberFrom(input, 'rate') ?? 0.2;
			if (rate < 0 || rate > 1) throw new Error('rate ligt tussen 0 en 1.');
			faults.turnHostile(numberFrom(input, 'seed') ?? 1, rate);
		} else if (name === 'reset') {
			registry.reset();
			faults.clear();
			journal.clear();
		} else return { status: 404, body: { melding: `Onbekend: ${name}` } };
	} catch (error) {
		return { status: 400, body: { melding: error instanceof Error ? error.message : String(error) } };
	}
	return { status: 200, body: { melding: 'Gedaan.' } };
}

/** What was posted, by key. */
export type Input = Record<string, unknown>;

/** Reads a posted body, JSON or form; throws when it is neither or too long. */
export async function inputFrom(request: IncomingMessage): Promise<Input> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > MOST_BYTES) throw new Error('Te lang.');
		chunks.push(chunk);
	}
	const text = Buffer.concat(chunks).toString('utf8');
	if (!text) return {};
	if (isForm(request)) {
		const filled = [...new URLSearchParams(text)].filter(([, value]) => value !== '');
		return Object.fromEntries(filled);
	}
	const parsed: unknown = JSON.parse(text);
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('Geen object.');
	return parsed as Input;
}

/** Whether a page of ours posted this, which then wants to be sent back to that page. */
export function isForm(request: IncomingMessage): boolean {
	return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

function changeCompanies(registry: Registry, input: Input): void {
	if (typeof input.remove === 'string') return registry.remove(input.remove);
	if (isRecord(input.patch)) return registry.patch(input.patch as Partial<Sketch> & { number: string });
	// The form on the page gives the sketch itself, a program puts it under `add`.
	const sketch = isRecord(input.add) ? input.add : input;
	registry.add(sketch as unknown as Sketch);
}

function faultFrom(input: Input): PlannedFault {
	const { match = '', code, body } = input;
	if (typeof match !== 'string') throw new Error('match is een stuk van het pad.');
	if (code !== undefined && !faultCodes.includes(String(code)))
		throw new Error(`Onbekende code: ${String(code)}`);
	if (body !== undefined && !BODIES.includes(String(body)))
		throw new Error(`body is een van: ${BODIES.join(', ')}`);
	const yes = (key: string) => input[key] === true || input[key] === 'true' || input[key] === 'on';
	return {
		match,
		times: numberFrom(input, 'times') ?? 1,
		status: numberFrom(input, 'status'),
		retryAfter: numberFrom(input, 'retryAfter'),
		delayMs: numberFrom(input, 'delayMs'),
		...(code !== undefined && { code: String(code) }),
		...(body !== undefined && { body: body as PlannedFault['body'] }),
		hang: yes('hang'),
		dropConnection: yes('dropConnection')
	};
}

function numberFrom(input: Input, key: string): number | undefined {
	if (input[key] === undefined) return undefined;
	const value = Number(input[key]);
	if (!Number.isFinite(value)) throw new Error(`${key} is een getal.`);
	return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
