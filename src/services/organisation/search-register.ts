import { isRefused } from '#domain/outcome.ts';
import type { RegisterQuery } from '#domain/organisation/register.ts';
import type { RegisterFinds, RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';

/** Asks the register for companies on behalf of a person, so often in five minutes; none found is no hits. */
export async function searchRegister(
	{ register, limits }: Pick<World, 'register' | 'limits'>,
	userId: string,
	query: RegisterQuery
): Promise<RegisterFinds | RegisterTrouble | { refused: 'too-many'; retryAfter: number }> {
	const taken = await limits.take('register-search-per-user', userId);
	if (isRefused(taken)) return taken;
	return register.search(query);
}
