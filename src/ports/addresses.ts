import type { MessageType } from '#domain/user/messages.ts';
import type { KeptAddress } from '#ports/users.ts';

/** Reads the address behind a link that has not been followed yet. */
export interface AddressReader {
	/** Null when the link was used, replaced, or is past its time. */
	waiting(tokenHash: string, now: Date): Promise<KeptAddress | null>;
}

/** A person's addresses for mail: one for correspondence, others besides; each says which messages it wants. */
export interface Addresses extends AddressReader {
	list(userId: string): Promise<KeptAddress[]>;
	/** Answers false when the person has this address already. A token hash waits for the link to be followed. */
	add(address: {
		id: string;
		userId: string;
		address: string;
		kind: 'correspondence' | 'extra';
		verifiedAt: Date | null;
		tokenHash: string | null;
		tokenExpiresAt: Date | null;
	}): Promise<boolean>;
	/** The address whose link was followed in time, verified from now on, or null. */
	verify(tokenHash: string, at: Date): Promise<KeptAddress | null>;
	/** A new link for an address not yet verified. */
	renew(userId: string, id: string, tokenHash: string, tokenExpiresAt: Date): Promise<boolean>;
	/** Makes a verified extra address the one for correspondence, and the present one extra. */
	makeCorrespondence(userId: string, id: string): Promise<boolean>;
	/** Extra addresses only; answers false when it is none. */
	remove(userId: string, id: string): Promise<boolean>;
	prefer(addressId: string, type: MessageType, wanted: boolean): Promise<void>;
}
