/** Keeps what must not be readable in the database (AES-256-GCM under a key from the configuration). */
export interface Vault {
	seal(plain: string): string;
	/** Throws when the text was not sealed by this vault. */
	open(sealed: string): string;
	/** A keyed digest, to find an equal value without opening any. */
	fingerprint(plain: string): string;
}
