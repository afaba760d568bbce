import {
	createMollieClient,
	type PaymentCreateParams,
	type PaymentMethod,
	SequenceType
} from '@mollie/api-client';
import { isRefused } from '#domain/outcome.ts';
import type { PaymentWish, Payments, PaymentsTrouble } from '#ports/payments.ts';
import { fromCents, made, readCustomer, readPayment, report } from '#adapters/mollie/answers.ts';
import { ask, type Rejection } from '#adapters/mollie/ask.ts';

/** How to reach Mollie. */
export interface MollieSettings {
	/** `live_…` or `test_…`; it decides the mode of every payment. */
	apiKey: string;
	/** The base of the API, `https://api.mollie.com/v2` or that of a pretend one. */
	endpoint: string;
	/** How long one call may take in all, repetitions included. */
	timeoutMs: number;
	/** Mollie's names of the methods, should they change under a new brand. */
	methods?: Record<PaymentWish['method'], string>;
}

const METHODS = { ideal: 'ideal', banktransfer: 'banktransfer' };
const DOWN: PaymentsTrouble = { refused: 'payments-down' };
const PAYMENT_ID = /^tr_[A-Za-z0-9]{4,64}$/;

/** What the provider rejects is our mistake (a wrong key, a wrong field): a breakdown, not news for a person. */
function mistake({ status, field, message }: Rejection): Error {
	return new Error(
		`The payment provider rejects our request (${status}${field ? `, ${field}` : ''}): ${message}`
	);
}

/** Whether it was there once, or never: 404 and 410 differ only in that. */
function isGone(outcome: { answer: unknown } | Rejection | PaymentsTrouble): boolean {
	return 'status' in outcome && (outcome.status === 404 || outcome.status === 410);
}

function parameters(wish: PaymentWish, method: string): PaymentCreateParams {
	return {
		idempotencyKey: wish.idempotencyKey,
		amount: fromCents(wish.amountCents),
		description: wish.description,
		redirectUrl: wish.redirectUrl,
		...(wish.cancelUrl === undefined ? {} : { cancelUrl: wish.cancelUrl }),
		webhookUrl: wish.webhookUrl,
		locale: wish.locale as PaymentCreateParams['locale'],
		method: method as PaymentMethod,
		metadata: wish.metadata,
		...(wish.transfer && {
			billingAddress: { email: wish.transfer.email } as PaymentCreateParams['billingAddress'],
			dueDate: wish.transfer.dueDate
		}),
		...(wish.mandateFor && { customerId: wish.mandateFor.customerId, sequenceType: SequenceType.first })
	};
}

/** Payments by Mollie, through its own client. Throws when Mollie rejects what we ask, which is a mistake of ours. */
export function molliePayments({ apiKey, endpoint, timeoutMs, methods = METHODS }: MollieSettings): Payments {
	const client = createMollieClient({ apiKey, apiEndpoint: endpoint });
	const payment: Payments['payment'] = async (id) => {
		if (!PAYMENT_ID.test(id)) return { refused: 'unknown-payment' };
		const outcome = await ask(timeoutMs, () => client.payments.get(id));
		if (isGone(outcome)) return { refused: 'unknown-payment' };
		if (isRefused(outcome)) {
			if (outcome.refused === 'rejected') throw mistake(outcome);
			return outcome;
		}
		const found = readPayment(outcome.answer);
		// An answer about another payment would credit the wrong one.
		return found?.id === id ? report(found) : DOWN;
	};
	return {
		async create(wish) {
			const asked = parameters(wish, methods[wish.method]);
			// A copy each time: the client keeps what it is given.
			const outcome = await ask(timeoutMs, () => client.payments.create({ ...asked }));
			if (isRefused(outcome)) {
				if (outcome.refused === 'rejected') throw mistake(outcome);
				return outcome;
			}
			const found = readPayment(outcome.answer);
			return found === null ? DOWN : made(found);
		},
		payment,
		async cancel(id) {
			if (!PAYMENT_ID.test(id)) return { refused: 'unknown-payment' };
			const outcome = await ask(timeoutMs, () => client.payments.cancel(id));
			if (isGone(outcome)) return { refused: 'unknown-payment' };
			if (!isRefused(outcome)) return { canceled: true };
			if (outcome.refused !== 'rejected') return outcome;
			if (outcome.status !== 422) throw mistake(outcome);
			// Also said of one that an earlier try took back, whose answer was lost on the way.
			const now = await payment(id);
			if (isRefused(now)) return now;
			return now.status === 'canceled' ? { canceled: true } : { refused: 'not-cancelable' };
		},
		async customer({ idempotencyKey, name, email }) {
			const outcome = await ask(timeoutMs, () => client.customers.create({ idempotencyKey, name, email }));
			if (isRefused(outcome)) {
				if (outcome.refused === 'rejected') throw mistake(outcome);
				return outcome;
			}
			return readCustomer(outcome.answer) ?? DOWN;
		},
		async revokeMandate(customerId, mandateId) {
			const outcome = await ask(timeoutMs, () => client.customerMandates.revoke(mandateId, { customerId }));
			if (!isRefused(outcome) || isGone(outcome)) return { revoked: true };
			if (outcome.refused === 'rejected') throw mistake(outcome);
			return outcome;
		}
	};
}
