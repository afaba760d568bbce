/** Work that is done later by a worker, and what each needs to know. Ids only: the job fetches the truth. */
export interface JobPayloads {
	'send-mail': { mailId: string };
	'check-payment': { paymentId: string; organisationId: string };
	'adopt-payment': { providerId: string };
	'deliver-invoice': {
		invoiceId: string;
		organisationId: string;
		about: 'activation-invoice' | 'activation-expired' | 'activation-withdrawn';
	};
	'cancel-transfer': { activationId: string; organisationId: string };
	'let-go-of-mandate': { organisationId: string; customerId: string; providerMandateId: string };
	'warn-owners': { organisationId: string };
	'sweep-payments': Record<string, never>;
	'end-overdue': Record<string, never>;
	'check-unlisted': Record<string, never>;
	'check-registered': Record<string, never>;
	'chase-activation-invoices': Record<string, never>;
	'sign-checkpoints': Record<string, never>;
	'forget-old': Record<string, never>;
	'erase-user': { userId: string };
}

/** Names of jobs. */
export type JobName = keyof JobPayloads;

/** Adds work in the caller's transaction: it happens if and only if the change happens. */
export interface Jobs {
	/** With a key, a job still waiting under it is replaced, so that ringing twice works once. */
	add<Name extends JobName>(
		name: Name,
		payload: JobPayloads[Name],
		when?: { key?: string; at?: Date; tries?: number }
	): Promise<void>;
}
