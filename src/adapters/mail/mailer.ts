import { createTransport, type NodemailerError } from 'nodemailer';
import { bareAddress } from '#domain/identifiers/email-address.ts';
import type { Dispatch, Mailer, Message } from '#ports/mailer.ts';

const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** Refuses by throwing what would become a second header: names and values are ours, so this is a bug. */
const headersOf = ({ headers, messageId }: Message) => {
	for (const [name, value] of Object.entries(headers)) {
		if (!/^[\w-]+$/.test(name) || /[\r\n]/.test(value)) throw new TypeError(`No mail header: ${name}`);
	}
	if (!/^<[^<>\s@]+@[^<>\s@]+>$/.test(messageId)) throw new TypeError(`No Message-ID: ${messageId}`);
	// Nobody's absence notice should come back to us (RFC 3834).
	return { 'Auto-Submitted': 'auto-generated', ...headers };
};

/** A reply of class 5.7 is about who we are (relaying, reputation), and no reason to give up an address. */
const isAboutTheRecipient = ({ command, response = '', responseCode = 0 }: NodemailerError) => {
	const subject = /^\d{3}[ -]5\.(\d+)\./.exec(response)?.[1];
	if (responseCode < 500) return false;
	// Some servers know their mailboxes only after DATA, and then the enhanced code tells (RFC 3463).
	return command === 'RCPT TO' ? subject !== '7' : command === 'DATA' && subject === '1';
};

const isTrouble = (error: unknown): error is NodemailerError =>
	error instanceof Error && 'code' in error && !String(error.code).startsWith('ERR_');

/**
 * A mailer over SMTP. One message is one connection and one try: who retries is the outbox, with the same
 * Message-ID, so that a connection lost before the answer gives at most one duplicate. `url` is `smtps://` or
 * `smtp://`; with a password in it, TLS is demanded of every server but our own machine. `timeoutMs` is the
 * longest that one hand-over may take.
 */
export function smtpMailer(wish: { url: string; from: string; timeoutMs: number }): Mailer {
	const { username, hostname } = new URL(wish.url);
	const transport = createTransport({
		url: wish.url,
		requireTLS: username !== '' && !isHere(hostname),
		connectionTimeout: wish.timeoutMs,
		greetingTimeout: wish.timeoutMs,
		socketTimeout: wish.timeoutMs,
		disableFileAccess: true,
		disableUrlAccess: true
	});

	return {
		async send(message: Message): Promise<Dispatch> {
			const to = bareAddress(message.to);
			if (to === null) return { refused: 'address-refused', reply: 'This is not one bare address' };
			try {
				await transport.sendMail({
					from: wish.from,
					to: { name: '', address: to },
					messageId: message.messageId,
					subject: message.subject,
					html: message.html,
					text: message.text,
					headers: headersOf(message),
					attachments: message.attachments.map(({ filename, contentType, content }) => ({
						filename,
						contentType,
						content: Buffer.from(content)
					})),
					signal: AbortSignal.timeout(wish.timeoutMs)
				});
				return { accepted: true };
			} catch (error) {
				if (!isTrouble(error)) throw error;
				const reply = error.response ?? error.message;
				return { refused: isAboutTheRecipient(error) ? 'address-refused' : 'mail-down', reply };
			}
		}
	};
}
