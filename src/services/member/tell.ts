import type { Membership } from '#domain/organisation/membership.ts';
import type { MessageType } from '#domain/user/messages.ts';
import type { Notice } from '#domain/user/notices.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

/** Tells the same thing about an organisation to several of its members. */
export async function tell(
	world: Pick<World, 'letters' | 'ids'>,
	tx: Transaction,
	members: readonly Membership[],
	message: { type: MessageType; organisationId: string; notice: Notice }
): Promise<void> {
	for (const { userId } of members) await notify(world, tx, userId, message);
}
