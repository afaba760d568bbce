import { createHash } from 'node:crypto';
import type { SandboxClock } from './clock.ts';
import { errorAnswer, type Answer, type Call } from './wire.ts';

const HOUR = 3_600_000;

interface Entry {
	fingerprint: string;
	at: number;
	/** Null while the first request with this key is still being answered. */
	answer: Answer | null;
}

/** The answers of the last hour by `Idempotency-Key`: the same key never does a thing twice. */
export class Idempotency {
	readonly #entries = new Map<string, Entry>();

	constructor(private readonly clock: SandboxClock) {}

	/** What to answer without doing anything, or null when the request is new and now counts as under way. */
	begin(key: string, call: Call): Answer | null {
		const fingerprint = createHash('sha256')
			.update(`${call.method} ${call.path}?${call.query}\n${call.rawBody}`)
			.digest('hex');
		const entry = this.#entries.get(key);
		if (entry === undefined || this.clock.now() - entry.at >= HOUR) {
			this.#entries.set(key, { fingerprint, at: this.clock.now(), answer: null });
			return null;
		}
		if (entry.fingerprint !== fingerprint) {
			return errorAnswer(
				400,
				'The idempotency key was used before with a different request',
				'Idempotency-Key'
			);
		}
		if (entry.answer === null) {
			return errorAnswer(409, 'A request with the same idempotency key is still being processed');
		}
		return { ...entry.answer, headers: { ...entry.answer.headers, 'idempotent-replayed': 'true' } };
	}

	/** Keeps what was done; an answer of null means that nothing was done and the key is free again. */
	end(key: string, answer: Answer | null): void {
		const entry = this.#entries.get(key);
		if (entry === undefined) return;
		if (answer === null || answer.status >= 500) this.#entries.delete(key);
		else entry.answer = answer;
	}

	clear(): void {
		this.#entries.clear();
	}
}
