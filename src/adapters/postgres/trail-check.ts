import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import { checkpointInput, entryDigestInput, GENESIS } from '#domain/audit/chain.ts';
import { system } from '#domain/user/actor.ts';
import type { Vault } from '#ports/vault.ts';
import type { Database } from './schema.ts';
import { commitments, sha256 } from './trail.ts';
import { transact } from './transaction.ts';

/** What is wrong with an entry of a trail, or with the signed state of a trail at that entry. */
export type TrailFault =
	| 'edited'
	| 'personal-edited'
	| 'missing'
	| 'moved'
	| 'tail-cut'
	| 'head-removed'
	| 'not-as-signed'
	| 'signature-forged';

/** What a check of one trail found: the first entry that is not as it was written, if any. */
export interface TrailVerdict {
	organisationId: string;
	entries: number;
	bad: { sequence: number; fault: TrailFault } | null;
}

type Entry = Database['audit_entry'];
type Bad = NonNullable<TrailVerdict['bad']>;

const PAGE = 1000;
const SCOPE = { platform: 'verify-audit', by: system('verify-audit') };

/** Checks every trail, or that of one organisation, page by page, while others go on writing. */
export async function* checkTrails(
	{ pool, vault }: { pool: pg.Pool; vault: Vault },
	organisationId?: string
): AsyncGenerator<TrailVerdict> {
	for (let after: string | null = null; ;) {
		const ids: string[] = organisationId ? [organisationId] : await look(pool, (db) => withTrail(db, after));
		for (const id of ids) yield await checkTrail(pool, vault, id);
		after = ids.at(-1) ?? null;
		if (organisationId || after === null) return;
	}
}

function look<T>(pool: pg.Pool, read: (db: Kysely<Database>) => Promise<T>): Promise<T> {
	return transact(pool, 'read only', SCOPE, read);
}

/** Organisations of which any trace of a trail is left. */
async function withTrail(db: Kysely<Database>, after: string | null): Promise<string[]> {
	const { rows } = await sql<{
		id: string;
	}>`select o.id from organisation o where (${after}::uuid is null or o.id > ${after})
		and (exists (select from audit_head where organisation_id = o.id)
			or exists (select from audit_entry where organisation_id = o.id)
			or exists (select from audit_checkpoint where organisation_id = o.id))
		order by o.id limit ${PAGE}`.execute(db);
	return rows.map(({ id }) => id);
}

/** The signed states are read before the head and the head before the entries, so that new ones look like none. */
async function checkTrail(pool: pg.Pool, vault: Vault, organisationId: string): Promise<TrailVerdict> {
	const signed = await look(pool, (db) =>
		db
			.selectFrom('audit_checkpoint')
			.selectAll()
			.where('organisation_id', '=', organisationId)
			.orderBy('sequence')
			.execute()
	);
	const forged = signed.find(
		({ sequence, digest, signed_at: signedAt, signature }) =>
			vault.fingerprint(checkpointInput({ organisationId, sequence, digest, signedAt })) !== signature
	);
	const head = await look(pool, (db) => headOf(db, organisationId));
	const kept = new Map(signed.map(({ sequence, digest }) => [sequence, digest]));
	let last = { sequence: 0, digest: GENESIS };
	for (let bad: Bad | null = null; ;) {
		const page = await look(pool, (db) => entriesAfter(db, organisationId, last.sequence));
		for (const entry of page) {
			bad = faultOf(entry, last, kept);
			if (bad) return { organisationId, entries: last.sequence, bad };
			last = { sequence: entry.sequence, digest: entry.digest };
		}
		if (page.length < PAGE) break;
	}
	const verdict = (bad: Bad | null): TrailVerdict => ({ organisationId, entries: last.sequence, bad });
	const longest = Math.max(head?.sequence ?? 0, signed.at(-1)?.sequence ?? 0);
	if (last.sequence < longest) return verdict({ sequence: last.sequence + 1, fault: 'tail-cut' });
	if (!head && last.sequence > 0) return verdict({ sequence: last.sequence, fault: 'head-removed' });
	if (head?.digest !== head?.kept) return verdict({ sequence: head?.sequence ?? 0, fault: 'edited' });
	if (forged) return verdict({ sequence: forged.sequence, fault: 'signature-forged' });
	return verdict(null);
}

/** The head beside the digest of the entry that it names, of one moment. */
async function headOf(db: Kysely<Database>, organisationId: string) {
	return db
		.selectFrom('audit_head as h')
		.leftJoin('audit_entry as e', (join) =>
			join.onRef('e.organisation_id', '=', 'h.organisation_id').onRef('e.sequence', '=', 'h.sequence')
		)
		.select(['h.sequence', 'h.digest', 'e.digest as kept'])
		.where('h.organisation_id', '=', organisationId)
		.executeTakeFirst();
}

function entriesAfter(db: Kysely<Database>, organisationId: string, sequence: number): Promise<Entry[]> {
	return db
		.selectFrom('audit_entry')
		.selectAll()
		.where('organisation_id', '=', organisationId)
		.where('sequence', '>', sequence)
		.orderBy('sequence')
		.limit(PAGE)
		.execute();
}

/**
 * What is wrong at an entry, seen from the one before. One that is whole in itself but does not follow tells that
 * the one before was written anew.
 */
function faultOf(
	entry: Entry,
	before: { sequence: number; digest: string },
	signed: Map<number, string>
): Bad | null {
	const { sequence } = entry;
	if (sequence !== before.sequence + 1) return { sequence: before.sequence + 1, fault: 'missing' };
	const follows = entry.previous_digest === before.digest;
	const whole = sha256(entryDigestInput(chained(entry))) === entry.digest;
	if (!whole) return { sequence, fault: follows ? 'edited' : 'moved' };
	if (!follows) return { sequence: Math.max(1, before.sequence), fault: 'edited' };
	const promised = Object.entries(commitments(entry.personal));
	if (promised.some(([name, digest]) => entry.commitments[name] !== digest))
		return { sequence, fault: 'personal-edited' };
	if ((signed.get(sequence) ?? entry.digest) !== entry.digest) return { sequence, fault: 'not-as-signed' };
	return null;
}

function chained(entry: Entry) {
	const {
		organisation_id: organisationId,
		sequence,
		at,
		actor,
		action,
		details,
		commitments,
		previous_digest: previousDigest
	} = entry;
	return { organisationId, sequence, at, actor, action, details, commitments, previousDigest };
}
