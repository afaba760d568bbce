import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** What choosing a company means for a person: theirs already, typed by hand, active in Kade for others, or free to add. */
export type Standing =
	| { standing: 'own' | 'typed'; organisationId: string; name: string }
	| { standing: 'active'; organisationId: string; name: string }
	| { standing: 'free' };

/**
 * How a company stands towards the person who chooses it. That it is active in Kade is told only here: to somebody
 * signed in, and so often a day (A16).
 */
export async function claim(
	{ store, limits }: Pick<World, 'store' | 'limits'>,
	by: Actor,
	{ userId, kvkNumber }: { userId: string; kvkNumber: string }
): Promise<Standing | { refused: 'too-many'; retryAfter: number }> {
	const found = await store.look(
		{ platform: 'one-active-per-number', by },
		async ({ organisations, members }) => {
			const active = await organisations.activeByNumber('NL', kvkNumber);
			const isMember = active !== null && (await members.one(active.id, userId)) !== null;
			const own = isMember ? active : await organisations.ofUserByNumber(userId, 'NL', kvkNumber);
			return { active, own, isMember };
		}
	);
	// Somebody's own attempt is no way in when others have proven theirs: then these are the ones to ask.
	const blocked = found.active !== null && !found.isMember ? found.active : null;
	if (found.own && !blocked) {
		const isTyped = 'state' in found.own && found.own.state === 'unlisted';
		return { standing: isTyped ? 'typed' : 'own', organisationId: found.own.id, name: found.own.name };
	}
	const taken = await limits.take('register-company-per-user', userId);
	if (isRefused(taken)) return taken;
	return blocked
		? { standing: 'active', organisationId: blocked.id, name: blocked.name }
		: { standing: 'free' };
}
