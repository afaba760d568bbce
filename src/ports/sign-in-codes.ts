/** The six digits that go with a sign-in link. The link's own token is kept sealed, to be used when the digits are right. */
export interface SignInCode {
	id: string;
	email: string;
	codeHash: string;
	sealedToken: string;
	tries: number;
	expiresAt: Date;
}

/** Reads which address a code was mailed to. */
export interface SignInCodeReader {
	byId(id: string): Promise<SignInCode | null>;
}

/** Keeps codes; an older one of the same address is forgotten when a new one is made. */
export interface SignInCodes extends SignInCodeReader {
	add(code: SignInCode): Promise<void>;
	/** Counts a try, locked, and gives the code as it is after counting. */
	countTry(id: string): Promise<SignInCode | null>;
	forget(id: string): Promise<void>;
}
