/** One credit transfer of a bank statement, or one transaction of a batch. */
export interface StatementEntry {
	amountCents: number;
	currency: string;
	/** ISO date. */
	bookedOn: string;
	debtorName: string | null;
	debtorIban: string | null;
	remittance: string;
	endToEndId: string | null;
	/** What the bank calls this one entry, or else its place in the statement: it tells two equal transfers apart. */
	accountServicerReference: string;
	/** Money that came in, and was not reversed. */
	credit: boolean;
}

/** A statement of one account of ours, most often of one day. */
export interface BankStatement {
	statementId: string;
	iban: string;
	entries: StatementEntry[];
}

/** Reads the statements that banks give (ISO 20022 camt.053). */
export interface BankStatements {
	/** All statements of a file, in its order; a file may hold several days and several accounts. */
	read(file: Uint8Array): BankStatement[] | { refused: 'not-camt053' | 'xml-refused' | 'too-large' };
}
