import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import {
	readTypedOrganisation,
	type TypedOrganisation,
	type TypedOrganisationFinding
} from '#domain/organisation/typed-organisation.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { sameFacts } from '#domain/same-facts.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { present } from '#services/member/present.ts';
import { lookSoon } from '#services/organisation/look-soon.ts';

/** The facts that a person typed; the trail says which of them changed, never what they were. */
const FIELDS = ['country', 'name', 'kvkNumber', 'kboNumber', 'place', 'typed'] as const;

/** What comes of it: what changed, or why nothing did. */
export type TypedEdit =
	| { changed: string[]; lookAgain: boolean }
	| { findings: TypedOrganisationFinding[] }
	| Refusal<'not-typed'>
	| Refusal<'changed-since'>
	| { refused: 'yours-already'; organisationId: string; name: string };

/**
 * Changes what a person typed of an organisation that no register tells of (002-21), when nobody changed it since
 * this person read it. A number that the person has in another organisation is refused: it would be there twice.
 */
export async function editTyped(
	{ store, clock }: Pick<World, 'store' | 'clock'>,
	by: Actor,
	edit: { organisationId: string; userId: string; version: number; typed: TypedOrganisation }
): Promise<TypedEdit> {
	const read = readTypedOrganisation(edit.typed);
	if ('findings' in read) return read;
	const { organisationId: id, userId, version } = edit;
	const { name, kvkNumber, kboNumber, address } = read;
	const number = kvkNumber ?? kboNumber;
	return store.change({ platform: 'add-organisation', by }, async (tx) => {
		if (number) await tx.organisations.lockNumber(userId, number);
		const kept = await tx.organisations.lock(id);
		if (kept?.state !== 'unlisted') return refuse('not-typed');
		if (!(await present(tx, id, userId, 'edit-organisation'))) return refuse('not-typed');
		const { country, place } = address;
		const now: KeptOrganisation = { ...kept, country, name, kvkNumber, kboNumber, place, typed: address };
		const changed = FIELDS.filter((field) => !sameFacts(kept[field], now[field]));
		if (changed.length === 0) return { changed, lookAgain: false };
		if (kept.version !== version) return refuse('changed-since');
		const other = number && (await tx.organisations.ofUserByNumber(userId, country, number, id));
		if (other) return refuse('yours-already', { organisationId: other.id, name: other.name });
		const lookAgain =
			country === 'NL' && changed.some((field) => ['name', 'kvkNumber', 'place', 'country'].includes(field));
		await tx.organisations.save({
			...now,
			// A number from another country was confirmed there.
			vatConfirmed: kept.vatConfirmed && country === kept.country,
			registerCheckedAt: lookAgain ? null : kept.registerCheckedAt
		});
		await tx.trail.write(id, 'typed-changed', { fields: changed, number });
		if (lookAgain) await lookSoon(tx, clock.now());
		return { changed, lookAgain };
	});
}
