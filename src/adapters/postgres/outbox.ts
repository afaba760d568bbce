import { sql } from 'kysely';
import type { MessageType } from '#domain/user/messages.ts';
import type { MailToSend, Outbox } from '#ports/outbox.ts';
import type { Context } from './context.ts';
import { jobs } from './jobs.ts';

type Content = Pick<MailToSend, 'subject' | 'html' | 'text' | 'attachments'>;

const EMPTIED: Content = { subject: '', html: '', text: '', attachments: [] };

/** Mail on its way out; what it says is sealed, as it may hold a sign-in link. */
export function outbox(context: Context): Outbox {
	const { db, vault, clock, mailHost } = context;
	return {
		async post({ id, organisationId, userId, type, to, subject, html, text, attachments }) {
			const content: Content = { subject, html, text, attachments };
			await db
				.insertInto('outgoing_mail')
				.values({
					id,
					organisation_id: organisationId,
					user_id: userId,
					message_id: `<${id}@${mailHost}>`,
					message_type: type,
					recipient: to,
					sealed_content: vault.seal(JSON.stringify(content)),
					created_at: clock.now()
				})
				.execute();
			await jobs(context).add('send-mail', { mailId: id }, { key: `mail-${id}` });
		},
		async take(id) {
			const row = await db
				.selectFrom('outgoing_mail as m')
				.select([
					'm.id',
					'm.organisation_id as organisationId',
					'm.user_id as userId',
					'm.message_type as type'
				])
				.select([
					'm.recipient as to',
					'm.message_id as messageId',
					'm.state',
					'm.tries',
					'm.sealed_content as sealed'
				])
				.where('m.id', '=', id)
				.forUpdate()
				.executeTakeFirst();
			if (!row) return null;
			const { sealed, type, ...mail } = row;
			const content = sealed === null ? EMPTIED : (JSON.parse(vault.open(sealed)) as Content);
			return { ...mail, type: type as MessageType, ...content };
		},
		async settle(id, { state, reply, at }) {
			const ended = state !== 'queued';
			await db
				.updateTable('outgoing_mail')
				.set({ state, last_reply: reply, tries: sql`tries + 1` })
				.$if(ended, (mail) => mail.set({ sealed_content: null }))
				.$if(state === 'sent', (mail) => mail.set({ sent_at: at }))
				.where('id', '=', id)
				.execute();
		}
	};
}
