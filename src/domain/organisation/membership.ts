/** What a member may do, from all to looking only; the table of deeds stands in `member.ts`. */
export type Role = 'owner' | 'admin' | 'editor' | 'viewer';

/** A user's place in one organisation. */
export interface Membership {
	organisationId: string;
	userId: string;
	role: Role;
	/** Whether the organisation is closed, which leaves its owners with reading it; absent where nobody asks. */
	isClosed?: boolean;
}
