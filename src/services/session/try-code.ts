import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const MOST_TRIES = 5;
const DOOR = 'sign-in-code-per-address';

/** What became of the digits that were typed. */
export type CodeRefusal = (Refusal<'code-wrong'> & { left: number }) | Refusal<'code-dead'>;

/**
 * Tries six digits; right ones give the address and the token of the link they came with, once. After five tries,
 * or when its time is over, a code is dead and only a new mail helps. Wrong tries are counted per address too, over
 * all codes and browsers, so that asking for new codes buys no more guesses (A12); the link keeps working. Whoever goes
 * on with a code that is dead is not even looked at.
 */
export async function tryCode(
	{ store, vault, clock, limits }: Pick<World, 'store' | 'vault' | 'clock' | 'limits'>,
	by: Actor,
	id: string,
	digits: string
): Promise<{ email: string; token: string } | CodeRefusal> {
	if (isRefused(await limits.take('knock-per-code', id))) return refuse('code-dead');
	const code = await store.change({ platform: 'try-code', by }, (tx) => tx.codes.countTry(id));
	if (!code || code.tries > MOST_TRIES || code.expiresAt <= clock.now()) return refuse('code-dead');
	if ((await limits.left(DOOR, code.email)) === 0) return refuse('code-dead');
	if (vault.fingerprint(`${id} ${digits}`) !== code.codeHash) {
		const taken = await limits.take(DOOR, code.email);
		return code.tries === MOST_TRIES || isRefused(taken)
			? refuse('code-dead')
			: refuse('code-wrong', { left: MOST_TRIES - code.tries });
	}
	await store.change({ platform: 'try-code', by }, (tx) => tx.codes.forget(id));
	return { email: code.email, token: vault.open(code.sealedToken) };
}
