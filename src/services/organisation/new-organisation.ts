import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { CAPABILITIES, wantedByDefault } from '#domain/organisation/capability.ts';
import type { Transaction } from '#ports/store.ts';

/** An organisation of which nothing is known yet but who adds it. */
export function blank(
	id: string,
	createdBy: string,
	createdAt: Date
): Omit<KeptOrganisation, 'name' | 'state'> {
	return {
		id,
		country: 'NL',
		kvkNumber: null,
		kboNumber: null,
		place: null,
		typed: null,
		register: null,
		registerCheckedAt: null,
		vatNumber: null,
		vatConfirmed: false,
		oin: null,
		phone: null,
		email: null,
		billingAddress: null,
		logoId: null,
		version: 1,
		createdBy,
		createdAt,
		activatedAt: null,
		closedAt: null,
		closedFrom: null
	};
}

/** Keeps a new organisation with its first owner and its switches as they stand by default (002-36, 002-37). */
export async function settleIn(
	tx: Transaction,
	organisation: KeptOrganisation,
	userId: string
): Promise<void> {
	await tx.organisations.add(organisation);
	await tx.members.put({ organisationId: organisation.id, userId, role: 'owner' });
	for (const kind of CAPABILITIES)
		await tx.organisations.setCapability(
			organisation.id,
			kind,
			wantedByDefault(kind),
			organisation.createdAt
		);
}
