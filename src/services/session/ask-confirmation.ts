import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { SIGN_IN_MINUTES } from '#services/session/mail-sign-in.ts';
import { postMail } from '#services/mail/post.ts';

/** Mails six digits to the address that the person signs in by, for this session only; answers under which id to try them. */
export async function askConfirmation(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock'>,
	by: Actor,
	{ user, email, sessionId }: { user: User; email: string; sessionId: string }
): Promise<string> {
	const { store, ids, vault, clock } = world;
	const id = ids.uuid();
	const code = ids.sixDigits();
	await store.change({ platform: 'ask-confirmation', by }, async (tx) => {
		await tx.codes.add({
			id,
			email,
			codeHash: vault.fingerprint(`${id} ${code}`),
			sealedToken: vault.seal(confirmationOf(sessionId)),
			tries: 0,
			expiresAt: new Date(clock.now().getTime() + SIGN_IN_MINUTES * 60_000)
		});
		await postMail(world, tx, {
			to: email,
			name: user.name,
			language: user.language,
			type: 'security',
			notice: { about: 'confirm-deed', code, minutes: SIGN_IN_MINUTES },
			userId: user.id,
			organisationId: null
		});
	});
	return id;
}

/** What the code is good for: no sign-in, no other session. */
export function confirmationOf(sessionId: string): string {
	return `confirm ${sessionId}`;
}
