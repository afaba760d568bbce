import { canChoose, wants, type MessageType } from '#domain/user/messages.ts';
import type { Notice } from '#domain/user/notices.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { postMail, type Enclosure } from '#services/mail/post.ts';

/**
 * Tells a person something at every verified address of theirs that wants this type of message. What is about safety
 * also goes to the address that they sign in by, when that is not in their list any more.
 */
export async function notify(
	world: Pick<World, 'letters' | 'ids'>,
	tx: Transaction,
	userId: string,
	message: { type: MessageType; notice: Notice; organisationId?: string; enclosures?: Enclosure[] }
): Promise<void> {
	const user = await tx.users.byId(userId);
	if (!user) return;
	const to = new Set(
		(await tx.users.addresses(userId)).flatMap((kept) => (wants(kept, message.type) ? [kept.address] : []))
	);
	if (user.email && !canChoose(message.type)) to.add(user.email);
	for (const address of to)
		await postMail(world, tx, {
			to: address,
			name: user.name,
			language: user.language,
			type: message.type,
			notice: message.notice,
			userId,
			organisationId: message.organisationId ?? null,
			...(message.enclosures && { enclosures: message.enclosures })
		});
}
