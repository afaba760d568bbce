import type { Call } from './wire.ts';

/** What goes wrong with a request to the API. */
export interface Fault {
	/** Part of `METHOD /path`, or a regular expression between slashes; absent means every request. */
	match?: string;
	/** How many requests it hits; absent means one, 0 means all until it is taken away. */
	times?: number;
	/** Answer with this HTTP status instead. */
	status?: number;
	/** Seconds, sent as `Retry-After` with the status. */
	retryAfter?: number;
	/** Wait first. */
	delayMs?: number;
	/** Do what was asked and keep it under its idempotency key, and only then let the answer go wrong. */
	afterCommit?: boolean;
	/** Close the connection instead of answering. */
	dropConnection?: boolean;
	/** Answer with something that is not JSON, or JSON of another shape. */
	malformed?: 'html' | 'truncated' | 'shape';
	/** Answer a question for a payment with what it was before its last change. */
	stale?: boolean;
}

/** The faults asked for, and the random ones of a hostile world. */
export class Faults {
	#queue: (Fault & { left: number })[] = [];
	#hostile: { rate: number; next: () => number } | null = null;

	add(fault: Fault): void {
		this.#queue.push({ ...fault, left: fault.times === 0 ? Infinity : (fault.times ?? 1) });
	}

	list(): readonly Fault[] {
		return this.#queue.map(({ left, ...fault }) => ({ ...fault, times: left === Infinity ? 0 : left }));
	}

	clear(): void {
		this.#queue = [];
		this.#hostile = null;
	}

	/** Lets about `rate` of all requests go wrong, in an order that the seed repeats; a rate of 0 ends it. */
	hostile(seed: number, rate: number): void {
		this.#hostile = rate > 0 ? { rate, next: randomFrom(seed) } : null;
	}

	/** The fault for this request, if any; a counted one is used up by it. */
	take(call: Call): Fault | null {
		const line = `${call.method} ${call.path}`;
		const hit = this.#queue.find((fault) => matches(fault.match, line));
		if (hit !== undefined) {
			hit.left -= 1;
			if (hit.left <= 0) this.#queue = this.#queue.filter((fault) => fault !== hit);
			return hit;
		}
		if (this.#hostile === null || this.#hostile.next() >= this.#hostile.rate) return null;
		return MISHAPS[Math.floor(this.#hostile.next() * MISHAPS.length)] ?? null;
	}
}

const MISHAPS: readonly Fault[] = [
	{ status: 500 },
	{ status: 503, retryAfter: 1 },
	{ status: 429, retryAfter: 1 },
	{ status: 500, afterCommit: true },
	{ dropConnection: true },
	{ dropConnection: true, afterCommit: true },
	{ malformed: 'html' },
	{ malformed: 'truncated', afterCommit: true },
	{ delayMs: 1500 },
	{ stale: true }
];

function matches(match: string | undefined, line: string): boolean {
	if (match === undefined || match === '') return true;
	const expression = /^\/(.+)\/$/.exec(match)?.[1];
	return expression === undefined ? line.includes(match) : new RegExp(expression).test(line);
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
