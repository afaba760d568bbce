import { day } from './clock.ts';
import { isFinal, type Account, type PretendPayment, type Status } from './payment.ts';
import { Problem } from './wire.ts';
import { find, newId, type World } from './world.ts';

/** Brings a payment into a status; what it was before is kept for answers that come late. */
export function become(world: World, payment: PretendPayment, status: Status): void {
	payment.before = { ...structuredClone(payment), before: null };
	payment.status = status;
	payment.changedAt = world.clock.now();
}

/** What happens to a payment at the bank. */
export interface Outcome {
	status: Status;
	payer: Account | null;
	/** Lets money arrive although the payment had ended; banks do this, rarely. */
	late?: boolean;
	bankReason?: { code: string; text: string };
}

/** Ends (or moves) a payment; a paid first payment also makes a mandate. Throws a `Problem` when it has ended. */
export function complete(world: World, payment: PretendPayment, outcome: Outcome): void {
	const tooLate = isFinal(payment.status) && !(outcome.late === true && payment.status !== 'paid');
	if (tooLate) throw new Problem(409, `The payment is ${payment.status} already`);
	if (outcome.status === 'paid' && payment.payer === null && outcome.payer === null) {
		throw new Problem(422, 'Say who pays: consumerAccount is missing', 'consumerAccount');
	}
	become(world, payment, outcome.status);
	payment.bankReason = outcome.bankReason ?? null;
	if (outcome.status !== 'paid') return;
	payment.payer = outcome.payer ?? payment.payer;
	if (payment.sequenceType === 'first') payment.mandateId = mandateFrom(world, payment);
	const link = world.links.find(({ paymentIds }) => paymentIds.includes(payment.id));
	if (link) link.paidAt ??= payment.changedAt;
}

function mandateFrom(world: World, payment: PretendPayment): string {
	const id = newId('mdt');
	world.mandates.push({
		id,
		customerId: payment.customerId ?? '',
		status: 'valid',
		consumerName: payment.payer?.name ?? null,
		consumerAccount: payment.payer?.iban ?? '',
		consumerBic: payment.payer?.bic ?? null,
		mandateReference: `SANDBOX-${id.slice(4, 12).toUpperCase()}`,
		signatureDate: day(payment.changedAt),
		createdAt: payment.changedAt,
		revoked: false
	});
	return id;
}

/** A bank transfer arrives; an amount other than asked goes back to the payer, and the payment keeps waiting. */
export function receiveTransfer(
	world: World,
	payment: PretendPayment,
	payer: Account,
	amountCents: number
): 'paid' | 'returned' {
	if (payment.method !== 'banktransfer') throw new Problem(409, 'The payment is not a bank transfer');
	if (amountCents !== payment.amountCents || isFinal(payment.status)) {
		payment.returnedTransfers.push({ amountCents, payer, at: world.clock.now() });
		return 'returned';
	}
	complete(world, payment, { status: 'paid', payer });
	return 'paid';
}

/** The payer's bank takes the whole amount back. */
export function chargeBack(world: World, payment: PretendPayment, code: string, description: string): string {
	if (payment.status !== 'paid') throw new Problem(409, 'Only a paid payment can be charged back');
	if (world.chargebacks.some(({ paymentId }) => paymentId === payment.id)) {
		throw new Problem(409, 'The payment is charged back already');
	}
	payment.before = { ...structuredClone(payment), before: null };
	const id = newId('chb');
	world.chargebacks.push({
		id,
		paymentId: payment.id,
		amountCents: payment.amountCents,
		reason: { code, description },
		createdAt: world.clock.now()
	});
	return id;
}

const DAY = 86_400_000;

/** Does what time does: expiry, direct debits on their day, refunds on their way. Gives the payments to ring for. */
export function passTime(world: World): PretendPayment[] {
	const now = world.clock.now();
	const changed = new Set<PretendPayment>();
	for (const payment of world.payments) {
		if (isFinal(payment.status)) continue;
		if (payment.expiresAt !== null && payment.expiresAt <= now) {
			become(world, payment, 'expired');
			changed.add(payment);
		} else if (payment.method === 'directdebit' && payment.dueDate !== null && payment.dueDate <= day(now)) {
			become(world, payment, 'paid');
			changed.add(payment);
		}
	}
	for (const refund of world.refunds) {
		if (refund.status !== 'pending' && refund.status !== 'processing') continue;
		const days = Math.floor((now - refund.createdAt) / DAY);
		const status = days >= 2 ? 'refunded' : days === 1 ? 'processing' : 'pending';
		if (refund.status === status) continue;
		refund.status = status;
		const payment = find(world.payments, refund.paymentId);
		if (payment) changed.add(payment);
	}
	return [...changed];
}
