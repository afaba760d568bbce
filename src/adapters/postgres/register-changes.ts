import type { KeptRegisterChange } from '#domain/organisation/register-change.ts';
import type { RegisterChanges } from '#ports/register-changes.ts';
import type { Context } from './context.ts';
import { json } from './schema.ts';

/** What changed in the register of companies that were proven. */
export function registerChanges({ db }: Context): RegisterChanges {
	const kept = db
		.selectFrom('register_change')
		.select([
			'id',
			'organisation_id as organisationId',
			'before',
			'after',
			'changes',
			'state',
			'found_at as foundAt',
			'decided_by as decidedBy',
			'decided_reason as decidedReason',
			'decided_at as decidedAt'
		]);
	return {
		async byId(id): Promise<KeptRegisterChange | null> {
			return (await kept.where('id', '=', id).executeTakeFirst()) ?? null;
		},
		async newest(organisationId): Promise<KeptRegisterChange | null> {
			const newest = kept.where('organisation_id', '=', organisationId).orderBy('found_at', 'desc').limit(1);
			return (await newest.executeTakeFirst()) ?? null;
		},
		async lockOpen(organisationId): Promise<KeptRegisterChange | null> {
			const open = kept.where('organisation_id', '=', organisationId).where('state', '=', 'open');
			return (await open.forUpdate().executeTakeFirst()) ?? null;
		},
		async put(change) {
			const values = {
				after: json(change.after),
				changes: json(change.changes),
				state: change.state,
				decided_by: change.decidedBy,
				decided_reason: change.decidedReason,
				decided_at: change.decidedAt
			};
			await db
				.insertInto('register_change')
				.values({
					id: change.id,
					organisation_id: change.organisationId,
					before: json(change.before),
					found_at: change.foundAt,
					...values
				})
				.onConflict((conflict) => conflict.column('id').doUpdateSet(values))
				.execute();
		}
	};
}
