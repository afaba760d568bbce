import type { Identifier } from './identifier.ts';

/** What the document hangs together with, so that the other side can check it. */
export interface References {
	/** BT-11 Project. */
	readonly project?: string;
	/** BT-12 Contract or framework agreement. */
	readonly contract?: string;
	/** BT-13 Purchase order of the buyer. */
	readonly order?: string;
	/** BT-14 Sales order of the seller. */
	readonly salesOrder?: string;
	/** BT-15 Receiving advice: the buyer's note of what came in. */
	readonly receipt?: string;
	/** BT-16 Despatch advice: the seller's delivery note. */
	readonly despatch?: string;
	/** BT-17 Tender or lot. */
	readonly tender?: string;
	/** BT-18 Object that is invoiced, such as a meter or a subscription. */
	readonly object?: Identifier;
	/** BG-3 Invoices that this one corrects or follows. */
	readonly preceding: readonly PrecedingInvoice[];
}

/** An earlier invoice (BG-3). */
export interface PrecedingInvoice {
	/** BT-25. */
	readonly number: string;
	/** BT-26, yyyy-mm-dd. */
	readonly issueDate?: string;
}

/** A supporting document (BG-24): embedded, elsewhere, or only named. */
export interface Attachment {
	/** BT-122 Reference. */
	readonly id: string;
	/** BT-123 Description. */
	readonly description?: string;
	/** BT-124 Where it can be fetched. Nobody on the network fetches it; it is a pointer for the reader. */
	readonly url?: string;
	/** BT-125 The document itself. */
	readonly file?: EmbeddedFile;
}

/** A file inside a document (BT-125). */
export interface EmbeddedFile {
	/** Base64 without line breaks. */
	readonly content: string;
	/** BT-125-1. */
	readonly mimeType: string;
	/** BT-125-2, as the sender wrote it: not a safe name to store by. */
	readonly filename: string;
}
