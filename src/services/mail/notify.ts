import { wants, type MessageType } from '#domain/user/messages.ts';
import type { Notice } from '#domain/user/notices.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { postMail, type Enclosure } from '#services/mail/post.ts';

/** Tells a person something at every verified address of theirs that wants this type of message. */
export async function notify(
	world: Pick<World, 'letters' | 'ids'>,
	tx: Transaction,
	userId: string,
	message: { type: MessageType; notice: Notice; organisationId?: string; enclosures?: Enclosure[] }
): Promise<void> {
	const user = await tx.users.byId(userId);
	if (!user) return;
	for (const kept of await tx.users.addresses(userId)) {
		if (!wants(kept, message.type)) continue;
		await postMail(world, tx, {
			to: kept.address,
			name: user.name,
			language: user.language,
			type: message.type,
			notice: message.notice,
			userId,
			organisationId: message.organisationId ?? null,
			...(message.enclosures && { enclosures: message.enclosures })
		});
	}
}
