import { createHash } from 'node:crypto';
import { CAST, typed, type Person } from './cast.ts';
import { ENDPOINTS, PROVIDERS, type Claims, type Endpoint, type Provider } from './providers.ts';

/** How a sign-in ends. */
export const OUTCOMES = ['sign-in', 'deny', 'error'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The answer to the next sign-in, given beforehand so that no page is shown. */
export interface Next {
	provider: Provider;
	person: Person;
	/** Claims that replace those of the person; null takes one away. */
	claims: Claims;
	outcome: Outcome;
	times: number;
}

/** A way in which one endpoint fails: late, with a status, or by hanging up. */
export interface Fault {
	provider?: Provider;
	endpoint: Endpoint;
	ms?: number;
	status?: number;
	drop?: boolean;
	/** How often it still happens; absent: until it is lifted. */
	times?: number;
}

/** How much goes wrong by itself, and in which order. */
export interface Weather {
	seed: number;
	/** The share of questions that goes wrong, 0 to 1. */
	rate: number;
}

/** What a hostile provider does to a question, each as likely as the next. */
const MISHAPS: readonly Omit<Fault, 'endpoint'>[] = [
	{ status: 500 },
	{ status: 503 },
	{ drop: true },
	{ ms: 400 }
];

/** One line for every question that was asked. */
export interface Entry {
	at: Date;
	provider: Provider;
	endpoint: Endpoint;
	method: string;
	status: number;
	told: string;
}

const known = <T extends string>(list: readonly T[], value: unknown) => list.find((one) => one === value);

const whole = (value: unknown, most: number) => {
	const given = Number(value === '' ? undefined : value);
	return Number.isSafeInteger(given) && given > 0 && given <= most ? given : undefined;
};

const isFields = (value: unknown): value is Claims =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const personOf = (value: unknown): Person | undefined => {
	if (isFields(value)) return typed(String(value.name ?? ''), String(value.email ?? ''));
	return CAST.find(({ id, email }) => id === (value ?? 'katrijn') || email === value);
};

/** Reads a next answer from JSON; null when it names nobody we know. */
export function asNext(input: Claims): Next | null {
	const provider = known(PROVIDERS, input.provider);
	const person = personOf(input.person);
	const outcome = known(OUTCOMES, input.outcome ?? 'sign-in');
	if (!provider || !person || !outcome) return null;
	const claims = isFields(input.claims) ? input.claims : {};
	return { provider, person, outcome, claims, times: whole(input.times, 1_000_000) ?? 1 };
}

/** Reads a fault from JSON or from a form; null when it fails nothing we know. */
export function asFault(input: Claims): Fault | null {
	const endpoint = known(ENDPOINTS, input.endpoint);
	if (!endpoint) return null;
	const provider = known(PROVIDERS, input.provider);
	const ms = whole(input.ms, 600_000);
	const times = whole(input.times, 1_000_000);
	const status = whole(input.status, 599);
	return {
		endpoint,
		...(provider ? { provider } : {}),
		...(ms ? { ms } : {}),
		...(times ? { times } : {}),
		...(status && status >= 400 ? { status } : {}),
		...(input.drop === true || input.drop === 'true' || input.drop === 'on' ? { drop: true } : {})
	};
}

/** Reads the weather from JSON or from a form; null when the share is none. */
export function asWeather(input: Claims): Weather | null {
	const rate = Number(input.rate ?? 0.2);
	return rate >= 0 && rate <= 1 ? { seed: whole(input.seed, 2 ** 32) ?? 1, rate } : null;
}

/** The hand on the providers: answers given beforehand, faults that are on, and what was asked. */
export class Hand {
	journal: Entry[] = [];
	faults: Fault[] = [];
	#next: Next[] = [];
	#weather: (Weather & { turn: number }) | null = null;

	/** From now on a share of all questions goes wrong, in an order that the seed repeats. */
	turnHostile(weather: Weather): void {
		this.#weather = { ...weather, turn: 0 };
	}

	answerNext(next: Next): void {
		this.#next.push(next);
	}

	waiting(): Next[] {
		return this.#next;
	}

	/** Takes the first answer that was given for this provider. */
	takeNext(provider: Provider): Next | undefined {
		const next = this.#next.find((one) => one.provider === provider);
		if (!next) return undefined;
		next.times -= 1;
		if (next.times === 0) this.#next = this.#next.filter((one) => one !== next);
		return next;
	}

	/** The fault that hits this question; counts as having happened. */
	strike(provider: Provider, endpoint: Endpoint): Fault | undefined {
		const fault = this.faults.find(
			(one) => one.endpoint === endpoint && (one.provider ?? provider) === provider
		);
		if (fault?.times) {
			fault.times -= 1;
			if (fault.times === 0) this.faults = this.faults.filter((one) => one !== fault);
		}
		return fault ?? this.#mishap(endpoint);
	}

	#mishap(endpoint: Endpoint): Fault | undefined {
		if (!this.#weather) return undefined;
		this.#weather.turn += 1;
		const { seed, rate, turn } = this.#weather;
		const drawn = createHash('sha256').update(`${seed} ${turn}`).digest();
		const strikes = drawn.readUInt32BE(0) / 2 ** 32 < rate;
		return strikes ? { endpoint, ...MISHAPS[drawn.readUInt32BE(4) % MISHAPS.length] } : undefined;
	}

	note(entry: Omit<Entry, 'at'>): void {
		this.journal.unshift({ at: new Date(), ...entry });
		this.journal.length = Math.min(this.journal.length, 500);
	}

	/** All works again. */
	lift(): void {
		this.faults = [];
		this.#weather = null;
	}

	reset(): void {
		this.lift();
		this.journal = [];
		this.#next = [];
	}
}
