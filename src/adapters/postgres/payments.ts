import { sql } from 'kysely';
import type { KeptPayment } from '#domain/activation/activation.ts';
import type { Activations } from '#ports/activations.ts';
import { needsPlatform, type Context } from './context.ts';
import { json } from './schema.ts';

type Payments = Pick<
	Activations,
	| 'payments'
	| 'payment'
	| 'unsettledPayments'
	| 'lockPayment'
	| 'addPayment'
	| 'savePayment'
	| 'claimLook'
	| 'addCredit'
>;

const UNSETTLED: KeptPayment['status'][] = ['wanted', 'open', 'pending', 'authorized'];
/** Money can still come for a cent whose time was up, and the bell that tells of it can be lost too (P04). */
const LATE_MS = 60 * 60_000;

/** Payments of attempts, and what they leave: credit for the first bill. */
export function payments(context: Context): Payments {
	const { db, clock } = context;
	const kept = db
		.selectFrom('payment as p')
		.select([
			'p.id',
			'p.organisation_id as organisationId',
			'p.activation_id as activationId',
			'p.provider_id as providerId',
			'p.idempotency_key as idempotencyKey',
			'p.method',
			'p.amount_cents as amountCents',
			'p.status',
			'p.checkout_url as checkoutUrl',
			'p.transfer',
			'p.customer_id as customerId',
			'p.mandate_id as mandateId',
			'p.payer_name as payerName',
			'p.sealed_payer_iban as sealedPayerIban',
			'p.payer_iban_fingerprint as payerIbanFingerprint',
			'p.payer_iban_masked as payerIbanMasked',
			'p.mode',
			'p.refunded_cents as refundedCents',
			'p.charged_back_cents as chargedBackCents',
			'p.fetched_at as fetchedAt',
			'p.paid_at as paidAt',
			'p.expires_at as expiresAt',
			'p.created_at as createdAt'
		]);

	return {
		payments: (activationId): Promise<KeptPayment[]> =>
			kept.where('p.activation_id', '=', activationId).orderBy('p.created_at').orderBy('p.id').execute(),
		async payment(id): Promise<KeptPayment | null> {
			return (await kept.where('p.id', '=', id).executeTakeFirst()) ?? null;
		},
		/** Those looked at longest ago first, so that a full batch never starves the rest. */
		unsettledPayments(limit): Promise<KeptPayment[]> {
			needsPlatform(context, 'activations.unsettledPayments');
			const late = new Date(clock.now().getTime() - LATE_MS);
			return kept
				.where((is) =>
					is.or([
						is('p.status', 'in', UNSETTLED),
						is.and([
							is('p.status', '=', 'expired'),
							is('p.method', '=', 'ideal'),
							is('p.expires_at', '>', late)
						])
					])
				)
				.orderBy(sql`coalesce(p.fetched_at, p.created_at)`)
				.orderBy('p.id')
				.limit(limit)
				.execute();
		},
		async lockPayment(id): Promise<KeptPayment | null> {
			return (await kept.where('p.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
		},
		async addPayment(payment) {
			const { id, organisationId, activationId, idempotencyKey, createdAt } = payment;
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('payment')
				.values({
					id,
					organisation_id: organisationId,
					activation_id: activationId,
					idempotency_key: idempotencyKey,
					created_at: createdAt,
					...columns(payment)
				})
				.onConflict((conflict) =>
					conflict
						.column('activation_id')
						.where(sql.ref('status'), 'in', sql`('wanted', 'open', 'pending', 'authorized')`)
						.doNothing()
				)
				.executeTakeFirst();
			return (numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async savePayment(payment) {
			await db.updateTable('payment').set(columns(payment)).where('id', '=', payment.id).execute();
		},
		/** The claim counts as a look already, so that those who ring while one is under way wait for the next. */
		async claimLook(providerId, pauseMs) {
			needsPlatform(context, 'activations.claimLook');
			const now = clock.now();
			const next = sql<Date>`case when fetched_at > ${now} then fetched_at
				else greatest(${now}, fetched_at + make_interval(secs => ${pauseMs / 1000})) end`;
			const claimed = await db
				.updateTable('payment')
				.set({ fetched_at: next })
				.where('provider_id', '=', providerId)
				.returning(['id', 'organisation_id as organisationId', 'fetched_at as at'])
				.executeTakeFirst();
			return claimed ? { ...claimed, at: claimed.at && claimed.at > now ? claimed.at : null } : null;
		},
		async addCredit({ id, organisationId, paymentId, amountCents, reason }) {
			await db
				.insertInto('credit')
				.values({
					id,
					organisation_id: organisationId,
					payment_id: paymentId,
					amount_cents: amountCents,
					reason,
					created_at: clock.now()
				})
				.onConflict((conflict) => conflict.column('payment_id').doNothing())
				.execute();
		}
	};
}

function columns(payment: KeptPayment) {
	return {
		provider_id: payment.providerId,
		method: payment.method,
		amount_cents: payment.amountCents,
		status: payment.status,
		checkout_url: payment.checkoutUrl,
		transfer: json(payment.transfer),
		customer_id: payment.customerId,
		mandate_id: payment.mandateId,
		payer_name: payment.payerName,
		sealed_payer_iban: payment.sealedPayerIban,
		payer_iban_fingerprint: payment.payerIbanFingerprint,
		payer_iban_masked: payment.payerIbanMasked,
		mode: payment.mode,
		refunded_cents: payment.refundedCents,
		charged_back_cents: payment.chargedBackCents,
		fetched_at: payment.fetchedAt,
		paid_at: payment.paidAt,
		expires_at: payment.expiresAt
	};
}
