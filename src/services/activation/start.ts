import type { ActivationMethod, KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { idealDeadlines } from '#domain/activation/deadlines.ts';
import { notActivatable, type Obstacle } from '#domain/activation/obstacle.ts';
import { isFinal } from '#domain/activation/payment.ts';
import { pricesOn } from '#domain/billing/prices.ts';
import { withVat } from '#domain/billing/vat.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { isActiveElsewhere } from '#services/activation/is-active-elsewhere.ts';
import { requestPayment, type PaymentRequested } from '#services/activation/request-payment.ts';

/** How the person wants to prove it. */
export interface MethodWish {
	organisationId: string;
	userId: string;
	method: ActivationMethod;
	/** Separate consent to direct debit for later bills; one cent by iDEAL only. */
	wantsMandate: boolean;
	language: Language;
	/** Where our invoice and the provider's transfer instructions go. */
	email: string;
}

/** Why no payment is asked; `payment-open`: the other method's payment is still open, `resume` says where. */
export type StartRefusal =
	| Refusal<Obstacle | 'statement-missing' | 'in-review' | 'active-elsewhere'>
	| (Refusal<'payment-open'> & { resume: string | null; until: Date | null })
	| (Refusal<'too-many' | 'payments-down' | 'payments-busy'> & { retryAfter?: number });

type Part = Pick<World, 'store' | 'payments' | 'clock' | 'ids' | 'limits' | 'settings'>;

/**
 * Asks for the payment of an attempt, or goes on with the one under way: keeps the intent under the lock, asks the
 * provider, and saves what came of it. Two tabs end at one payment (P05); after an attempt that ended without
 * proof, the statement given then serves again.
 */
export async function startActivation(
	world: Part,
	by: Actor,
	wish: MethodWish
): Promise<PaymentRequested | StartRefusal> {
	const { store, limits } = world;
	if (await isActiveElsewhere(world, by, wish.organisationId)) return refuse('active-elsewhere');
	for (const [door, key] of [
		['activation-per-user', wish.userId],
		['activation-per-organisation', wish.organisationId]
	] as const) {
		const taken = await limits.take(door, key);
		if (isRefused(taken)) return taken;
	}
	const kept = await store.change({ organisation: wish.organisationId, by }, (tx) =>
		keepIntent(world, tx, wish)
	);
	if (isRefused(kept)) return kept;
	return requestPayment(world, by, { ...kept, language: wish.language, email: wish.email });
}

async function keepIntent(
	world: Part,
	tx: Transaction,
	wish: MethodWish
): Promise<{ activation: KeptActivation; payment: KeptPayment } | StartRefusal> {
	const organisation = await tx.organisations.lock(wish.organisationId);
	const obstacle = notActivatable(organisation);
	if (obstacle || !organisation) return refuse(obstacle ?? 'gone');
	const attempt = await attemptToGoOn(world, tx, wish);
	if (isRefused(attempt)) return attempt;
	if (attempt.payment) return { activation: attempt.activation, payment: attempt.payment };
	const now = world.clock.now();
	const activation: KeptActivation = {
		...attempt.activation,
		method: wish.method,
		wantsMandate: wish.wantsMandate && wish.method === 'ideal',
		endsAt: wish.method === 'ideal' ? idealDeadlines(now).askUntil : new Date(now.getTime() + 30 * 86_400_000)
	};
	const payment = firstPayment(activation, world.ids.uuid(), now);
	if (attempt.isNew) await tx.activations.add(activation);
	else await tx.activations.save(activation);
	await tx.activations.addPayment(payment);
	if (organisation.state === 'added') await tx.organisations.save({ ...organisation, state: 'activating' });
	await tx.trail.write(organisation.id, 'activation-started', {
		activation: activation.id,
		method: wish.method,
		mandate: activation.wantsMandate
	});
	return { activation, payment };
}

type Attempt =
	| { activation: KeptActivation; payment: KeptPayment }
	| { activation: KeptActivation; payment: null; isNew: boolean };

/** The attempt under way with its open payment, or one that a payment can be added to. */
async function attemptToGoOn(
	{ clock, ids }: Part,
	tx: Transaction,
	wish: MethodWish
): Promise<Attempt | StartRefusal> {
	const now = clock.now();
	const live = await tx.activations.live(wish.organisationId);
	if (live?.state === 'in-review') return refuse('in-review');
	if (live?.state === 'draft' && live.userId !== wish.userId) return refuse('statement-missing');
	if (live) {
		const open = (await tx.activations.payments(live.id)).find(
			({ status }) => status === 'wanted' || !isFinal(status)
		);
		if (open && live.method === wish.method) return { activation: live, payment: open };
		if (open?.providerId) return refuse('payment-open', { resume: open.checkoutUrl, until: open.expiresAt });
		if (open) await tx.activations.savePayment({ ...open, status: 'canceled' });
		if (live.state === 'draft') return { activation: live, payment: null, isNew: false };
		await tx.activations.save({ ...live, state: 'canceled', decidedAt: now });
	}
	const [last] = (await tx.activations.history(wish.organisationId)).filter(
		({ userId }) => userId === wish.userId
	);
	if (!last || last.state === 'approved') return refuse('statement-missing');
	const again: KeptActivation = {
		...last,
		id: ids.uuid(),
		state: 'draft',
		registerSnapshot: null,
		verdict: null,
		decidedBy: null,
		decidedReason: null,
		decidedAt: null,
		createdAt: now
	};
	return { activation: again, payment: null, isNew: true };
}

/** One cent, or the activation price with VAT. */
function amount(method: ActivationMethod, now: Date): number {
	const prices = pricesOn(localDate(now));
	return method === 'ideal' ? prices.proofCents : withVat(prices.activationCents);
}

function firstPayment(activation: KeptActivation, id: string, now: Date): KeptPayment {
	return {
		id,
		organisationId: activation.organisationId,
		activationId: activation.id,
		providerId: null,
		idempotencyKey: id,
		method: activation.method === 'ideal' ? 'ideal' : 'banktransfer',
		amountCents: amount(activation.method, now),
		status: 'wanted',
		checkoutUrl: null,
		transfer: null,
		customerId: null,
		mandateId: null,
		payerName: null,
		sealedPayerIban: null,
		payerIbanFingerprint: null,
		payerIbanMasked: null,
		mode: null,
		refundedCents: 0,
		chargedBackCents: 0,
		fetchedAt: null,
		paidAt: null,
		expiresAt: null,
		createdAt: now
	};
}
