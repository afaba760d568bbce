/**
 * The database can't serve this now: no room, away, or gone halfway. Thrown, as no caller can decide on it; the
 * edges turn it into 503 with Retry-After by its `code`.
 */
export class StoreBusy extends Error {
	readonly code = 'store-busy';
	/** Seconds after which trying again makes sense. */
	readonly retryAfter = 1;
	/** `outcome-unknown`: the connection broke during the commit, so the change may or may not have happened. */
	readonly why: 'no-room' | 'away' | 'outcome-unknown';

	constructor(why: StoreBusy['why'], cause: unknown) {
		super(
			`The database can't serve this now (${why}): ${cause instanceof Error ? cause.message : String(cause)}`,
			{ cause }
		);
		this.name = 'StoreBusy';
		this.why = why;
	}
}

/** Whether something thrown is this; by its code, as pages and front are built apart and each has its own class. */
export function isStoreBusy(problem: unknown): problem is StoreBusy {
	return problem instanceof Error && 'code' in problem && problem.code === 'store-busy';
}
