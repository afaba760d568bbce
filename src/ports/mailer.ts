/** One message to one address; everything in it is final, nothing is templated any more. */
export interface Message {
	/** RFC 5322 Message-ID, stable across retries. */
	messageId: string;
	to: string;
	subject: string;
	html: string;
	text: string;
	attachments: { filename: string; contentType: string; content: Uint8Array }[];
	headers: Record<string, string>;
}

/** What the mail server made of it. A temporary trouble is worth a retry, a refused address is not. */
export type Dispatch = { accepted: true } | { refused: 'address-refused' | 'mail-down'; reply: string };

/** Hands messages to a mail server (SMTP). */
export interface Mailer {
	send(message: Message): Promise<Dispatch>;
}
