import * as v from 'valibot';
import type { PaymentReport } from '#domain/activation/payment.ts';
import type { PaymentMade } from '#ports/payments.ts';

// Mollie leaves fields out and sends null for them, both.
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);

const Amount = v.object({ currency: v.string(), value: v.pipe(v.string(), v.regex(/^\d{1,13}\.\d{2}$/)) });
const Link = v.object({ href: v.pipe(v.string(), v.url()) });

const Details = v.object({
	consumerName: maybe(v.string()),
	consumerAccount: maybe(v.string()),
	consumerBic: maybe(v.string()),
	bankName: maybe(v.string()),
	bankAccount: maybe(v.string()),
	bankBic: maybe(v.string()),
	transferReference: maybe(v.string())
});

const Payment = v.object({
	id: v.pipe(v.string(), v.startsWith('tr_')),
	mode: v.picklist(['live', 'test']),
	status: v.picklist(['open', 'pending', 'authorized', 'paid', 'canceled', 'expired', 'failed']),
	amount: Amount,
	method: maybe(v.string()),
	details: maybe(Details),
	paidAt: maybe(v.string()),
	expiresAt: maybe(v.string()),
	amountRefunded: maybe(Amount),
	amountChargedBack: maybe(Amount),
	customerId: maybe(v.string()),
	mandateId: maybe(v.string()),
	metadata: v.unknown(),
	_links: v.object({ checkout: maybe(Link) })
});

type Payment = v.InferOutput<typeof Payment>;

const Customer = v.object({ id: v.pipe(v.string(), v.startsWith('cst_')) });

/** The payment in an answer, or null when the answer is none. */
export function readPayment(answer: unknown): Payment | null {
	const read = v.safeParse(Payment, answer);
	return read.success ? read.output : null;
}

/** The customer in an answer, or null when the answer is none. */
export function readCustomer(answer: unknown): { id: string } | null {
	const read = v.safeParse(Customer, answer);
	return read.success ? { id: read.output.id } : null;
}

/** An amount as Mollie writes it, in cents; no number with a fraction comes into it. */
export function toCents({ value }: { value: string }): number {
	const cents = Number(value.replace('.', ''));
	if (!Number.isSafeInteger(cents))
		throw new Error('The payment provider names an amount beyond all counting');
	return cents;
}

/** Whole cents as Mollie writes them. */
export function fromCents(cents: number): { currency: 'EUR'; value: string } {
	if (!Number.isSafeInteger(cents) || cents < 0) throw new Error(`No amount in whole cents: ${cents}`);
	const digits = String(cents).padStart(3, '0');
	return { currency: 'EUR', value: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

function ours(metadata: unknown): Record<string, string> {
	if (typeof metadata !== 'object' || metadata === null) return {};
	const texts = Object.entries(metadata).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	return Object.fromEntries(texts);
}

/** The payment in our words. */
export function report(payment: Payment): PaymentReport {
	return {
		id: payment.id,
		mode: payment.mode,
		status: payment.status,
		amountCents: toCents(payment.amount),
		currency: payment.amount.currency,
		method: payment.method,
		payer: {
			name: payment.details?.consumerName ?? null,
			iban: payment.details?.consumerAccount ?? null,
			bic: payment.details?.consumerBic ?? null
		},
		paidAt: payment.paidAt,
		expiresAt: payment.expiresAt,
		checkoutUrl: payment._links.checkout?.href ?? null,
		refundedCents: payment.amountRefunded ? toCents(payment.amountRefunded) : 0,
		chargedBackCents: payment.amountChargedBack ? toCents(payment.amountChargedBack) : 0,
		customerId: payment.customerId,
		mandateId: payment.mandateId,
		metadata: ours(payment.metadata)
	};
}

/** What the payer needs to go on with a payment just made. */
export function made(payment: Payment): PaymentMade {
	const { details } = payment;
	const transfer =
		details?.bankAccount && details.bankBic && details.bankName && details.transferReference
			? {
					iban: details.bankAccount,
					bic: details.bankBic,
					holder: details.bankName,
					reference: details.transferReference
				}
			: null;
	return {
		id: payment.id,
		status: payment.status,
		checkoutUrl: payment._links.checkout?.href ?? null,
		expiresAt: payment.expiresAt,
		transfer
	};
}
