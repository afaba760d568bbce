import {
	readTypedOrganisation,
	type TypedOrganisation,
	type TypedOrganisationFinding
} from '#domain/organisation/typed-organisation.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { lookSoon } from '#services/organisation/look-soon.ts';
import { blank, settleIn } from '#services/organisation/new-organisation.ts';

/**
 * Adds an organisation that a person types (002-21). It can't be activated until the register knows it; the daily
 * check looks for it. Adding the same number twice answers the one that is there.
 */
export async function addByHand(
	{ store, ids, clock }: Pick<World, 'store' | 'ids' | 'clock'>,
	by: Actor,
	{ userId, typed }: { userId: string; typed: TypedOrganisation }
): Promise<{ organisationId: string; fresh: boolean } | { findings: TypedOrganisationFinding[] }> {
	const read = readTypedOrganisation(typed);
	if ('findings' in read) return read;
	const { name, kvkNumber, kboNumber, address } = read;
	const { country } = address;
	const key = kvkNumber ?? kboNumber ?? `${name.toLowerCase()} ${address.postcode}`;
	return store.change({ platform: 'add-organisation', by }, async (tx) => {
		await tx.organisations.lockNumber(userId, key);
		const own = await tx.organisations.ofUserByNumber(userId, country, key);
		if (own) return { organisationId: own.id, fresh: false };
		const twin = (await tx.organisations.ofUser(userId, { search: name, limit: 50 })).find(
			(row) => row.state === 'unlisted' && row.name === name && row.place === address.place
		);
		if (twin) return { organisationId: twin.id, fresh: false };
		const id = ids.uuid();
		await settleIn(
			tx,
			{
				...blank(id, userId, clock.now()),
				country,
				kvkNumber,
				kboNumber,
				name,
				place: address.place,
				typed: address,
				state: 'unlisted'
			},
			userId
		);
		await tx.trail.write(id, 'organisation-typed', { country, number: kvkNumber ?? kboNumber });
		await lookSoon(tx, clock.now());
		return { organisationId: id, fresh: true };
	});
}
