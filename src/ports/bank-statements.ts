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
	accountServicerReference: string | null;
	/** Money that came in, and was not reversed. */
	credit: boolean;
}

/** A statement of our own account. */
export interface BankStatement {
	statementId: string;
	iban: string;
	entries: StatementEntry[];
}

/** Reads the statements that banks give (ISO 20022 camt.053). */
export interface BankStatements {
	read(file: Uint8Array): BankStatement | { refused: 'not-camt053' | 'xml-refused' | 'too-large' };
}
