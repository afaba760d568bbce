import { accounts } from './accounts.ts';
import { CHARGEBACK_REASONS } from './chargebacks.ts';
import { controlPage } from './control-page.ts';
import { fields, text, word } from './fields.ts';
import { bicOf, readIban } from './iban.ts';
import { chargeBack, complete, receiveTransfer } from './lifecycle.ts';
import type { Account, PretendPayment } from './payment.ts';
import { goneBack, paymentView } from './payment-view.ts';
import { paymentOf } from './payments.ts';
import { refund } from './refunds.ts';
import type { Handler, Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import type { World } from './world.ts';

const AFTER_MS = 1500;

/** A whole number, also when a form sends it as text; null when absent. */
export function whole(body: Record<string, unknown>, name: string): number | null {
	const value = body[name];
	if (value === undefined || value === null || value === '') return null;
	const number = Number(value);
	if (!Number.isSafeInteger(number)) throw new Problem(422, `The ${name} should be a whole number`, name);
	return number;
}

/** Answers a form with the control page, and a program with JSON. */
export function act(does: (world: World, call: Call) => object | Promise<object>): Handler {
	return async (world, call) => {
		const done = await does(world, call);
		return call.isForm ? { status: 303, headers: { location: '/_sandbox' } } : { status: 200, body: done };
	};
}

/** Who pays: one of the cast by its key, or a name and an IBAN; a name of null is a bank that tells none. */
function payerOf(body: Record<string, unknown>): Account | null {
	const seeded = accounts.get(text(body, 'account') ?? '');
	const written = text(body, 'consumerAccount');
	if (seeded === undefined && written === null) return null;
	const iban = written === null ? seeded?.iban : readIban(written);
	if (iban === undefined || iban === null) {
		throw new Problem(422, 'The bank account is invalid', 'consumerAccount');
	}
	const name = 'consumerName' in body ? text(body, 'consumerName') : (seeded?.name ?? null);
	return { name, iban, bic: text(body, 'consumerBic') ?? (seeded?.iban === iban ? seeded.bic : bicOf(iban)) };
}

async function tell(world: World, payment: PretendPayment, body: Record<string, unknown>): Promise<void> {
	switch (word(body, 'webhook', ['now', 'after', 'never']) ?? 'now') {
		case 'now':
			return world.ring(payment);
		case 'after':
			return world.ringLater(payment, AFTER_MS);
		case 'never':
			return;
	}
}

const finish = act(async (world, call) => {
	const payment = paymentOf(world, call);
	const body = fields(call);
	const status = word(body, 'status', ['paid', 'failed', 'canceled', 'expired', 'pending', 'open']);
	if (status === null) throw new Problem(422, 'The status is required', 'status');
	const code = text(body, 'bankReasonCode');
	complete(world, payment, {
		status,
		payer: payerOf(body),
		late: body.late === true || body.late === 'on',
		...(code === null ? {} : { bankReason: { code, text: CHARGEBACK_REASONS[code] ?? code } })
	});
	await tell(world, payment, body);
	return paymentView(world, payment, call.origin);
});

const transfer = act(async (world, call) => {
	const payment = paymentOf(world, call);
	const body = fields(call);
	const payer = payerOf(body);
	if (payer === null) throw new Problem(422, 'Say who pays: consumerAccount is missing', 'consumerAccount');
	const outcome = receiveTransfer(world, payment, payer, whole(body, 'amountCents') ?? payment.amountCents);
	if (outcome === 'paid') await tell(world, payment, body);
	return { outcome, payment: paymentView(world, payment, call.origin) };
});

const takeBack = act(async (world, call) => {
	const payment = paymentOf(world, call);
	const body = fields(call);
	const code = text(body, 'reason') ?? 'MD06';
	chargeBack(world, payment, code, CHARGEBACK_REASONS[code] ?? 'Other');
	await tell(world, payment, body);
	return paymentView(world, payment, call.origin);
});

const giveBack = act(async (world, call) => {
	const payment = paymentOf(world, call);
	const body = fields(call);
	const left = payment.amountCents - goneBack(world, payment.id).refunded;
	const amountCents = whole(body, 'amountCents') ?? left;
	refund(world, payment, { amountCents, description: 'From the control page', metadata: null }).status =
		'refunded';
	await tell(world, payment, body);
	return paymentView(world, payment, call.origin);
});

const ring = act(async (world, call) => {
	const payment = paymentOf(world, call);
	const copies = Math.min(100, whole(fields(call), 'copies') ?? 1);
	await Promise.all(Array.from({ length: copies }, () => world.ring(payment)));
	return { rung: copies, deliveries: world.deliveries.slice(-copies) };
});

/** What one can do to payments from outside the API. */
export const paymentControls: readonly Route[] = [
	['GET', '/_sandbox', (world) => ({ status: 200, body: controlPage(world) })],
	[
		'GET',
		'/_sandbox/payments',
		(world, call) => ({
			status: 200,
			body: world.payments.map((row) => paymentView(world, row, call.origin))
		})
	],
	['POST', '/_sandbox/payments/:payment/complete', finish],
	['POST', '/_sandbox/payments/:payment/transfer', transfer],
	['POST', '/_sandbox/payments/:payment/chargeback', takeBack],
	['POST', '/_sandbox/payments/:payment/refund', giveBack],
	['POST', '/_sandbox/payments/:payment/ring', ring]
];
