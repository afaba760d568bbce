import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { checkpointInput, commitmentInput, entryDigestInput, GENESIS } from '#domain/audit/chain.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Trail, TrailEntry } from '#ports/trail.ts';
import { needsPlatform, type Context } from './context.ts';
import { json } from './schema.ts';

const AT_ONCE = 500;
/** The actor's network address is personal too: it stands apart under this name. */
const ADDRESS = 'actor address';

/** The trail of an organisation: a chain in which every entry holds the digest of the one before. */
export function trail(context: Context): Trail {
	const { db, scope, clock, vault } = context;
	return {
		async page(organisationId, before, limit): Promise<TrailEntry[]> {
			const all = db
				.selectFrom('audit_entry')
				.select([
					'organisation_id as organisationId',
					'sequence',
					'at',
					'actor',
					'action',
					'details',
					'personal'
				])
				.where('organisation_id', '=', organisationId)
				.orderBy('sequence', 'desc')
				.limit(limit);
			const rows = await (before === null ? all : all.where('sequence', '<', before)).execute();
			return rows.map(({ personal, actor, ...row }) => {
				const { [ADDRESS]: address, ...rest } = personal;
				return {
					...row,
					actor: actor.kind === 'system' ? actor : { ...actor, address: address?.value ?? null },
					personal: Object.fromEntries(Object.entries(rest).map(([name, { value }]) => [name, value]))
				};
			});
		},
		async write(organisationId, action, details = {}, personal = {}) {
			const head = await db
				.insertInto('audit_head')
				.values({ organisation_id: organisationId, sequence: 0, digest: GENESIS })
				.onConflict((known) =>
					known.column('organisation_id').doUpdateSet({ sequence: sql`audit_head.sequence` })
				)
				.returning(['sequence', 'digest'])
				.executeTakeFirstOrThrow();
			const { actor, address } = withoutAddress(scope.by);
			const salted = salt(address === null ? personal : { ...personal, [ADDRESS]: address });
			const entry = {
				organisationId,
				sequence: head.sequence + 1,
				at: clock.now(),
				actor,
				action,
				details,
				commitments: commitments(salted),
				previousDigest: head.digest
			};
			const digest = sha256(entryDigestInput(entry));
			await db
				.with('grown', (of) =>
					of
						.updateTable('audit_head')
						.set({ sequence: entry.sequence, digest })
						.where('organisation_id', '=', organisationId)
				)
				.insertInto('audit_entry')
				.values({
					organisation_id: organisationId,
					sequence: entry.sequence,
					at: entry.at,
					actor: json(actor),
					action,
					details: json(details),
					commitments: json(entry.commitments),
					personal: json(salted),
					previous_digest: head.digest,
					digest
				})
				.execute();
		},
		async signCheckpoints(at) {
			needsPlatform(context, 'trail.signCheckpoints');
			for (let count = 0; ;) {
				const heads = await db
					.selectFrom('audit_head as h')
					.select(['h.organisation_id', 'h.sequence', 'h.digest'])
					.where('h.sequence', '>', 0)
					.where(({ not, exists, selectFrom }) =>
						not(
							exists(
								selectFrom('audit_checkpoint as c')
									.whereRef('c.organisation_id', '=', 'h.organisation_id')
									.whereRef('c.sequence', '>=', 'h.sequence')
							)
						)
					)
					.limit(AT_ONCE)
					.execute();
				if (heads.length === 0) return count;
				const signed = heads.map((head) => {
					const { organisation_id: organisationId, sequence, digest } = head;
					const signature = vault.fingerprint(
						checkpointInput({ organisationId, sequence, digest, signedAt: at })
					);
					return { ...head, signed_at: at, signature };
				});
				await db
					.insertInto('audit_checkpoint')
					.values(signed)
					.onConflict((known) => known.doNothing())
					.execute();
				count += heads.length;
			}
		}
	};
}

/** SHA-256 in hexadecimal, as everywhere in the trail. */
export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function withoutAddress(by: Actor): { actor: Actor; address: string | null } {
	return by.kind === 'system'
		? { actor: by, address: null }
		: { actor: { ...by, address: null }, address: by.address };
}

function salt(personal: Record<string, string>): Record<string, { value: string; salt: string }> {
	return Object.fromEntries(
		Object.entries(personal).map(([name, value]) => [
			name,
			{ value, salt: randomBytes(16).toString('base64url') }
		])
	);
}

/** What the chain keeps of personal details. */
export function commitments(
	personal: Record<string, { value: string; salt: string }>
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(personal).map(([name, { value, salt }]) => [
			name,
			sha256(commitmentInput(name, value, salt))
		])
	);
}
