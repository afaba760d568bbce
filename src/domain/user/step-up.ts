const FRESH_MS = 15 * 60_000;

/** Whether a session proved who it is recently enough for deeds that hurt when a stranger does them. */
export function isFresh(confirmedAt: Date | null, now: Date): boolean {
	return confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= FRESH_MS;
}
