import { may, type Deed } from '#domain/organisation/member.ts';
import type { Membership } from '#domain/organisation/membership.ts';
import type { Transaction } from '#ports/store.ts';

/** Who acts among the members: a name for mails, and their place as it is now. */
export interface Present {
	me: Membership;
	/** Everybody, locked until the transaction ends. */
	all: Membership[];
	name: string;
}

/**
 * The members, locked, when this person may do this deed at this moment; null when not. What the page saw before
 * may have changed since (A04).
 */
export async function present(
	tx: Transaction,
	organisationId: string,
	userId: string,
	deed: Deed
): Promise<Present | null> {
	const all = await tx.members.lockAll(organisationId);
	const me = all.find((member) => member.userId === userId);
	const organisation = await tx.organisations.byId(organisationId);
	const asker = me && { ...me, isClosed: organisation?.state === 'closed' };
	if (!asker || !may(asker, deed)) return null;
	const user = await tx.users.byId(userId);
	return { me: asker, all, name: user?.name ?? user?.email ?? '' };
}
