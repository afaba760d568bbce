import type { User } from '#domain/user/user.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { postMail } from '#services/mail/post.ts';

/** How long the link that confirms an address works. */
export const CONFIRM_HOURS = 48;

/** Mails the link that confirms an extra address, to that address and no other; who reads there may be a bookkeeper. */
export async function mailConfirmation(
	world: Pick<World, 'letters' | 'ids' | 'settings'>,
	tx: Transaction,
	{ user, address, token }: { user: User; address: string; token: string }
): Promise<void> {
	const link = `${world.settings.origin}/adres-bevestigen?${new URLSearchParams({ token })}`;
	await postMail(world, tx, {
		to: address,
		name: null,
		language: user.language,
		type: 'security',
		notice: {
			about: 'confirm-address',
			person: user.name ?? user.email ?? address,
			link,
			address,
			hours: CONFIRM_HOURS
		},
		userId: user.id,
		organisationId: null
	});
}
