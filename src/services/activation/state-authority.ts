import type { KeptActivation, Statement } from '#domain/activation/activation.ts';
import {
	readStatement,
	STATEMENT_VERSION,
	type StatementFinding,
	type TypedStatement
} from '#domain/activation/statement.ts';
import { notActivatable, type Obstacle } from '#domain/activation/obstacle.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { World } from '#ports/world.ts';

const DRAFT_DAYS = 30;

/**
 * Records that a person states to be authorised to act (002-29): name, role, which text, when and from where.
 * It begins an attempt; stating again replaces the statement as long as no payment was asked.
 */
export async function stateAuthority(
	{ store, clock, ids }: Pick<World, 'store' | 'clock' | 'ids'>,
	by: Actor,
	typed: TypedStatement & { organisationId: string; userId: string; language: Language }
): Promise<{ activationId: string } | { findings: StatementFinding[] } | Refusal<Obstacle | 'under-way'>> {
	const read = readStatement(typed);
	if ('findings' in read) return read;
	const now = clock.now();
	const statement: Statement = {
		name: read.name,
		role: read.role,
		textVersion: STATEMENT_VERSION,
		language: typed.language,
		at: now.toISOString(),
		address: by.kind === 'system' ? null : by.address
	};
	return store.change({ organisation: typed.organisationId, by }, async (tx) => {
		const organisation = await tx.organisations.lock(typed.organisationId);
		const obstacle = notActivatable(organisation);
		if (obstacle) return refuse(obstacle);
		const live = await tx.activations.live(typed.organisationId);
		if (live && live.state !== 'draft') return refuse('under-way');
		const activation: KeptActivation = live
			? { ...live, userId: typed.userId, statement }
			: {
					id: ids.uuid(),
					organisationId: typed.organisationId,
					userId: typed.userId,
					method: 'ideal',
					state: 'draft',
					statement,
					wantsMandate: false,
					registerSnapshot: null,
					verdict: null,
					decidedBy: null,
					decidedReason: null,
					decidedAt: null,
					createdAt: now,
					endsAt: new Date(now.getTime() + DRAFT_DAYS * 86_400_000)
				};
		if (live) {
			await tx.activations.save(activation);
			// Asking again under the same key with another name or language would be an error at the provider.
			for (const payment of await tx.activations.payments(live.id))
				if (payment.status === 'wanted') await tx.activations.savePayment({ ...payment, status: 'canceled' });
		} else await tx.activations.add(activation);
		await tx.trail.write(
			typed.organisationId,
			'authority-stated',
			{ activation: activation.id, role: statement.role, text: statement.textVersion },
			{ name: statement.name }
		);
		return { activationId: activation.id };
	});
}
