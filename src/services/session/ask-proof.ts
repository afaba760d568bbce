import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { mailCode } from '#services/session/mail-code.ts';

/** Mails six digits to an address that a provider gave unverified, or that the person typed; answers under which id to try them. */
export function askProof(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock'>,
	by: Actor,
	user: User,
	email: string
): Promise<string> {
	return mailCode(world, by, { user, email, goodFor: user.id, about: 'prove-address' });
}
