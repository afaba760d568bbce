import type { MessageType } from '#domain/user/messages.ts';

/** A mail about to leave; written in the transaction that causes it. */
export interface MailToSend {
	id: string;
	organisationId: string | null;
	userId: string | null;
	type: MessageType;
	to: string;
	subject: string;
	html: string;
	text: string;
	attachments: { filename: string; contentType: string; contentBase64: string }[];
}

/** A mail as kept: its content is sealed at rest and emptied once sent. */
export interface KeptMail extends MailToSend {
	messageId: string;
	state: 'queued' | 'sent' | 'refused';
	tries: number;
}

/** Mail on its way out; each is sent once, under a Message-ID that stays the same across retries. */
export interface Outbox {
	/** Keeps the mail and adds the job that sends it. */
	post(mail: MailToSend): Promise<void>;
	/** The mail, locked, or null when it is not there. */
	take(id: string): Promise<KeptMail | null>;
	settle(
		id: string,
		outcome: { state: 'sent' | 'refused' | 'queued'; reply: string; at: Date }
	): Promise<void>;
}
