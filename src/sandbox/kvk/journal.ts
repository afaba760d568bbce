/** One request as it came in and how it was answered. */
export interface JournalEntry {
	at: string;
	method: string;
	path: string;
	query: string;
	accept: string;
	/** 0 when the connection was dropped or never answered. */
	status: number;
	/** What was made to go wrong, if anything. */
	fault?: object;
}

const MOST_KEPT = 2000;

/** The last requests, so that a test can count what a caller costs. */
export class Journal {
	#entries: JournalEntry[] = [];

	write(entry: JournalEntry): void {
		this.#entries.push(entry);
		if (this.#entries.length > MOST_KEPT) this.#entries.shift();
	}

	all(): JournalEntry[] {
		return this.#entries;
	}

	clear(): void {
		this.#entries = [];
	}
}
