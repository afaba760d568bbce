import type { OwnInvoice } from '#domain/billing/own-invoice.ts';

/** One of our own invoices or credit notes, as kept after issue. */
export interface KeptInvoice {
	id: string;
	organisationId: string;
	activationId: string | null;
	number: string;
	kind: 'invoice' | 'credit-note';
	creditsId: string | null;
	totalCents: number;
	dueOn: string;
	state: 'open' | 'paid' | 'credited' | 'final';
	content: OwnInvoice;
	pdf: Uint8Array | null;
	remindedAt: Date | null;
}

/** A credit transfer read from a bank statement. */
export interface KeptTransfer {
	id: string;
	fingerprint: string;
	statementId: string;
	bookedOn: string;
	amountCents: number;
	currency: string;
	debtorName: string | null;
	sealedDebtorIban: string | null;
	remittance: string;
	ownInvoiceId: string | null;
	state: 'matched' | 'unmatched' | 'ignored';
}

/** An activation invoice that money may still come for. */
export interface AwaitedInvoice {
	id: string;
	organisationId: string;
	activationId: string;
	number: string;
	totalCents: number;
	/** The reference that the payment provider gave. */
	references: string[];
}

/** Reads our own invoices. */
export interface InvoiceReader {
	byId(id: string): Promise<KeptInvoice | null>;
	ofActivation(activationId: string): Promise<KeptInvoice[]>;
	/** Open ones issued before a day (ISO date), oldest first, beyond the one named; asks for platform scope. */
	openIssuedBefore(day: string, limit: number, after?: KeptInvoice): Promise<KeptInvoice[]>;
	/** Open ones, and those of half a year that were credited before any money came; asks for platform scope. */
	awaited(): Promise<AwaitedInvoice[]>;
	transfers(state: KeptTransfer['state'] | null, limit: number): Promise<KeptTransfer[]>;
}

/** Issues our own invoices. */
export interface Invoices extends InvoiceReader {
	/** The next number of a series, gapless: the series stays locked until the transaction ends. */
	nextNumber(series: string, year: number): Promise<string>;
	add(invoice: KeptInvoice): Promise<void>;
	setPdf(id: string, pdf: Uint8Array): Promise<void>;
	settle(id: string, state: 'paid' | 'credited', at: Date): Promise<void>;
	markReminded(id: string, at: Date): Promise<void>;
	/** Answers false when this entry was imported before. */
	addTransfer(transfer: KeptTransfer, importedBy: string): Promise<boolean>;
	lockTransfer(id: string): Promise<KeptTransfer | null>;
	matchTransfer(id: string, invoiceId: string): Promise<void>;
	/** One that pays nothing of ours, by whom and when; null takes that back. */
	setAside(id: string, said: { by: string; at: Date } | null): Promise<void>;
}
