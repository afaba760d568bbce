import type { KeptActivation, KeptPayment } from './activation.ts';
import { isFinal } from './payment.ts';
import { isLive } from './states.ts';

/** How the attempt before this one ended without proof. */
export type EndedAs = 'canceled' | 'expired' | 'failed' | 'refused';

/** What the person has to do or to wait for now; one page each. */
export type Stage =
	| { at: 'statement' }
	| { at: 'method'; attempt: KeptActivation; ended: EndedAs | null; payment: KeptPayment | null }
	| { at: 'bank'; attempt: KeptActivation; payment: KeptPayment }
	| { at: 'transfer'; attempt: KeptActivation; payment: KeptPayment }
	| { at: 'checking'; attempt: KeptActivation; payment: KeptPayment }
	| { at: 'review'; attempt: KeptActivation; payment: KeptPayment | null }
	| { at: 'active'; attempt: KeptActivation | null; payment: KeptPayment | null };

/** Where an organisation's activation stands for this person; attempts newest first, payments of all of them. */
export function stageOf(
	active: boolean,
	userId: string,
	attempts: readonly KeptActivation[],
	payments: readonly KeptPayment[]
): Stage {
	const of = (attempt: KeptActivation) => payments.filter(({ activationId }) => activationId === attempt.id);
	const paid = (attempt: KeptActivation) => of(attempt).find(({ status }) => status === 'paid') ?? null;
	if (active) {
		const proof = attempts.find(({ state }) => state === 'approved') ?? null;
		return { at: 'active', attempt: proof, payment: proof && paid(proof) };
	}
	for (const attempt of attempts) {
		const payment = paid(attempt);
		if (payment && !attempt.verdict) return { at: 'checking', attempt, payment };
	}
	const live = attempts.find(({ state }) => isLive(state));
	if (live?.state === 'in-review') return { at: 'review', attempt: live, payment: paid(live) };
	// Who states to be authorised does so in person: a colleague's statement is no way on.
	if (live?.state === 'draft' && live.userId !== userId) return { at: 'statement' };
	if (live) {
		const open = of(live).find(
			({ status, providerId }) => providerId !== null && status !== 'wanted' && !isFinal(status)
		);
		if (open) return { at: live.method === 'ideal' ? 'bank' : 'transfer', attempt: live, payment: open };
		return { at: 'method', attempt: live, ended: null, payment: null };
	}
	const last = attempts.find((attempt) => attempt.userId === userId);
	// A proof that no longer counts is begun anew, with a statement of today.
	return last && last.state !== 'approved'
		? { at: 'method', attempt: last, ended: endedAs(last), payment: paid(last) }
		: { at: 'statement' };
}

function endedAs({ state }: KeptActivation): EndedAs | null {
	return state === 'canceled' || state === 'expired' || state === 'failed' || state === 'refused'
		? state
		: null;
}
