import type { SweptKind } from '#domain/user/retention.ts';

/** Removes what has had its time. */
export interface Retention {
	/** Forgets what of this kind happened before, as its rule in `domain/user/retention.ts` says; how many. Asks for platform scope. */
	forget(kind: SweptKind, before: Date): Promise<number>;
}
