import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { RefuseReason, Verdict } from '#domain/activation/decide.ts';
import { isLive } from '#domain/activation/states.ts';
import type { KeptOrganisation } from './organisation.ts';

/** How far a stop is. */
type StopState = 'done' | 'current' | 'failed' | 'waiting';

/** One stop on the way from added to the first invoice (002-27, 002-41), with the facts that are kept of it. */
export type RouteStop =
	| { stop: 'added'; state: 'done'; at: Date; by: string | null; typed: boolean }
	| { stop: 'listed'; state: 'current'; at: Date | null }
	| { stop: 'stated'; state: StopState; at: Date | null; name: string | null }
	| {
			stop: 'paid';
			state: StopState;
			at: Date | null;
			cents: number;
			maskedIban: string | null;
			ended: 'canceled' | 'expired' | 'failed' | null;
	  }
	| {
			stop: 'compared';
			state: StopState;
			at: Date | null;
			account: string | null;
			compared: Verdict['name']['compared'];
			inReview: boolean;
			refused: (RefuseReason | 'by-specialist')[];
	  }
	| { stop: 'active'; state: StopState; at: Date | null; suspended: boolean }
	| { stop: 'closed'; state: 'done'; at: Date }
	| { stop: 'first-invoice'; state: StopState };

/** The way of an organisation so far, read off what is kept; attempts newest first, with the payments of all. */
export function routeOf(
	organisation: KeptOrganisation,
	attempts: readonly KeptActivation[],
	payments: readonly KeptPayment[],
	proofCents: number
): RouteStop[] {
	const { state, createdAt, createdBy, typed, register } = organisation;
	const isProven = state === 'active' || state === 'suspended' || state === 'closed';
	const [newest = null] = attempts;
	// A proof that no longer counts is no part of the way to the next one.
	const attempt = isProven
		? (attempts.find((one) => one.state === 'approved') ?? null)
		: newest?.state === 'approved'
			? null
			: newest;
	const own = payments.filter((payment) => payment.activationId === attempt?.id);
	const payment = own.find(({ status }) => status === 'paid') ?? own.at(-1) ?? null;
	const stops: RouteStop[] = [
		{ stop: 'added', state: 'done', at: createdAt, by: createdBy, typed: typed !== null && register === null }
	];
	if (state === 'unlisted')
		stops.push({ stop: 'listed', state: 'current', at: organisation.registerCheckedAt });
	const canGo = (state === 'added' || state === 'activating') && !register?.ceasedOn;
	stops.push({
		stop: 'stated',
		state: attempt ? 'done' : canGo ? 'current' : 'waiting',
		at: attempt ? new Date(attempt.statement.at) : null,
		name: attempt?.statement.name ?? null
	});
	stops.push(paid(attempt, payment, canGo, proofCents));
	stops.push(compared(attempt, payment));
	stops.push({
		stop: 'active',
		state:
			state === 'suspended'
				? 'failed'
				: state === 'active' || (state === 'closed' && organisation.activatedAt)
					? 'done'
					: 'waiting',
		at: organisation.activatedAt,
		suspended: state === 'suspended'
	});
	stops.push(
		organisation.closedAt
			? { stop: 'closed', state: 'done', at: organisation.closedAt }
			: { stop: 'first-invoice', state: state === 'active' ? 'current' : 'waiting' }
	);
	return stops;
}

function paid(
	attempt: KeptActivation | null,
	payment: KeptPayment | null,
	canGo: boolean,
	proofCents: number
): RouteStop {
	const isPaid = payment?.status === 'paid';
	const ended =
		attempt?.state === 'canceled' || attempt?.state === 'expired' || attempt?.state === 'failed'
			? attempt.state
			: null;
	return {
		stop: 'paid',
		state: isPaid
			? 'done'
			: ended
				? 'failed'
				: attempt && isLive(attempt.state) && canGo
					? 'current'
					: 'waiting',
		at: isPaid ? payment.paidAt : null,
		cents: payment?.amountCents ?? proofCents,
		maskedIban: isPaid ? payment.payerIbanMasked : null,
		ended: isPaid ? null : ended
	};
}

function compared(attempt: KeptActivation | null, payment: KeptPayment | null): RouteStop {
	const verdict = attempt?.verdict ?? null;
	const isPaid = payment?.status === 'paid';
	const states: Partial<Record<KeptActivation['state'], StopState>> = {
		approved: 'done',
		refused: 'failed',
		'in-review': 'current'
	};
	return {
		stop: 'compared',
		state: (attempt && states[attempt.state]) ?? (isPaid ? 'current' : 'waiting'),
		at: attempt?.decidedAt ?? null,
		account: verdict?.name.accountName ?? null,
		compared: verdict?.name.compared ?? null,
		inReview: attempt?.state === 'in-review',
		refused:
			attempt?.state !== 'refused'
				? []
				: attempt.decidedBy
					? ['by-specialist']
					: ((verdict?.because ?? []) as RefuseReason[])
	};
}
