import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { postMail } from '#services/mail/post.ts';

/** How long a sign-in link and its code work. */
export const SIGN_IN_MINUTES = 20;

/**
 * Mails a sign-in link with six digits to one address; known and unknown addresses are treated alike, so that
 * nobody learns who has an account. Answers the id by which the digits can be tried from this browser.
 */
export async function mailSignIn(
	world: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock' | 'settings'>,
	by: Actor,
	{ email, token, next, language }: { email: string; token: string; next: string; language: Language }
): Promise<string> {
	const { store, ids, vault, clock, settings } = world;
	const id = ids.uuid();
	const code = ids.sixDigits();
	const link = `${settings.origin}/inloggen/bevestigen?${new URLSearchParams({ email, token, naar: next })}`;
	await store.change({ platform: 'mail-sign-in', by }, async (tx) => {
		await tx.codes.add({
			id,
			email,
			codeHash: vault.fingerprint(`${id} ${code}`),
			sealedToken: vault.seal(token),
			tries: 0,
			expiresAt: new Date(clock.now().getTime() + SIGN_IN_MINUTES * 60_000)
		});
		await postMail(world, tx, {
			to: email,
			name: null,
			language,
			type: 'security',
			notice: { about: 'sign-in', link, code, minutes: SIGN_IN_MINUTES },
			userId: null,
			organisationId: null
		});
	});
	return id;
}
