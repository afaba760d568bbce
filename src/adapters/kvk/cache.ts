import type { Clock } from '#ports/clock.ts';

/** Answers that cost money, kept for a short while; the least recently stored goes first when it is full. */
export class BriefCache<T> {
	#kept = new Map<string, { value: T; fetchedAt: Date }>();
	#clock: Clock;
	#keepMs: number;
	#most: number;

	constructor(clock: Clock, keepMs: number, most: number) {
		this.#clock = clock;
		this.#keepMs = keepMs;
		this.#most = most;
	}

	/** What is kept under this key, with the moment at which it was true. */
	get(key: string): { value: T; fetchedAt: Date } | undefined {
		const kept = this.#kept.get(key);
		if (!kept) return undefined;
		const age = this.#clock.now().getTime() - kept.fetchedAt.getTime();
		if (age >= 0 && age < this.#keepMs) return kept;
		this.#kept.delete(key);
		return undefined;
	}

	set(key: string, value: T): { value: T; fetchedAt: Date } {
		const kept = { value, fetchedAt: this.#clock.now() };
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		const oldest = this.#kept.keys().next();
		if (this.#kept.size > this.#most && !oldest.done) this.#kept.delete(oldest.value);
		return kept;
	}
}
