import type { KeptRegisterChange } from '#domain/organisation/register-change.ts';

/** Reads what changed in the register of companies that were proven. */
export interface RegisterChangeReader {
	byId(id: string): Promise<KeptRegisterChange | null>;
	/** The newest of an organisation, whatever became of it. */
	newest(organisationId: string): Promise<KeptRegisterChange | null>;
}

/** Changes them; none is ever deleted, as each is evidence. */
export interface RegisterChanges extends RegisterChangeReader {
	/** The one that waits for a specialist, locked; an organisation has one at most. */
	lockOpen(organisationId: string): Promise<KeptRegisterChange | null>;
	/** Adds it, or brings the kept one up to date. */
	put(change: KeptRegisterChange): Promise<void>;
}
