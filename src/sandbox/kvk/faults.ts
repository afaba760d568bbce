/** Something that goes wrong on purpose. */
export interface PlannedFault {
	/** Part of the path and query that it strikes; empty strikes everything. */
	match: string;
	status?: number;
	/** `IPD…`, answered in the register's own form. */
	code?: string;
	body?: 'malformed' | 'shape' | 'html' | 'truncated' | 'huge';
	/** How many requests it strikes. */
	times: number;
	/** Seconds, as the `Retry-After` header. */
	retryAfter?: number;
	delayMs?: number;
	/** Never answers. */
	hang?: boolean;
	dropConnection?: boolean;
}

/** Kinds of weather that a hostile register brings, each as likely as the next. */
const WEATHER: Omit<PlannedFault, 'match' | 'times'>[] = [
	{ code: 'IPD1002' },
	{ code: 'IPD9999' },
	{ status: 429, retryAfter: 1 },
	{ status: 503, body: 'html' },
	{ body: 'malformed' },
	{ body: 'truncated' },
	{ dropConnection: true },
	{ delayMs: 400 }
];

/** Which request meets which fault: those asked for first, then the weather. */
export class Faults {
	#planned: PlannedFault[] = [];
	#random: (() => number) | undefined;
	#rate = 0;

	/** Adds a fault behind those that are waiting. */
	plan(fault: PlannedFault): void {
		this.#planned.push(fault);
	}

	/** From now on, a share `rate` (0 to 1) of the requests meets bad weather; the same seed brings the same. */
	turnHostile(seed: number, rate: number): void {
		this.#random = mulberry(seed);
		this.#rate = rate;
	}

	/** Fair weather again, nothing planned. */
	clear(): void {
		this.#planned = [];
		this.#random = undefined;
	}

	waiting(): PlannedFault[] {
		return this.#planned;
	}

	/** The fault that this request meets, if any; it counts as used. */
	strike(pathAndQuery: string): Omit<PlannedFault, 'match' | 'times'> | undefined {
		const planned = this.#planned.find((fault) => pathAndQuery.includes(fault.match));
		if (planned) {
			planned.times -= 1;
			if (planned.times <= 0) this.#planned = this.#planned.filter((fault) => fault !== planned);
			return planned;
		}
		if (!this.#random) return undefined;
		// Two draws for every request, so that one request more or less does not turn the rest around.
		const [strikes, kind] = [this.#random() < this.#rate, this.#random()];
		return strikes ? WEATHER[Math.floor(kind * WEATHER.length)] : undefined;
	}
}

function mulberry(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
