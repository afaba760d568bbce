/** What one measurement says: a ratio that may be at most its goal. */
export interface Measured {
	readonly name: string;
	readonly ratio: number;
	readonly goal: number;
	readonly ok: boolean;
	/** The medians behind the ratio, for a person. */
	readonly medians: string;
}

/** What a file of measurements is given: where the project is, and a house of its own when it asks for one. */
export interface Surroundings {
	readonly root: string;
	readonly openHouse: () => Promise<House>;
	/** Tells a measurement that started processes itself to end them. */
	readonly signal: AbortSignal;
}

/** A whole house, built and started: the web front, a worker, the database, the pretend worlds. */
export interface House {
	readonly local: string;
	readonly env: Readonly<Record<string, string>>;
	readonly worlds: {
		readonly kvk: string;
		readonly mollie: string;
		readonly bank: string;
		readonly caFile: string;
	};
}

export const ROUNDS = 5;

/** A verdict on numbers that were measured; the ratio is rounded for reading, not for judging. */
export function measured(name: string, ratio: number, goal: number, medians: string): Measured {
	return { name, ratio: Math.round(ratio * 1000) / 1000, goal, ok: ratio <= goal, medians };
}

/**
 * Lets each take its turn, A B A B, so that what else the machine does meets all alike. Answers per candidate the
 * median over the rounds of the median in a round, in what the candidates answer (milliseconds, as a rule). A first
 * round warms up and is not counted.
 */
export async function takeTurns<Name extends string>(
	candidates: Readonly<Record<Name, () => Promise<number>>>,
	{ turns, rounds = ROUNDS, warmUp = turns }: { turns: number; rounds?: number; warmUp?: number }
): Promise<Record<Name, number>> {
	const names = Object.keys(candidates) as Name[];
	const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = warmUp > 0 ? -1 : 0; round < rounds; round++) {
		const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
		for (let turn = 0; turn < (round < 0 ? warmUp : turns); turn++)
			for (const name of names) times[name].push(await candidates[name]());
		if (round >= 0) for (const name of names) results[name].push(median(times[name]));
	}
	return Object.fromEntries(names.map((name) => [name, median(results[name])])) as Record<Name, number>;
}

/** The middle one. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

/** Milliseconds as a person reads them. */
export function ms(value: number): string {
	return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
