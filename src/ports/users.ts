import type { SecurityEvent } from '#domain/user/security-event.ts';
import type { Language, StaffRole, Theme, User } from '#domain/user/user.ts';

/** An address of a person, verified or not. */
export interface KeptAddress {
	id: string;
	userId: string;
	address: string;
	kind: 'correspondence' | 'extra';
	verifiedAt: Date | null;
	/** Message types chosen or refused by hand; absent ones follow the default. */
	preferences: Record<string, boolean>;
}

/** Reads people. */
export interface UserReader {
	byId(id: string): Promise<User | null>;
	byEmail(email: string): Promise<User | null>;
	addresses(userId: string): Promise<KeptAddress[]>;
	photo(userId: string): Promise<{ contentType: string; bytes: Uint8Array } | null>;
	staff(): Promise<User[]>;
}

/** Changes people. */
export interface Users extends UserReader {
	/** The person, locked until the transaction ends. */
	lock(id: string): Promise<User | null>;
	update(
		id: string,
		change: { name?: string; language?: Language; theme?: Theme; staff?: StaffRole | null }
	): Promise<void>;
	/** Gives the person a proven address to sign in by; false when it belongs to somebody else. */
	setEmail(id: string, email: string, provenAt: Date): Promise<boolean>;
	/** Marks that the first page was seen; answers whether this was the first time. */
	welcome(id: string, at: Date): Promise<boolean>;
	setPhoto(id: string, webp: Uint8Array | null): Promise<void>;
	/** Something about the person's own safety: sign-ins, links, revocations. */
	noteSecurity(userId: string | null, event: SecurityEvent, details?: Record<string, unknown>): Promise<void>;
}
