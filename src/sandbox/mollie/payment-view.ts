import { day, iso } from './clock.ts';
import { euro } from './fields.ts';
import { isCancelable, type PretendPayment } from './payment.ts';
import { find, type World } from './world.ts';

/** The account that bank transfers go to: the example of Mollie's documentation. */
export const COLLECTING_ACCOUNT = {
	bankName: 'Stichting Mollie Payments',
	bankAccount: 'NL53ABNA0627535577',
	bankBic: 'ABNANL2A'
};
const CREDITOR = 'NL08ZZZ502057730000';

/** Where a person goes to pay. */
export function checkoutUrl(world: World, payment: PretendPayment): string {
	const query = new URLSearchParams({ method: payment.method ?? 'choose', token: payment.token });
	return `${world.pagesUrl}/checkout/test-mode?${query}`;
}

function details(world: World, payment: PretendPayment): object | undefined {
	const { payer } = payment;
	const consumer = payer && {
		consumerName: payer.name,
		consumerAccount: payer.iban,
		consumerBic: payer.bic
	};
	switch (payment.method) {
		case 'ideal':
			return payment.status === 'paid' && consumer ? consumer : undefined;
		case 'banktransfer':
			return {
				...COLLECTING_ACCOUNT,
				transferReference: payment.transferReference,
				...(payment.status === 'paid' ? consumer : {}),
				billingEmail: payment.billingAddress?.email
			};
		case 'directdebit':
			return {
				...consumer,
				transferReference: payment.transferReference,
				creditorIdentifier: CREDITOR,
				dueDate: payment.dueDate,
				signatureDate: find(world.mandates, payment.mandateId ?? '')?.signatureDate,
				...(payment.bankReason && {
					bankReasonCode: payment.bankReason.code,
					bankReason: payment.bankReason.text
				})
			};
		case null:
			return undefined;
	}
}

/** What has gone back of a payment, in cents: asked by us, and taken by the payer's bank. */
export function goneBack(world: World, id: string): { refunded: number; chargedBack: number } {
	const sum = (rows: { paymentId: string; amountCents: number }[]) =>
		rows.filter((row) => row.paymentId === id).reduce((total, row) => total + row.amountCents, 0);
	return {
		refunded: sum(world.refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled')),
		chargedBack: sum(world.chargebacks)
	};
}

function paidView(world: World, payment: PretendPayment): object {
	const { refunded, chargedBack } = goneBack(world, payment.id);
	return {
		paidAt: iso(payment.changedAt),
		amountRefunded: euro(refunded),
		amountRemaining: euro(payment.amountCents - refunded),
		...(chargedBack > 0 ? { amountChargedBack: euro(chargedBack) } : {}),
		settlementAmount: euro(payment.amountCents - chargedBack)
	};
}

/** The payment as the API shows it. */
export function paymentView(world: World, payment: PretendPayment, origin: string): object {
	const { id, status } = payment;
	const hal = (path: string) => ({ href: `${origin}/v2/${path}`, type: 'application/hal+json' });
	const html = (href: string) => ({ href, type: 'text/html' });
	const waits = (status === 'open' || status === 'pending') && payment.sequenceType !== 'recurring';
	return {
		resource: 'payment',
		id,
		mode: world.mode,
		createdAt: iso(payment.createdAt),
		amount: euro(payment.amountCents),
		description: payment.description,
		method: payment.method,
		metadata: payment.metadata,
		status,
		...(status === 'paid' ? paidView(world, payment) : {}),
		...(status === 'canceled' || status === 'expired' || status === 'failed'
			? { [`${status}At`]: iso(payment.changedAt) }
			: { isCancelable: isCancelable(payment) }),
		...(status === 'open' && payment.expiresAt !== null ? { expiresAt: iso(payment.expiresAt) } : {}),
		...(payment.method === null ? {} : { details: details(world, payment) }),
		...(payment.dueDate === null ? {} : { dueDate: payment.dueDate }),
		...(payment.billingAddress === null ? {} : { billingAddress: payment.billingAddress }),
		locale: payment.locale,
		countryCode: 'NL',
		profileId: 'pfl_QkEhN94Ba',
		...(payment.customerId === null ? {} : { customerId: payment.customerId }),
		...(payment.mandateId === null ? {} : { mandateId: payment.mandateId }),
		sequenceType: payment.sequenceType,
		redirectUrl: payment.redirectUrl,
		...(payment.cancelUrl === null ? {} : { cancelUrl: payment.cancelUrl }),
		webhookUrl: payment.webhookUrl,
		_links: {
			self: hal(`payments/${id}`),
			...(waits ? { checkout: html(checkoutUrl(world, payment)) } : {}),
			...(world.mode === 'test' && (status === 'paid' || payment.sequenceType === 'recurring')
				? { changePaymentState: html(checkoutUrl(world, payment)) }
				: {}),
			dashboard: html(`${world.pagesUrl}/_sandbox#${id}`),
			...(status === 'paid'
				? { refunds: hal(`payments/${id}/refunds`), chargebacks: hal(`payments/${id}/chargebacks`) }
				: {}),
			...(payment.customerId === null ? {} : { customer: hal(`customers/${payment.customerId}`) }),
			...(payment.mandateId === null
				? {}
				: { mandate: hal(`customers/${payment.customerId}/mandates/${payment.mandateId}`) }),
			documentation: html('https://docs.mollie.com/reference/get-payment')
		}
	};
}

/** The last day on which a transfer counts: the day asked for, or twelve days on. */
export function transferDeadline(now: number, dueDate: string | null): number {
	const last = dueDate ?? day(now + 12 * 86_400_000);
	// Mollie waits some days longer than the due date, because banks do not work at weekends.
	return Date.parse(`${last}T23:59:59Z`) + 2 * 86_400_000;
}
