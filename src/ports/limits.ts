/** Doors that are only opened so many times: each has its own number and period. */
export type Door =
	| 'sign-in-mail-per-address'
	| 'sign-in-mail-per-visitor'
	| 'sign-in-code-per-address'
	| 'knock-per-code'
	| 'sign-in-per-visitor'
	| 'register-search-per-user'
	| 'register-company-per-user'
	| 'register-refresh-per-organisation'
	| 'activation-per-user'
	| 'activation-per-organisation'
	| 'invitation-per-organisation'
	| 'access-request-per-user'
	| 'address-per-user'
	| 'upload-per-user'
	| 'webhook-unknown'
	| 'webhook-unknown-per-id'
	| 'check-per-visitor';

/** Counts knocks in the database, so that every process counts together. */
export interface Limits {
	/** Takes one; refused with the seconds to wait when there is none left. */
	take(door: Door, key: string): Promise<{ left: number } | { refused: 'too-many'; retryAfter: number }>;
	/** How many are left, taking none. */
	left(door: Door, key: string): Promise<number>;
}
