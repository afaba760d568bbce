/** Identifiers and secrets that nobody can guess; a port, so that a test can repeat them. */
export interface Ids {
	/** A time-ordered UUID (RFC 9562, version 7) for a new row. */
	uuid(): string;
	/** A URL-safe secret of at least 256 bits. */
	secret(): string;
	/** Six decimal digits, uniformly drawn, for a code that a person types. */
	sixDigits(): string;
}
