import { iso } from './clock.ts';
import { cents, euro, fields, metadata, text } from './fields.ts';
import { listAnswer } from './lists.ts';
import { goneBack } from './payment-view.ts';
import { paymentOf } from './payments.ts';
import type { PretendPayment } from './payment.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import { newId, type PretendRefund, type World } from './world.ts';

/** Sends money back; throws a `Problem` when that is more than is left, or was just asked. */
export function refund(
	world: World,
	payment: PretendPayment,
	wish: { amountCents: number; description: string; metadata: unknown }
): PretendRefund {
	if (payment.status !== 'paid') throw new Problem(422, 'The payment is not paid, so it cannot be refunded');
	if (wish.amountCents < 1) throw new Problem(422, 'The amount is lower than the minimum', 'amount');
	const { refunded, chargedBack } = goneBack(world, payment.id);
	if (wish.amountCents > payment.amountCents - refunded - chargedBack) {
		throw new Problem(422, 'The amount is higher than the maximum', 'amount');
	}
	const now = world.clock.now();
	const twin = world.refunds.some(
		(other) =>
			other.paymentId === payment.id &&
			other.amountCents === wish.amountCents &&
			other.description === wish.description &&
			now - other.createdAt < 10_000
	);
	if (twin) throw new Problem(409, 'A duplicate refund has been detected');
	const made: PretendRefund = {
		id: newId('re'),
		paymentId: payment.id,
		...wish,
		status: 'pending',
		createdAt: now
	};
	payment.before = { ...structuredClone(payment), before: null };
	world.refunds.push(made);
	return made;
}

function refundView(world: World, row: PretendRefund, origin: string): object {
	const payment = `${origin}/v2/payments/${row.paymentId}`;
	return {
		resource: 'refund',
		id: row.id,
		mode: world.mode,
		amount: euro(row.amountCents),
		settlementAmount: euro(-row.amountCents),
		description: row.description,
		metadata: row.metadata,
		status: row.status,
		paymentId: row.paymentId,
		createdAt: iso(row.createdAt),
		_links: {
			self: { href: `${payment}/refunds/${row.id}`, type: 'application/hal+json' },
			payment: { href: payment, type: 'application/hal+json' },
			documentation: { href: 'https://docs.mollie.com/reference/get-refund', type: 'text/html' }
		}
	};
}

function refundsOf(world: World, call: Call): PretendRefund[] {
	const { id } = paymentOf(world, call);
	return world.refunds.filter(({ paymentId, status }) => paymentId === id && status !== 'canceled');
}

function refundOf(world: World, call: Call): PretendRefund {
	const row = refundsOf(world, call).find(({ id }) => id === call.params.refund);
	if (row === undefined) throw new Problem(404, `No refund exists with token ${call.params.refund}.`);
	return row;
}

function create(world: World, call: Call) {
	const payment = paymentOf(world, call);
	const body = fields(call);
	const amountCents = cents(body, 'amount');
	if (amountCents === null) throw new Problem(422, 'The amount is required', 'amount');
	const row = refund(world, payment, {
		amountCents,
		description: text(body, 'description') ?? '',
		metadata: metadata(body)
	});
	return { status: 201, body: refundView(world, row, call.origin) };
}

function cancel(world: World, call: Call) {
	const row = refundOf(world, call);
	if (row.status !== 'pending') throw new Problem(422, 'The refund cannot be canceled anymore');
	row.status = 'canceled';
	return { status: 204 };
}

/** Refunds of a payment, and of all. */
export const refundRoutes: readonly Route[] = [
	['POST', '/v2/payments/:payment/refunds', create],
	[
		'GET',
		'/v2/payments/:payment/refunds',
		(world, call) =>
			listAnswer(call, 'refunds', refundsOf(world, call), (row) => refundView(world, row, call.origin))
	],
	[
		'GET',
		'/v2/payments/:payment/refunds/:refund',
		(world, call) => ({ status: 200, body: refundView(world, refundOf(world, call), call.origin) })
	],
	['DELETE', '/v2/payments/:payment/refunds/:refund', cancel],
	[
		'GET',
		'/v2/refunds',
		(world, call) => listAnswer(call, 'refunds', world.refunds, (row) => refundView(world, row, call.origin))
	]
];
