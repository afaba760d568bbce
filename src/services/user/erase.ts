import { closesWith, endOfGrace, mustHandOver } from '#domain/user/farewell.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';
import { postMail } from '#services/mail/post.ts';

/**
 * Erases a person whose days of grace are over: what the law makes us keep stays under an id that leads to nobody,
 * and every trail stays whole (A14). Whoever became the last owner of something at work is kept, and told why.
 */
export async function eraseUser(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'clock' | 'settings'>,
	userId: string
): Promise<'erased' | 'kept' | 'not-due'> {
	const { store, clock, settings } = world;
	return store.change({ platform: 'erase-user', by: system('erase-user') }, async (tx) => {
		const askedAt = await tx.farewell.askedAt(userId);
		const user = await tx.users.byId(userId);
		if (!user || !askedAt || endOfGrace(askedAt) > clock.now()) return 'not-due';
		for (const { organisationId } of await tx.farewell.places(userId))
			await tx.members.lockAll(organisationId);
		const places = await tx.farewell.places(userId);
		const [held] = mustHandOver(places);
		if (held) {
			await tx.farewell.withdraw(userId);
			const notice = {
				about: 'deletion-stopped',
				organisation: held.name,
				link: `${settings.origin}/profile/data`
			} as const;
			await notify(world, tx, userId, { type: 'security', notice });
			return 'kept';
		}
		const closing = new Set(closesWith(places).map(({ organisationId }) => organisationId));
		for (const { organisationId } of places) {
			await tx.trail.write(organisationId, 'member-left', { user: userId, because: 'account-erased' });
			await tx.members.remove(organisationId, userId);
			if (!closing.has(organisationId)) continue;
			await tx.trail.write(organisationId, 'organisation-removed', { because: 'account-erased' });
			await tx.organisations.remove(organisationId);
		}
		const addresses = await tx.users.addresses(userId);
		await tx.farewell.erase(userId, clock.now());
		const last = addresses.find(({ kind }) => kind === 'correspondence')?.address ?? user.email;
		if (last)
			await postMail(world, tx, {
				to: last,
				name: user.name,
				language: user.language,
				type: 'security',
				notice: { about: 'account-erased' },
				userId: null,
				organisationId: null
			});
		return 'erased';
	});
}
