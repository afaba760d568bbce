import type { RegisterEntry, RegisterHit, RegisterQuery } from '#domain/organisation/register.ts';

/**
 * What went wrong at the register, when nothing can be decided without it. `register-rejects-question` is a fault of
 * ours: the same question gets the same answer, so it is not put again.
 */
export interface RegisterTrouble {
	refused: 'register-down' | 'register-busy' | 'register-refuses-us' | 'register-rejects-question';
	/** Seconds after which trying again makes sense, where the register said so. */
	retryAfter?: number;
}

/** What a search found. */
export interface RegisterFinds {
	hits: RegisterHit[];
	/** Whether the register knows more than these: then only a narrower question finds the rest. */
	more: boolean;
}

/** The business register of one country (KVK for NL). Facts only; nothing here decides who may act. */
export interface CompanyRegister {
	/** Companies that match, grouped per number, best establishment first; none found is no hits. */
	search(query: RegisterQuery): Promise<RegisterFinds | RegisterTrouble>;
	/** Everything the register tells of one number, or `not-listed`. */
	entry(kvkNumber: string): Promise<RegisterEntry | { refused: 'not-listed' } | RegisterTrouble>;
	/** Numbers of the companies that carry this name now (for the uniqueness check), with all their names. */
	holdersOfName(name: string): Promise<RegisterHit[] | RegisterTrouble>;
}
