import type { Actor } from '#domain/user/actor.ts';

/** One thing that happened in an organisation. Personal details stand apart, so that they can be erased. */
export interface TrailEntry {
	organisationId: string;
	sequence: number;
	at: Date;
	actor: Actor;
	action: string;
	details: Record<string, unknown>;
	personal: Record<string, string>;
}

/** Reads the trail of one organisation, newest first, paged by sequence. */
export interface TrailReader {
	page(organisationId: string, before: number | null, limit: number): Promise<TrailEntry[]>;
}

/** Adds to the hash-chained trail of an organisation; the actor is the one of the transaction. */
export interface Trail extends TrailReader {
	write(
		organisationId: string,
		action: string,
		details?: Record<string, unknown>,
		personal?: Record<string, string>
	): Promise<void>;
	/** Signs the head of every chain that grew since its last checkpoint; how many. */
	signCheckpoints(at: Date): Promise<number>;
}
