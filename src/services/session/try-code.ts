import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const MOST_TRIES = 5;

/**
 * Tries six digits; right ones give the address and the token of the link they came with, once.
 * After five tries, or when its time is over, a code is dead and only a new mail helps.
 */
export async function tryCode(
	{ store, vault, clock }: Pick<World, 'store' | 'vault' | 'clock'>,
	by: Actor,
	id: string,
	digits: string
): Promise<
	{ email: string; token: string } | (Refusal<'code-wrong'> & { left: number }) | Refusal<'code-dead'>
> {
	const code = await store.change({ platform: 'try-code', by }, (tx) => tx.codes.countTry(id));
	if (!code || code.tries > MOST_TRIES || code.expiresAt <= clock.now()) return refuse('code-dead');
	if (vault.fingerprint(`${id} ${digits}`) !== code.codeHash)
		return code.tries === MOST_TRIES
			? refuse('code-dead')
			: refuse('code-wrong', { left: MOST_TRIES - code.tries });
	await store.change({ platform: 'try-code', by }, (tx) => tx.codes.forget(id));
	return { email: code.email, token: vault.open(code.sealedToken) };
}
