import type { Actor } from '#domain/user/actor.ts';
import type { User } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';
import { SIGN_IN_MINUTES } from '#services/session/mail-sign-in.ts';
import { postMail } from '#services/mail/post.ts';

/**
 * Mails six digits to one address of somebody who is signed in; answers under which id to try them. `goodFor` comes
 * back with the right digits, and says what they open: nothing else.
 */
export async function mailCode(
	{ store, letters, ids, vault, clock }: Pick<World, 'store' | 'letters' | 'ids' | 'vault' | 'clock'>,
	by: Actor,
	{
		user,
		email,
		goodFor,
		about
	}: { user: User; email: string; goodFor: string; about: 'confirm-deed' | 'prove-address' }
): Promise<string> {
	const id = ids.uuid();
	const code = ids.sixDigits();
	await store.change({ platform: 'mail-code', by }, async (tx) => {
		await tx.codes.add({
			id,
			email,
			codeHash: vault.fingerprint(`${id} ${code}`),
			sealedToken: vault.seal(goodFor),
			tries: 0,
			expiresAt: new Date(clock.now().getTime() + SIGN_IN_MINUTES * 60_000)
		});
		await postMail({ letters, ids }, tx, {
			to: email,
			name: user.name,
			language: user.language,
			type: 'security',
			notice: { about, code, minutes: SIGN_IN_MINUTES },
			userId: user.id,
			organisationId: null
		});
	});
	return id;
}
