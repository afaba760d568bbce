import { iso } from './clock.ts';
import { euro } from './fields.ts';
import { listAnswer } from './lists.ts';
import { paymentOf } from './payments.ts';
import type { Route } from './router.ts';
import { Problem } from './wire.ts';
import type { PretendChargeback, World } from './world.ts';

/** Why a bank takes a debit back: the codes of SEPA that we must tell apart. */
export const CHARGEBACK_REASONS: Readonly<Record<string, string>> = {
	AC01: 'Incorrect account number',
	AC04: 'Account closed',
	AM04: 'Insufficient funds',
	MD01: 'No mandate',
	MD06: 'Return of funds requested by end customer',
	MD07: 'End customer deceased',
	MS02: 'Reason not specified by customer',
	MS03: 'Reason not specified by bank',
	SL01: 'Specific service offered by the bank'
};

function chargebackView(row: PretendChargeback, origin: string): object {
	const payment = `${origin}/v2/payments/${row.paymentId}`;
	return {
		resource: 'chargeback',
		id: row.id,
		amount: euro(row.amountCents),
		settlementAmount: euro(-row.amountCents),
		reason: row.reason,
		paymentId: row.paymentId,
		createdAt: iso(row.createdAt),
		reversedAt: null,
		_links: {
			self: { href: `${payment}/chargebacks/${row.id}`, type: 'application/hal+json' },
			payment: { href: payment, type: 'application/hal+json' },
			documentation: { href: 'https://docs.mollie.com/reference/get-chargeback', type: 'text/html' }
		}
	};
}

/** Chargebacks of a payment, and of all; they come from the control page, never from the API. */
export const chargebackRoutes: readonly Route[] = [
	[
		'GET',
		'/v2/payments/:payment/chargebacks',
		(world, call) => {
			const { id } = paymentOf(world, call);
			const rows = world.chargebacks.filter(({ paymentId }) => paymentId === id);
			return listAnswer(call, 'chargebacks', rows, (row) => chargebackView(row, call.origin));
		}
	],
	[
		'GET',
		'/v2/payments/:payment/chargebacks/:chargeback',
		(world: World, call) => {
			const row = world.chargebacks.find(({ id }) => id === call.params.chargeback);
			if (row?.paymentId !== paymentOf(world, call).id) {
				throw new Problem(404, `No chargeback exists with token ${call.params.chargeback}.`);
			}
			return { status: 200, body: chargebackView(row, call.origin) };
		}
	],
	[
		'GET',
		'/v2/chargebacks',
		(world, call) =>
			listAnswer(call, 'chargebacks', world.chargebacks, (row) => chargebackView(row, call.origin))
	]
];
