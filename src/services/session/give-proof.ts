import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { tryCode, type CodeRefusal } from '#services/session/try-code.ts';
import { arrive } from '#services/user/arrive.ts';

/**
 * The digits that prove an address make it the person's own. An address of another user is never merged in silence:
 * the person is told to sign in there and link this sign-in from the profile.
 */
export async function giveProof(
	world: Pick<World, 'store' | 'vault' | 'clock' | 'ids' | 'limits'>,
	by: Actor,
	{ userId, codeId, digits }: { userId: string; codeId: string; digits: string }
): Promise<{ email: string } | CodeRefusal | Refusal<'address-of-another'>> {
	const right = await tryCode(world, by, codeId, digits);
	if (isRefused(right)) return right;
	if (right.token !== userId) return refuse('code-dead');
	const given = await world.store.change({ user: userId, by }, (tx) =>
		tx.users.setEmail(userId, right.email, world.clock.now())
	);
	if (!given) return refuse('address-of-another');
	await arrive(world, by, { userId, way: 'proof' });
	return { email: right.email };
}
