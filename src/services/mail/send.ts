import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const BY = system('send-mail');

/**
 * Hands one kept mail to the mail server. A server that is away makes the job try again later, under the same
 * Message-ID; a refused address ends it.
 */
export async function sendMail(
	{ store, mailer, clock }: Pick<World, 'store' | 'mailer' | 'clock'>,
	mailId: string
): Promise<void> {
	const scope = { platform: 'send-mail', by: BY };
	const mail = await store.change(scope, (tx) => tx.outbox.take(mailId));
	if (!mail || mail.state !== 'queued') return;
	const outcome = await mailer.send({
		messageId: mail.messageId,
		to: mail.to,
		subject: mail.subject,
		html: mail.html,
		text: mail.text,
		attachments: mail.attachments.map(({ filename, contentType, contentBase64 }) => ({
			filename,
			contentType,
			content: Uint8Array.from(atob(contentBase64), (character) => character.charCodeAt(0))
		})),
		headers: { 'Auto-Submitted': 'auto-generated', 'X-Kade-Type': mail.type }
	});
	const away = isRefused(outcome) && outcome.refused === 'mail-down';
	await store.change(scope, (tx) =>
		tx.outbox.settle(mailId, {
			state: away ? 'queued' : isRefused(outcome) ? 'refused' : 'sent',
			reply: isRefused(outcome) ? outcome.reply : '',
			at: clock.now()
		})
	);
	if (away) throw new Error(`The mail server is away: ${reasonIn(outcome.reply)}`);
}

/** The code of a reply, which any log may hold; its sentence may name the address, and stays with the mail. */
function reasonIn(reply: string): string {
	return /^\d{3}(?: \d\.\d+\.\d+)?|\bE[A-Z]{4,}\b/.exec(reply)?.[0] ?? 'no answer';
}
