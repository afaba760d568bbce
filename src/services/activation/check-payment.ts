import { isFinal, laterStatus, type PaymentReport } from '#domain/activation/payment.ts';
import { eventOfEnd } from '#domain/activation/states.ts';
import type { KeptPayment } from '#domain/activation/activation.ts';
import { maskIban } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import { system } from '#domain/user/actor.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { askRegister } from '#services/activation/ask-register.ts';
import { attemptOf, decideActivation, type Deciding } from '#services/activation/decide.ts';
import { endAttempt } from '#services/activation/end-attempt.ts';
import { receiveMoney } from '#services/activation/receive-money.ts';
import { withdrawInvoice } from '#services/activation/withdraw-invoice.ts';
import { completeMandate } from '#services/mandate/complete.ts';

const BY = system('check-payment');

type Part = Deciding & Pick<World, 'payments'>;

/**
 * Asks the provider what became of a payment and lets the attempt follow: money that came in is booked, whenever it
 * comes (P04), and then decided on; what ended without money makes room for another try. A final status is never
 * undone (P02). Throws when the provider or the register can't be asked, so that the job is tried again: what was
 * booked stays booked.
 */
export async function checkPayment(
	world: Part,
	{ paymentId, organisationId }: { paymentId: string; organisationId: string }
): Promise<void> {
	const payment = await world.store.look({ organisation: organisationId, by: BY }, (reading) =>
		reading.activations.payment(paymentId)
	);
	if (!payment) return;
	if (payment.status === 'paid') {
		const attempt = await attemptOf(world, payment);
		if (attempt) await decideActivation(world, attempt, payment);
		return noteAfterwards(world, payment);
	}
	const [report, attempt] = await Promise.all([ask(world, payment), attemptOf(world, payment)]);
	if (!report || !attempt) return notTold(world, payment);
	const booked = book(world, payment, report);
	if (report.status !== 'paid' || attempt.activation.verdict) return void (await booked);
	// The register is asked while the money is booked: neither needs the other.
	const answer = askRegister(world, attempt.organisation.kvkNumber ?? '', report.payer.name);
	const decided = booked.then((now) =>
		now?.status === 'paid' ? decideActivation(world, attempt, now, answer) : undefined
	);
	await Promise.all([decided, answer]);
}

/** Books what the provider says of a payment; answers the payment as it is then, or null when it is gone. */
async function book(
	world: Part,
	{ id: paymentId, organisationId }: KeptPayment,
	report: PaymentReport
): Promise<KeptPayment | null> {
	const { store, clock } = world;
	return store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const payment = await tx.activations.lockPayment(paymentId);
		if (!payment) return null;
		const status = payment.status === 'wanted' ? report.status : laterStatus(payment.status, report.status);
		const news = status !== payment.status;
		const now: KeptPayment = {
			...payment,
			...facts(world, report, payment),
			status,
			fetchedAt: clock.now()
		};
		await tx.activations.savePayment(now);
		if (!news) return now;
		await tx.trail.write(organisationId, 'payment-reported', {
			payment: paymentId,
			from: payment.status,
			to: status
		});
		if (status === 'paid') await receiveMoney(world, tx, payment);
		else if (isFinal(status)) await ended(world, tx, payment, status);
		return now;
	});
}

/** Asked in vain: the sweep looks at others first before it comes back to this one. */
async function notTold({ store, clock }: Part, { id, organisationId }: KeptPayment): Promise<void> {
	await store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const payment = await tx.activations.lockPayment(id);
		if (payment) await tx.activations.savePayment({ ...payment, fetchedAt: clock.now() });
	});
}

/** What the provider says of a payment of ours, or null when what it says can't be about it. */
async function ask(
	{ payments, log }: Pick<World, 'payments' | 'log'>,
	{ id, providerId, amountCents }: KeptPayment
): Promise<PaymentReport | null> {
	if (!providerId) return null;
	const report = await payments.payment(providerId);
	if (isRefused(report)) {
		if (report.refused !== 'unknown-payment')
			throw new Error(`The payment provider was not to be asked: ${report.refused}`);
		log.warn('payment-unknown-at-provider', { payment: id });
		return null;
	}
	if (report.amountCents !== amountCents || report.currency !== 'EUR') {
		log.error('payment-not-as-asked', { payment: id, asked: amountCents, told: report.amountCents });
		return null;
	}
	return report;
}

/** What comes after the money: a mandate made later; and money that went back after it was booked is kept beside the payment and told in the trail; nothing booked is edited (P11). */
async function noteAfterwards(world: Part, before: KeptPayment): Promise<void> {
	const { store, clock, log } = world;
	const { id: paymentId, organisationId } = before;
	const report = await ask(world, before);
	if (!report) return;
	await store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const payment = await tx.activations.lockPayment(paymentId);
		if (!payment) return;
		// An answer of before, arriving late, knows of less.
		const refundedCents = Math.max(payment.refundedCents, report.refundedCents);
		const chargedBackCents = Math.max(payment.chargedBackCents, report.chargedBackCents);
		await tx.activations.savePayment({
			...payment,
			refundedCents,
			chargedBackCents,
			mandateId: payment.mandateId ?? report.mandateId,
			fetchedAt: clock.now()
		});
		await completeMandate(tx, payment, report);
		if (payment.refundedCents === refundedCents && payment.chargedBackCents === chargedBackCents) return;
		log.warn('payment-returned', { payment: paymentId, refundedCents, chargedBackCents });
		await tx.trail.write(organisationId, 'payment-returned', {
			payment: paymentId,
			refundedCents,
			chargedBackCents
		});
	});
}

function facts(
	{ vault }: Pick<World, 'vault'>,
	report: PaymentReport,
	before: KeptPayment
): Partial<KeptPayment> {
	const { iban, name } = report.payer;
	return {
		mode: report.mode,
		refundedCents: report.refundedCents,
		chargedBackCents: report.chargedBackCents,
		customerId: report.customerId ?? before.customerId,
		mandateId: report.mandateId ?? before.mandateId,
		checkoutUrl: report.checkoutUrl ?? before.checkoutUrl,
		paidAt: report.paidAt ? new Date(report.paidAt) : before.paidAt,
		expiresAt: report.expiresAt ? new Date(report.expiresAt) : before.expiresAt,
		payerName: name ?? before.payerName,
		...(iban && {
			sealedPayerIban: vault.seal(iban),
			payerIbanFingerprint: vault.fingerprint(iban),
			payerIbanMasked: maskIban(iban)
		})
	};
}

/** A transfer that can't be paid any more takes its invoice along, whoever ended it. */
async function ended(
	world: Pick<World, 'ids' | 'clock'>,
	tx: Transaction,
	payment: KeptPayment,
	status: KeptPayment['status']
): Promise<void> {
	const activation = await tx.activations.lock(payment.activationId);
	const event = status === 'wanted' ? null : eventOfEnd(status);
	if (!activation || !event) return;
	const invoice = payment.method === 'banktransfer';
	// Only we cancel a transfer: because its time is up, or because the person goes on another way.
	const given = status === 'canceled' && localDate(world.clock.now()) < localDate(activation.endsAt);
	if (invoice) await withdrawInvoice(world, tx, activation.id, given ? 'withdrawn' : 'expired');
	await endAttempt(world, tx, activation, invoice && !given ? 'payment-expired' : event);
}
