import type { Change } from '#domain/organisation/register-change.ts';

/** One line of the queue of what waits for a specialist. */
export interface WaitingCase {
	kind: 'activation' | 'register-change';
	/** Of the attempt or of the change. */
	id: string;
	organisationId: string;
	organisationName: string;
	kvkNumber: string | null;
	/** Who paid for the proof. */
	payerName: string | null;
	/** How alike the names are, of an attempt. */
	score: number | null;
	/** What changed, of a change in the register. */
	changes: Change[];
	waitingSince: Date;
}

/** Reads what the desk has to do. */
export interface DeskReader {
	/** All that waits for a specialist, longest waiting first, paged by id; asks for platform scope. */
	queue(after: string | null, limit: number): Promise<WaitingCase[]>;
}
