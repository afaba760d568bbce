import type { Actor } from '#domain/user/actor.ts';

/** What the digest of one entry covers: all of it but the personal details, which stand in it as commitments only. */
export interface ChainedEntry {
	organisationId: string;
	/** From 1, without a gap. */
	sequence: number;
	at: Date;
	actor: Actor;
	action: string;
	details: Record<string, unknown>;
	/** Per personal detail its salted digest; erasing the detail and its salt leaves this, and the chain, whole. */
	commitments: Record<string, string>;
	/** Digest of the entry before; of the first: `GENESIS`. */
	previousDigest: string;
}

/** Stands before the first entry of every chain. */
export const GENESIS = '0'.repeat(64);

/** The text whose SHA-256 is the digest of an entry: JSON with sorted keys, so that equal facts give equal text. */
export function entryDigestInput(entry: ChainedEntry): string {
	return canonical({ ...entry, at: entry.at.toISOString() });
}

/** The text whose SHA-256 is the commitment to one personal detail; without the salt nobody can guess the value. */
export function commitmentInput(name: string, value: string, salt: string): string {
	return canonical([name, salt, value]);
}

/** The text that is signed as the state of a chain at a moment. */
export function checkpointInput(checkpoint: {
	organisationId: string;
	sequence: number;
	digest: string;
	signedAt: Date;
}): string {
	return canonical({ ...checkpoint, signedAt: checkpoint.signedAt.toISOString(), what: 'kade checkpoint' });
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const members = Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.sort(([one], [other]) => (one < other ? -1 : 1));
		return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}
