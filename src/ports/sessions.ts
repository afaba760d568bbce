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
	id: string;
	provider: string;
	/** What the provider calls the person, to tell two accounts apart. */
	label: string | null;
	createdAt: Date;
}

/** Something that happened around a person's own safety. */
export interface SecurityEvent {
	id: number;
	event: string;
	details: Record<string, unknown>;
	address: string | null;
	at: Date;
}

/** Reads where a person is signed in, and how they can. */
export interface SessionReader {
	list(userId: string): Promise<SessionRow[]>;
	linked(userId: string): Promise<LinkedSignIn[]>;
	/** The latest events around the person's safety, newest first. */
	events(userId: string, limit: number): Promise<SecurityEvent[]>;
}

/** Ends sessions and takes away ways of signing in. */
export interface Sessions extends SessionReader {
	/** Ends one, or all but one; how many ended. */
	end(userId: string, which: { id: string } | { allBut: string | null }): Promise<number>;
	/** Takes a link away; answers its provider, or null when the person has no such link. */
	unlink(userId: string, id: string): Promise<string | null>;
	/** Keeps what the provider called the person when linking. */
	label(userId: string, provider: string, label: string): Promise<void>;
	/** The person just proved who they are again; answers for step-up. */
	confirm(userId: string, id: string, at: Date): Promise<void>;
}
