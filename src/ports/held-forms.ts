/** What a person typed in a form after their session had ended; kept sealed, for a short while, given back once. */
export interface HeldForms {
	hold(form: {
		id: string;
		tokenHash: string;
		path: string;
		sealedFields: string;
		expiresAt: Date;
	}): Promise<void>;
	/** The form under this token for this path, taken out, or null. */
	take(tokenHash: string, path: string, now: Date): Promise<{ sealedFields: string } | null>;
}
