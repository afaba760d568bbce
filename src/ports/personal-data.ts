/** Everything that we keep about a person, by where it stands (AVG, articles 15 and 20). */
export const PERSONAL_DATA = [
	'profile',
	'addresses',
	'signIns',
	'sessions',
	'securityEvents',
	'memberships',
	'accessRequests',
	'invitations',
	'activations',
	'mandates',
	'mails',
	'trail'
] as const;

/** One place where data of a person stand. */
export type PersonalDataKind = (typeof PERSONAL_DATA)[number];

/** Reads what is kept about one person, in pages; all ask for platform scope. */
export interface PersonalData {
	/** Rows as they are told to the person, from the given one on; `next` is null on the last page. */
	page(
		userId: string,
		kind: PersonalDataKind,
		from: number,
		limit: number
	): Promise<{ rows: Record<string, unknown>[]; next: number | null }>;
}
