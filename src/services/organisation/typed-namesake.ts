import { foldedName } from '#domain/organisation/folded-name.ts';
import { may } from '#domain/organisation/member.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/**
 * The organisation without a number that this person typed by hand and that carries a name of this company, if any:
 * adding the company too would have it twice.
 */
export async function typedNamesake(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ userId, entry }: { userId: string; entry: RegisterEntry }
): Promise<{ organisationId: string; name: string } | null> {
	const typed = await store.look({ user: userId, by }, ({ organisations }) =>
		organisations.typedOfUser(userId)
	);
	const names = [entry.name, entry.statutoryName, ...entry.tradeNames].flatMap((name) =>
		name ? [foldedName(name)] : []
	);
	const one = typed.find((row) => may(row, 'edit-organisation') && names.includes(foldedName(row.name)));
	return one ? { organisationId: one.id, name: one.name } : null;
}
