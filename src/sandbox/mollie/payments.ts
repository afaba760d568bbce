import { fields, address, metadata, requiredText } from './fields.ts';
import { become } from './lifecycle.ts';
import { listAnswer } from './lists.ts';
import { isCancelable, type PretendPayment } from './payment.ts';
import { wantedPayment } from './payment-rules.ts';
import { paymentView } from './payment-view.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import { find, type World } from './world.ts';

/** The payment that a path names; throws Mollie's 404 when there is none. */
export function paymentOf(world: World, call: Call): PretendPayment {
	const payment = find(world.payments, call.params.payment);
	if (payment === undefined) throw new Problem(404, `No payment exists with token ${call.params.payment}.`);
	return payment;
}

function create(world: World, call: Call, extra: Record<string, unknown> = {}) {
	const payment = wantedPayment(world, { ...fields(call), ...extra });
	world.payments.push(payment);
	return { status: 201, body: paymentView(world, payment, call.origin) };
}

function change(world: World, call: Call) {
	const payment = paymentOf(world, call);
	const body = fields(call);
	if ('description' in body) payment.description = requiredText(body, 'description');
	if ('redirectUrl' in body) payment.redirectUrl = address(body, 'redirectUrl');
	if ('cancelUrl' in body) payment.cancelUrl = address(body, 'cancelUrl');
	if ('webhookUrl' in body) payment.webhookUrl = address(body, 'webhookUrl');
	if ('metadata' in body) payment.metadata = metadata(body);
	return { status: 200, body: paymentView(world, payment, call.origin) };
}

function cancel(world: World, call: Call) {
	const payment = paymentOf(world, call);
	if (!isCancelable(payment)) throw new Problem(422, 'The payment cannot be canceled');
	become(world, payment, 'canceled');
	void world.ring(payment);
	return { status: 200, body: paymentView(world, payment, call.origin) };
}

/** Payments, of everyone and of one customer. */
export const paymentRoutes: readonly Route[] = [
	['POST', '/v2/payments', (world, call) => create(world, call)],
	[
		'GET',
		'/v2/payments',
		(world, call) =>
			listAnswer(call, 'payments', world.payments, (row) => paymentView(world, row, call.origin))
	],
	[
		'GET',
		'/v2/payments/:payment',
		(world, call) => ({ status: 200, body: paymentView(world, paymentOf(world, call), call.origin) })
	],
	['PATCH', '/v2/payments/:payment', change],
	['DELETE', '/v2/payments/:payment', cancel],
	[
		'POST',
		'/v2/customers/:customer/payments',
		(world, call) => create(world, call, { customerId: call.params.customer })
	],
	[
		'GET',
		'/v2/customers/:customer/payments',
		(world, call) =>
			listAnswer(
				call,
				'payments',
				world.payments.filter(({ customerId }) => customerId === call.params.customer),
				(row) => paymentView(world, row, call.origin)
			)
	]
];
