import { refuse, type Refusal } from '#domain/outcome.ts';

/** The ways in which a person can sign in: a proven address, and providers by the id of the link. */
export interface SignInWays {
	email: string | null;
	linked: readonly { id: string; provider: string }[];
}

/** The ways that are left without one of them; the last way in is never taken away. */
export function without(ways: SignInWays, id: string): SignInWays | Refusal<'not-linked' | 'last-way'> {
	const linked = ways.linked.filter((one) => one.id !== id);
	if (linked.length === ways.linked.length) return refuse('not-linked');
	return ways.email === null && linked.length === 0 ? refuse('last-way') : { ...ways, linked };
}
