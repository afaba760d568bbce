/** The time in the pretend world: that of the machine (or of a test), moved by hand. */
export interface SandboxClock {
	/** Milliseconds since 1970. */
	now(): number;
	/** How far this world is ahead, in milliseconds. */
	offset(): number;
	advance(milliseconds: number): void;
	set(instant: number): void;
	reset(): void;
}

/** A clock that starts in step with `base`. */
export function sandboxClock(base: { now(): Date }): SandboxClock {
	let ahead = 0;
	return {
		now: () => base.now().getTime() + ahead,
		offset: () => ahead,
		advance: (milliseconds) => void (ahead += milliseconds),
		set: (instant) => void (ahead = instant - base.now().getTime()),
		reset: () => void (ahead = 0)
	};
}

/** An instant as Mollie writes it: seconds, and an explicit zero offset. */
export function iso(instant: number): string {
	return new Date(instant).toISOString().replace(/\.\d+Z$/, '+00:00');
}

/** The calendar date of an instant in UTC. */
export function day(instant: number): string {
	return new Date(instant).toISOString().slice(0, 10);
}
