import { isRefused } from '#domain/outcome.ts';
import type { RegisterHit, RegisterQuery } from '#domain/organisation/register.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';

/** Asks the register for companies on behalf of a person, so often in five minutes; none found is an empty list. */
export async function searchRegister(
	{ register, limits }: Pick<World, 'register' | 'limits'>,
	userId: string,
	query: RegisterQuery
): Promise<{ hits: RegisterHit[] } | RegisterTrouble | { refused: 'too-many'; retryAfter: number }> {
	const taken = await limits.take('register-search-per-user', userId);
	if (isRefused(taken)) return taken;
	const hits = await register.search(query);
	return isRefused(hits) ? hits : { hits };
}
