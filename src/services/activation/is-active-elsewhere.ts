import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Whether the company of an organisation is active in Kade in another organisation; of each number one can be. */
export async function isActiveElsewhere(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	organisationId: string
): Promise<boolean> {
	return store.look({ platform: 'one-active-per-number', by }, async (reading) => {
		const organisation = await reading.organisations.byId(organisationId);
		const number = organisation?.kvkNumber ?? organisation?.kboNumber;
		const holder =
			organisation && number
				? await reading.organisations.activeByNumber(organisation.country, number)
				: null;
		return holder !== null && holder.id !== organisationId;
	});
}
