import { isRefused, refuse } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { confirmationOf } from '#services/session/ask-confirmation.ts';
import { tryCode, type CodeRefusal } from '#services/session/try-code.ts';

/** The right digits make this session a fresh one, for the deeds that ask for it. */
export async function giveConfirmation(
	world: Pick<World, 'store' | 'vault' | 'clock' | 'limits'>,
	by: Actor,
	{ userId, sessionId, codeId, digits }: { userId: string; sessionId: string; codeId: string; digits: string }
): Promise<{ confirmed: true } | CodeRefusal> {
	const right = await tryCode(world, by, codeId, digits);
	if (isRefused(right)) return right;
	if (right.token !== confirmationOf(sessionId)) return refuse('code-dead');
	await world.store.change({ user: userId, by }, async (tx) => {
		await tx.sessions.confirm(userId, sessionId, world.clock.now());
		await tx.users.noteSecurity(userId, 'session-confirmed');
	});
	return { confirmed: true };
}
