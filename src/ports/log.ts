/** What the operator reads: one event a line, facts as fields, never a secret, an IBAN or a document. */
export interface Log {
	info(event: string, facts?: Record<string, unknown>): void;
	warn(event: string, facts?: Record<string, unknown>): void;
	error(event: string, facts?: Record<string, unknown>): void;
}
