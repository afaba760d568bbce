import { decide, readChoice, type Choice, type Decision } from './checkout-form.ts';
import { checkoutPage, endedPage } from './checkout-page.ts';
import { fields } from './fields.ts';
import { become, complete } from './lifecycle.ts';
import { isFinal, type PretendPayment } from './payment.ts';
import { newReference } from './payment-rules.ts';
import { transferDeadline } from './payment-view.ts';
import type { Route } from './router.ts';
import { Problem, type Answer, type Call } from './wire.ts';
import type { World } from './world.ts';

/** How long after the payer's return a late webhook comes. */
const AFTER_MS = 1500;

function visited(world: World, call: Call): PretendPayment {
	const token = call.query.get('token');
	const payment = world.payments.find((candidate) => candidate.token === token);
	if (payment === undefined) throw new Problem(404, 'Deze betaling bestaat niet.');
	return payment;
}

const canPay = (payment: PretendPayment) => !isFinal(payment.status) && payment.sequenceType !== 'recurring';

function show(world: World, call: Call): Answer {
	const payment = visited(world, call);
	if (!canPay(payment)) return { status: 200, body: endedPage(payment) };
	const choice: Choice = {
		...readChoice({}, payment.method ?? payment.choice[0] ?? 'ideal'),
		account: 'donald',
		status: 'paid'
	};
	return { status: 200, body: checkoutPage(payment, choice) };
}

function choose(world: World, payment: PretendPayment, method: Decision['method']): void {
	if (payment.method !== null) return;
	payment.method = method;
	if (method !== 'banktransfer') return;
	payment.transferReference = newReference();
	payment.expiresAt = transferDeadline(world.clock.now(), null);
}

async function submit(world: World, call: Call): Promise<Answer> {
	const payment = visited(world, call);
	if (!canPay(payment)) return { status: 409, body: endedPage(payment) };
	const choice = readChoice(fields(call), payment.method ?? payment.choice[0] ?? 'ideal');
	const decision = decide(choice);
	if (Array.isArray(decision)) return { status: 422, body: checkoutPage(payment, choice, decision) };
	choose(world, payment, decision.method);
	await carryOut(world, payment, decision);
	const target =
		decision.status === 'canceled' ? (payment.cancelUrl ?? payment.redirectUrl) : payment.redirectUrl;
	return { status: 303, headers: { location: target ?? `${world.pagesUrl}/_sandbox` } };
}

async function carryOut(world: World, payment: PretendPayment, decision: Decision): Promise<void> {
	const { status } = decision;
	if (status === 'open') return;
	if (status === 'pending') {
		if (payment.method === 'banktransfer' && payment.status === 'open') become(world, payment, 'pending');
		return;
	}
	complete(world, payment, { status, payer: decision.payer });
	if (decision.webhook === 'before') await world.ring(payment);
	if (decision.webhook === 'after') world.ringLater(payment, AFTER_MS);
}

/** The pretend bank's pages. */
export const checkoutRoutes: readonly Route[] = [
	['GET', '/checkout/test-mode', show],
	['POST', '/checkout/test-mode', submit]
];
