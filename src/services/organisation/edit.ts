import {
	readExtraData,
	type ExtraDataFinding,
	type TypedExtraData
} from '#domain/organisation/extra-data.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { sameFacts } from '#domain/same-facts.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** Fields whose old and new value the trail may keep; the others are personal or may be. */
const FIELDS = ['vatNumber', 'vatConfirmed', 'oin', 'phone', 'email', 'billingAddress'] as const;

/**
 * Saves the extra data of an organisation, when nobody saved it since this person read it: `changed-since` keeps
 * two tabs from writing over each other.
 */
export async function editOrganisation(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ organisationId, version, typed }: { organisationId: string; version: number; typed: TypedExtraData }
): Promise<{ changed: string[] } | { findings: ExtraDataFinding[] } | Refusal<'gone' | 'changed-since'>> {
	return store.change({ organisation: organisationId, by }, async (tx) => {
		const kept = await tx.organisations.lock(organisationId);
		if (!kept || kept.state === 'closed') return refuse('gone');
		const extra = readExtraData(typed, kept);
		if ('findings' in extra) return { findings: extra.findings };
		const changed = FIELDS.filter((field) => !sameFacts(kept[field], extra[field]));
		if (changed.length === 0) return { changed };
		if (kept.version !== version) return refuse('changed-since');
		await tx.organisations.save({ ...kept, ...extra });
		await tx.trail.write(organisationId, 'details-changed', { fields: changed });
		return { changed };
	});
}
