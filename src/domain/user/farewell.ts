import type { OrganisationState } from '#domain/organisation/organisation.ts';
import type { Role } from '#domain/organisation/membership.ts';

/** For so many days after asking for deletion a person can think better of it. */
export const GRACE_DAYS = 30;

/** A person's place in an organisation, with who else is there. */
export interface Place {
	organisationId: string;
	name: string;
	state: OrganisationState;
	role: Role;
	otherOwners: number;
	others: number;
}

/** The instant at which an account asked to be deleted is erased. */
export function endOfGrace(askedAt: Date): Date {
	return new Date(askedAt.getTime() + GRACE_DAYS * 86_400_000);
}

/**
 * Organisations that would be left without an owner although they are at work or others belong to them: they
 * need another owner, or to be closed, before the person can go.
 */
export function mustHandOver(places: readonly Place[]): Place[] {
	return places.filter((place) => isLastOwner(place) && (AT_WORK.has(place.state) || place.others > 0));
}

/** Organisations that nobody would belong to any more and that never came to work: they close with the account. */
export function closesWith(places: readonly Place[]): Place[] {
	return places.filter((place) => isLastOwner(place) && !AT_WORK.has(place.state) && place.others === 0);
}

const AT_WORK = new Set<OrganisationState>(['active', 'suspended', 'activating']);

function isLastOwner({ role, otherOwners, state }: Place): boolean {
	return role === 'owner' && otherOwners === 0 && state !== 'closed';
}
