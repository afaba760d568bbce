import type { Place } from '#domain/user/farewell.ts';

/** Reads whether somebody is about to leave, and what holds them. */
export interface FarewellReader {
	/** Since when the person wants the account gone; null when not. */
	askedAt(userId: string): Promise<Date | null>;
	/** Every organisation that the person belongs to, with who else is there; asks for platform scope. */
	places(userId: string): Promise<Place[]>;
}

/** The end of an account. */
export interface Farewell extends FarewellReader {
	/** Keeps the wish; false when it was there already. */
	ask(userId: string, at: Date): Promise<boolean>;
	/** Takes the wish back; false when there was none. */
	withdraw(userId: string): Promise<boolean>;
	/** People who asked before this moment and are still here; asks for platform scope. */
	due(askedBefore: Date, limit: number): Promise<string[]>;
	/**
	 * Takes away all that says who the person is: profile, photo, addresses, sign-ins, sessions, mails, and their
	 * details in every trail. What stays is an id that leads to nobody. Asks for platform scope.
	 */
	erase(userId: string, at: Date): Promise<void>;
}
