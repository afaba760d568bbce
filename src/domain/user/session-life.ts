/** How long a session lasts at most, in days, however much it is used: then one proves the address anew. */
export const SESSION_DAYS = 90;

/** After how many days without use a session is over, so that a lost device opens nothing for long (A09). */
export const IDLE_DAYS = 30;

/** The moment since which a session must have been seen to be alive. */
export function idleSince(now: Date): Date {
	return new Date(now.getTime() - IDLE_DAYS * 86_400_000);
}
