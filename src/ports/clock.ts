/** What time it is; the only source of "now", so that a test can stop it. */
export interface Clock {
	/** The present instant, UTC. */
	now(): Date;
}
