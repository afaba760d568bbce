import { sql } from 'kysely';
import type { KeptActivation } from '#domain/activation/activation.ts';
import type { Activations } from '#ports/activations.ts';
import { needsPlatform, type Context } from './context.ts';
import { payments } from './payments.ts';
import { json } from './schema.ts';

const LIVE: KeptActivation['state'][] = ['draft', 'awaiting-payment', 'in-review'];

/** Attempts to prove authority; of those that have not ended, an organisation has one at most. */
export function activations(context: Context): Activations {
	const { db, clock } = context;
	const kept = db
		.selectFrom('activation as a')
		.select([
			'a.id',
			'a.organisation_id as organisationId',
			'a.user_id as userId',
			'a.method',
			'a.state',
			'a.statement',
			'a.wants_mandate as wantsMandate',
			'a.register_snapshot as registerSnapshot',
			'a.verdict',
			'a.decided_by as decidedBy',
			'a.decided_reason as decidedReason',
			'a.decided_at as decidedAt',
			'a.created_at as createdAt',
			'a.ends_at as endsAt'
		]);

	return {
		...payments(context),
		async byId(id): Promise<KeptActivation | null> {
			return (await kept.where('a.id', '=', id).executeTakeFirst()) ?? null;
		},
		async live(organisationId): Promise<KeptActivation | null> {
			const live = kept.where('a.organisation_id', '=', organisationId).where('a.state', 'in', LIVE);
			return (await live.executeTakeFirst()) ?? null;
		},
		history: (organisationId): Promise<KeptActivation[]> =>
			kept
				.where('a.organisation_id', '=', organisationId)
				.orderBy('a.created_at', 'desc')
				.orderBy('a.id', 'desc')
				.execute(),
		overdue(now, limit): Promise<KeptActivation[]> {
			needsPlatform(context, 'activations.overdue');
			return kept
				.where((is) =>
					is.or([
						is('a.state', '=', 'draft'),
						is.and([is('a.state', '=', 'awaiting-payment'), is('a.method', '=', 'ideal')])
					])
				)
				.where('a.ends_at', '<=', now)
				.orderBy('a.ends_at')
				.orderBy('a.id')
				.limit(limit)
				.execute();
		},
		async countSince({ organisationId, userId, ibanFingerprint }, since) {
			needsPlatform(context, 'activations.countSince');
			const { rows } = await sql<{ most: number }>`select greatest(
				(select count(*) from activation where organisation_id = ${organisationId} and created_at >= ${since}),
				(select count(*) from activation where user_id = ${userId} and created_at >= ${since}),
				(select count(distinct a.id) from activation a join payment p on p.activation_id = a.id
					where p.payer_iban_fingerprint = ${ibanFingerprint} and a.created_at >= ${since})
			) as most`.execute(db);
			return rows[0]?.most ?? 0;
		},
		async lock(id): Promise<KeptActivation | null> {
			return (await kept.where('a.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
		},
		async add(activation) {
			const { id, organisationId, createdAt } = activation;
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('activation')
				.values({
					id,
					organisation_id: organisationId,
					created_at: createdAt,
					...columns(activation),
					review_since: activation.state === 'in-review' ? clock.now() : null
				})
				.onConflict((conflict) =>
					conflict
						.column('organisation_id')
						.where(sql.ref('state'), 'in', sql`('draft', 'awaiting-payment', 'in-review')`)
						.doNothing()
				)
				.executeTakeFirst();
			return (numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async save(activation) {
			const waiting = activation.state === 'in-review';
			await db
				.updateTable('activation')
				.set(columns(activation))
				.set({ review_since: waiting ? sql`coalesce(review_since, ${clock.now()})` : null })
				.where('id', '=', activation.id)
				.execute();
		}
	};
}

function columns(activation: KeptActivation) {
	return {
		user_id: activation.userId,
		method: activation.method,
		state: activation.state,
		statement: json(activation.statement),
		wants_mandate: activation.wantsMandate,
		register_snapshot: json(activation.registerSnapshot),
		verdict: json(activation.verdict),
		decided_by: activation.decidedBy,
		decided_reason: activation.decidedReason,
		decided_at: activation.decidedAt,
		ends_at: activation.endsAt
	};
}
