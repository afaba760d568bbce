/** What one mail says: every sentence final, in one language, and plain text (nothing in it is markup). */
export interface MailContent {
	language: 'nl' | 'en';
	/** The subject of the mail and the heading of what one reads. */
	subject: string;
	/** The line that a mailbox shows beside the subject. */
	preheader: string;
	/** What is said before the code, the facts and the button. */
	paragraphs: string[];
	/** Labelled values, such as an amount or a due date. */
	facts?: { label: string; value: string }[];
	/** A short code that the reader types or copies. */
	code?: string;
	/** The one thing to do next; an absolute http(s) address. */
	action?: { label: string; url: string };
	/** What is said after the button. */
	afterwards?: string[];
	/** Why this reader gets this mail. */
	whySent: string;
	/** Where the reader stops mails like this one; absent when it cannot be stopped. */
	howToStop?: { label: string; url: string };
	/** Name, register number and address of the sender, as the law wants them on business letters. */
	imprint?: string;
}

/** Dresses the content as a mail: the two alternative parts, made of the same sentences. */
export type MailLayout = (content: MailContent) => { html: string; text: string };
