import type { Clock } from '#ports/clock.ts';

/** The clock of this machine. */
export function systemClock(): Clock {
	return { now: () => new Date() };
}
