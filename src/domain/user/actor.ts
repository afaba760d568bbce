/** Who does something, as the trail keeps it. */
export type Actor =
	| { kind: 'user'; userId: string; address: string | null; requestId: string | null }
	| { kind: 'staff'; userId: string; reason: string; address: string | null; requestId: string | null }
	| { kind: 'visitor'; address: string | null; requestId: string | null }
	| { kind: 'system'; name: string };

/** An actor for work that runs by itself. */
export function system(name: string): Actor {
	return { kind: 'system', name };
}
