import type { Notice } from '#domain/user/notices.ts';
import type { Language } from '#domain/user/user.ts';

/** Turns what we have to tell into a mail in the look of the house, in HTML and in plain text. */
export interface MailWriter {
	/** `name` greets the person where we know it. Every mail says why it was sent, and how to stop it where that can be. */
	write(
		notice: Notice,
		to: { name: string | null; language: Language }
	): { subject: string; html: string; text: string };
}
