import type { ActivationMethod, KeptActivation, KeptPayment, Statement } from '#domain/activation/activation.ts';
import { isFinal } from '#domain/activation/payment.ts';
import { STATEMENT_VERSION } from '#domain/activation/statement.ts';
import { pricesOn } from '#domain/billing/prices.ts';
import { withVat } from '#domain/billing/vat.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Language } from '#domain/user/user.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { requestPayment, type PaymentRequested } from '#services/activation/request-payment.ts';

/** What the person fills in before the method is chosen. */
export interface ActivationWish {
	organisationId: string;
	userId: string;
	method: ActivationMethod;
	name: string;
	role: string;
	wantsMandate: boolean;
	language: Language;
	/** Where the provider mails transfer instructions, and where our invoice goes. */
	email: string;
}

/** Why an attempt can't start; `payment-open`: the other method's payment is still open, `resume` says where. */
export type StartRefusal =
	| Refusal<'unlisted' | 'already-active' | 'in-review' | 'ceased' | 'suspended' | 'closed' | 'active-elsewhere'>
	| (Refusal<'payment-open'> & { resume: string | null; until: Date | null })
	| (Refusal<'too-many' | 'payments-down' | 'payments-busy'> & { retryAfter?: number });

/**
 * Starts an attempt, or goes on with the one under way: looks, keeps the intent under the lock, asks the provider,
 * and saves what came of it. Two tabs end at one payment (P05).
 */
export async function startActivation(
	world: Pick<World, 'store' | 'payments' | 'clock' | 'ids' | 'limits' | 'settings' | 'vault' | 'letters'>,
	by: Actor,
	wish: ActivationWish
): Promise<PaymentRequested | StartRefusal> {
	const { store, limits } = world;
	const elsewhere = await activeElsewhere(world, by, wish.organisationId);
	if (elsewhere) return refuse('active-elsewhere');
	for (const [door, key] of [['activation-per-user', wish.userId], ['activation-per-organisation', wish.organisationId]] as const) {
		const taken = await limits.take(door, key);
		if (isRefused(taken)) return taken;
	}
	const kept = await store.change({ organisation: wish.organisationId, by }, (tx) => keepIntent(world, tx, by, wish));
	if (isRefused(kept)) return kept;
	return requestPayment(world, by, { ...kept, language: wish.language, email: wish.email });
}

async function activeElsewhere({ store }: Pick<World, 'store'>, by: Actor, id: string): Promise<boolean> {
	const organisation = await store.look({ organisation: id, by }, (reading) => reading.organisations.byId(id));
	const number = organisation?.kvkNumber ?? organisation?.kboNumber;
	if (!organisation || !number) return false;
	const holder = await store.look({ platform: 'one-active-per-number', by }, (reading) =>
		reading.organisations.activeByNumber(organisation.country, number)
	);
	return holder !== null && holder.id !== id;
}

async function keepIntent(
	{ clock, ids }: Pick<World, 'clock' | 'ids'>,
	tx: Transaction,
	by: Actor,
	wish: ActivationWish
): Promise<{ activation: KeptActivation; payment: KeptPayment } | StartRefusal> {
	const organisation = await tx.organisations.lock(wish.organisationId);
	const obstacle = organisation ? notActivatable(organisation) : 'closed';
	if (obstacle || !organisation) return refuse(obstacle ?? 'closed');
	const now = clock.now();
	const live = await tx.activations.live(wish.organisationId);
	if (live) {
		if (live.state === 'in-review') return refuse('in-review');
		const payment = (await tx.activations.payments(live.id)).find(({ status }) => status === 'wanted' || !isFinal(status));
		if (payment && live.method === wish.method) return { activation: live, payment };
		if (payment) return refuse('payment-open', { resume: payment.checkoutUrl, until: payment.expiresAt });
		await tx.activations.save({ ...live, state: 'canceled', decidedAt: now });
	}
	const activation = attempt(wish, ids.uuid(), now, by);
	const payment = firstPayment(activation, ids.uuid(), now);
	await tx.activations.add(activation);
	await tx.activations.addPayment(payment);
	if (organisation.state === 'added') await tx.organisations.save({ ...organisation, state: 'activating' });
	await tx.trail.write(
		organisation.id,
		'activation-started',
		{ activation: activation.id, method: wish.method, statement: STATEMENT_VERSION, role: wish.role, mandate: wish.wantsMandate },
		{ name: wish.name }
	);
	return { activation, payment };
}

function notActivatable({ state, register }: KeptOrganisation) {
	if (state === 'unlisted' || state === 'suspended' || state === 'closed') return state;
	if (state === 'active') return 'already-active';
	return register?.ceasedOn ? 'ceased' : null;
}

const DAY_MS = 86_400_000;
/** iDEAL ends after 15 minutes and is watched for an hour more; an invoice after 30 days. */
const LASTS: Record<ActivationMethod, number> = { ideal: 75 * 60_000, invoice: 30 * DAY_MS };

function attempt(wish: ActivationWish, id: string, now: Date, by: Actor): KeptActivation {
	const statement: Statement = {
		name: wish.name,
		role: wish.role,
		textVersion: STATEMENT_VERSION,
		language: wish.language,
		at: now.toISOString(),
		address: by.kind === 'system' ? null : by.address
	};
	return {
		id,
		organisationId: wish.organisationId,
		userId: wish.userId,
		method: wish.method,
		state: 'draft',
		statement,
		wantsMandate: wish.wantsMandate && wish.method === 'ideal',
		registerSnapshot: null,
		verdict: null,
		decidedBy: null,
		decidedReason: null,
		decidedAt: null,
		createdAt: now,
		endsAt: new Date(now.getTime() + LASTS[wish.method])
	};
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
