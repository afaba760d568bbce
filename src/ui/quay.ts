/** How far a stop on the quay line is. */
export type StopState = 'done' | 'current' | 'failed' | 'waiting';

/** One stop on the quay line: a word, a time, who did it; a failed one has its reason and its way on. */
export interface Stop {
	readonly label: string;
	readonly state: StopState;
	/** As people read it: "vandaag 14:05". */
	readonly when?: string;
	readonly who?: string;
	/** A number that people copy, such as an address on the network. */
	readonly code?: string;
	/** A sentence: what happens here, or why it failed. */
	readonly note?: string;
	readonly action?: { readonly label: string; readonly href: string };
}
