/** A label with what it labels. */
export interface Fact {
	readonly label: string;
	readonly value: string;
}

/** A name with its address and numbers, under what this party is to the document. */
export interface SheetParty {
	readonly label: string;
	readonly name: string;
	readonly lines: readonly string[];
}

/** One row of what is charged. */
export interface SheetLine {
	readonly name: string;
	readonly details: readonly string[];
	readonly quantity: string;
	readonly price: string;
	readonly vat: string;
	readonly amount: string;
	/** The sum of the rows up to and including this one, carried to the next page; '' when it can't be summed. */
	readonly running: string;
}

/** A small table with a title; the last columns are numbers. */
export interface SheetTable {
	readonly heading: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** How many columns from the right are set as numbers. */
	readonly numbers: number;
}

/** How to pay: facts, sentences and, where one may scan, what a QR code says. */
export interface SheetPayment {
	readonly heading: string;
	readonly facts: readonly Fact[];
	readonly sentences: readonly string[];
	/** The content of the QR code, '' for none. */
	readonly qr: string;
	readonly qrLabel: string;
}

/**
 * A document as a person reads it, on a page or on paper: every text ready in its language, nothing left to decide.
 * All of it is text and never markup, whoever wrote it.
 */
export interface Sheet {
	readonly language: 'nl' | 'en';
	/** The title of the page or file, spoken by screen readers. */
	readonly title: string;
	/** Whether it is ours and carries the mark of the house. */
	readonly ours: boolean;
	readonly heading: string;
	readonly badges: readonly string[];
	readonly parties: readonly SheetParty[];
	readonly facts: readonly Fact[];
	readonly notes: readonly string[];
	readonly columns: {
		readonly name: string;
		readonly quantity: string;
		readonly price: string;
		readonly vat: string;
		readonly amount: string;
	};
	/** What the total of the page before is called. */
	readonly carried: string;
	readonly lines: readonly SheetLine[];
	readonly totals: readonly (Fact & { readonly strong: boolean })[];
	readonly tables: readonly SheetTable[];
	readonly payment: SheetPayment | null;
	readonly footer: string;
	/** "Pagina 1 van 2", with # for the page and ## for their number. */
	readonly page: string;
}
