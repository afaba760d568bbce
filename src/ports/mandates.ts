import type { KeptMandate } from '#domain/billing/mandate.ts';

/** Reads the consents to debit our bill. */
export interface MandateReader {
	/** The newest consent of an organisation, whatever became of it. */
	newest(organisationId: string): Promise<KeptMandate | null>;
}

/** Changes the consents to debit our bill; none is ever deleted, as the law wants them kept. */
export interface Mandates extends MandateReader {
	lockNewest(organisationId: string): Promise<KeptMandate | null>;
	/** Adds it, or brings the kept one up to date. */
	put(mandate: KeptMandate): Promise<void>;
}
