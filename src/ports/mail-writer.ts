import type { Language } from '#domain/user/user.ts';

/** What a message says, in parts; every sentence is ready, the look is added by the writer. */
export interface Letter {
	language: Language;
	subject: string;
	/** The line that a mailbox shows beside the subject. */
	preheader: string;
	greeting: string;
	paragraphs: string[];
	facts?: { label: string; value: string }[];
	action?: { label: string; url: string };
	/** A code to type, shown large. */
	code?: string;
	afterwards?: string[];
	whySent: string;
	howToStop?: { label: string; url: string };
}

/** Gives a letter the look of the house: HTML with everything escaped, and the same in plain text. */
export interface MailWriter {
	write(letter: Letter): { subject: string; html: string; text: string };
}
