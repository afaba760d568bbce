/** Everything about a person's own safety that is kept for twelve months, and that they read in their profile. */
export type SecurityEvent =
	| 'signed-in'
	| 'sign-in-linked'
	| 'sign-in-unlinked'
	| 'sign-in-address-changed'
	| 'session-confirmed'
	| 'sessions-ended'
	| 'address-added'
	| 'address-confirmed'
	| 'address-removed'
	| 'correspondence-changed'
	| 'data-exported'
	| 'staff-granted'
	| 'staff-revoked'
	| 'deletion-asked'
	| 'deletion-withdrawn'
	| 'door-refused';
