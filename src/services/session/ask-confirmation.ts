import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { mailCode } from '#services/session/mail-code.ts';

/** Mails six digits to the address that the person signs in by, for this session only; answers under which id to try them. */
export function askConfirmation(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock'>,
	by: Actor,
	{ user, email, sessionId }: { user: User; email: string; sessionId: string }
): Promise<string> {
	return mailCode(world, by, { user, email, goodFor: confirmationOf(sessionId), about: 'confirm-deed' });
}

/** What the code is good for: no sign-in, no other session. */
export function confirmationOf(sessionId: string): string {
	return `confirm ${sessionId}`;
}
