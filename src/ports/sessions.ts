/** A signed-in device, as the person sees it in the profile. */
export interface SessionRow {
	id: string;
	createdAt: Date;
	seenAt: Date;
	userAgent: string | null;
	address: string | null;
}

/** A provider by which a person can sign in. */
export interface LinkedSignIn {
	provider: string;
	label: string | null;
	createdAt: Date;
}

/** Reads where a person is signed in, and how they can. */
export interface SessionReader {
	list(userId: string): Promise<SessionRow[]>;
	linked(userId: string): Promise<LinkedSignIn[]>;
}

/** Ends sessions and takes away ways of signing in. */
export interface Sessions extends SessionReader {
	/** Ends one, or all but one; how many ended. */
	end(userId: string, which: { id: string } | { allBut: string | null }): Promise<number>;
	unlink(userId: string, provider: string): Promise<boolean>;
	/** The person just proved who they are again; answers for step-up. */
	confirm(id: string, at: Date): Promise<void>;
}
