/** Removes what has had its time; each answers how many rows. All ask for platform scope. */
export interface Retention {
	/** Sign-in codes, link tokens, held forms, sessions and counts of visits whose own end has passed. */
	expired(now: Date): Promise<number>;
	/** Extra addresses that nobody confirmed, added before. */
	unconfirmedAddresses(before: Date): Promise<number>;
	/** Notes about safety and about mails, made before. */
	logs(before: Date): Promise<number>;
	/** What mails say that no server took, written before: the note stays, the content goes. */
	unsentContent(before: Date): Promise<number>;
	/** Statement, names and register facts of attempts that ended before without success; that there was one stays. */
	failedActivations(before: Date): Promise<number>;
}
