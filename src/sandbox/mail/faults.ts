import { createHash } from 'node:crypto';

/** Ways in which a mail server fails its callers. */
export const FAULT_KINDS = [
	'refuse-recipient',
	'tempfail',
	'refuse-message',
	'drop-after-data',
	'delay',
	'down'
] as const;

/** One fault that is switched on. */
export interface Fault {
	kind: (typeof FAULT_KINDS)[number];
	/** Only for recipients whose address holds this text; absent: for all. */
	to?: string;
	/** How often it still happens; absent: until it is lifted. */
	times?: number;
	/** Only for `delay`: milliseconds before the answer to DATA. */
	ms?: number;
}

const number = (value: unknown) => {
	const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof given === 'number' && Number.isSafeInteger(given) && given > 0 ? given : undefined;
};

/** Reads a fault from JSON or from a form; null when it is not one of the known kinds. */
export function asFault(input: Record<string, unknown>): Fault | null {
	const kind = FAULT_KINDS.find((known) => known === input.kind);
	if (!kind) return null;
	const times = number(input.times);
	const ms = number(input.ms);
	return {
		kind,
		...(typeof input.to === 'string' && input.to.trim() ? { to: input.to.trim().toLowerCase() } : {}),
		...(times ? { times } : {}),
		...(kind === 'delay' ? { ms: ms ?? 1000 } : {})
	};
}

/** How much goes wrong by itself, and in which order. */
export interface Weather {
	seed: number;
	/** The share of hand-overs that goes wrong, 0 to 1. */
	rate: number;
}

/** Reads the weather from JSON or from a form; null when the share is none. */
export function asWeather({ seed, rate }: Record<string, unknown>): Weather | null {
	const share = Number(rate ?? 0.2);
	return share >= 0 && share <= 1 ? { seed: number(seed) ?? 1, rate: share } : null;
}

/** What a hostile server does to a hand-over: nothing that it means for good. */
const MISHAPS: readonly Fault[] = [
	{ kind: 'tempfail' },
	{ kind: 'delay', ms: 400 },
	{ kind: 'drop-after-data' }
];

/** The faults that are switched on, oldest first; then those that a hostile server brings, the same for the same seed. */
export class Faults {
	#on: Fault[] = [];
	#weather: (Weather & { turn: number }) | null = null;

	turnHostile(weather: Weather): void {
		this.#weather = { ...weather, turn: 0 };
	}

	add(fault: Fault): void {
		this.#on.push({ ...fault });
	}

	list(): Fault[] {
		return this.#on;
	}

	lift(): void {
		this.#on = [];
		this.#weather = null;
	}

	/** The fault of this kind that hits one of these recipients; counts as having happened. */
	strike(kind: Fault['kind'], recipients: string[]): Fault | undefined {
		const fault = this.#on.find(
			(one) =>
				one.kind === kind &&
				(!one.to || recipients.some((address) => address.toLowerCase().includes(one.to ?? '')))
		);
		if (fault?.times) {
			fault.times -= 1;
			if (fault.times === 0) this.#on = this.#on.filter((one) => one !== fault);
		}
		return fault ?? this.#mishap(kind);
	}

	#mishap(kind: Fault['kind']): Fault | undefined {
		const mishap = MISHAPS.find((one) => one.kind === kind);
		if (!mishap || !this.#weather) return undefined;
		this.#weather.turn += 1;
		const { seed, rate, turn } = this.#weather;
		const drawn = createHash('sha256').update(`${seed} ${turn}`).digest().readUInt32BE() / 2 ** 32;
		return drawn < rate / MISHAPS.length ? mishap : undefined;
	}
}
