import { randomBytes } from 'node:crypto';
import { day } from './clock.ts';
import { address, cents, metadata, requiredText, text, word } from './fields.ts';
import { withCheckDigits } from './iban.ts';
import type { Address, PretendPayment } from './payment.ts';
import { transferDeadline } from './payment-view.ts';
import { Problem } from './wire.ts';
import { find, newId, type PretendMandate, type World } from './world.ts';

const QUARTER = 15 * 60_000;
const DAY = 86_400_000;

/** What each method can carry, in cents. */
export const METHODS = {
	ideal: { description: 'iDEAL | Wero', minimum: 1, maximum: 5_000_000 },
	banktransfer: { description: 'Overboeking', minimum: 1, maximum: 100_000_000 },
	directdebit: { description: 'SEPA-incasso', minimum: 1, maximum: 100_000_00 }
} as const;

const CHOICE = ['ideal', 'banktransfer'] as const;

function method(body: Record<string, unknown>): { method: PretendPayment['method']; choice: string[] } {
	const asked = Array.isArray(body.method) ? body.method : body.method == null ? [] : [body.method];
	for (const name of asked) {
		if (typeof name !== 'string' || !Object.hasOwn(METHODS, name)) {
			throw new Problem(422, 'The payment method is invalid or not activated for this profile', 'method');
		}
	}
	const only = asked.length === 1 ? (asked[0] as PretendPayment['method']) : null;
	return { method: only, choice: asked.length > 1 ? asked : [...CHOICE] };
}

function amount(body: Record<string, unknown>, name: PretendPayment['method']): number {
	const value = cents(body, 'amount');
	if (value === null) throw new Problem(422, 'The amount is required', 'amount');
	const { minimum, maximum } = METHODS[name ?? 'ideal'];
	if (value < minimum) throw new Problem(422, 'The amount is lower than the minimum', 'amount');
	if (value > maximum) throw new Problem(422, 'The amount is higher than the maximum', 'amount');
	return value;
}

function usableMandate(world: World, customerId: string, wanted: string | null): PretendMandate {
	const mandate = world.mandates.find(
		(candidate) =>
			candidate.customerId === customerId &&
			candidate.status === 'valid' &&
			!candidate.revoked &&
			(wanted === null || candidate.id === wanted)
	);
	if (mandate === undefined) throw new Problem(422, 'No suitable mandates found for customer', 'mandateId');
	return mandate;
}

function dueDate(body: Record<string, unknown>, now: number): string | null {
	const value = text(body, 'dueDate');
	if (value === null) return null;
	const instant = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
	if (Number.isNaN(instant)) throw new Problem(422, 'The due date is invalid', 'dueDate');
	if (value <= day(now)) throw new Problem(422, 'The minimum due date is tomorrow', 'dueDate');
	if (instant > now + 100 * DAY) throw new Problem(422, 'The maximum due date is in 100 days', 'dueDate');
	return value;
}

function billingAddress(body: Record<string, unknown>): Address | null {
	const value = body.billingAddress ?? null;
	if (value === null) return null;
	if (typeof value !== 'object') throw new Problem(422, 'The billingAddress is invalid', 'billingAddress');
	const { email } = value as Address;
	if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
		throw new Problem(422, 'The email address is invalid', 'billingAddress.email');
	}
	return value as Address;
}

/** A reference with check digits (ISO 11649), grouped as Mollie prints it. */
export function newReference(): string {
	const digits = Array.from(randomBytes(12), (byte) => byte % 10).join('');
	return withCheckDigits('RF', digits).replace(/(.{4})(?=.)/g, '$1-');
}

/** The payment that a request asks for; throws a `Problem` that names the field when it can't be. */
export function wantedPayment(world: World, body: Record<string, unknown>): PretendPayment {
	const now = world.clock.now();
	const sequenceType = word(body, 'sequenceType', ['oneoff', 'first', 'recurring']) ?? 'oneoff';
	const recurring = sequenceType === 'recurring';
	const chosen = method(body);
	const kind = recurring ? 'directdebit' : chosen.method;
	if (kind === 'directdebit' && !recurring) {
		throw new Problem(422, 'The payment method does not support this sequence type', 'method');
	}
	const customerId = text(body, 'customerId');
	if (customerId !== null && find(world.customers, customerId)?.deleted !== false) {
		throw new Problem(422, 'The customer id is invalid', 'customerId');
	}
	if (customerId === null && sequenceType !== 'oneoff') {
		throw new Problem(422, 'The customer id is required for this sequence type', 'customerId');
	}
	const mandate =
		recurring && customerId !== null ? usableMandate(world, customerId, text(body, 'mandateId')) : null;
	const redirectUrl = address(body, 'redirectUrl');
	if (redirectUrl === null && !recurring)
		throw new Problem(422, 'The redirect url is required', 'redirectUrl');
	const due = kind === 'banktransfer' ? dueDate(body, now) : null;
	return {
		id: newId('tr'),
		token: `3.${randomBytes(8).toString('hex')}`,
		status: recurring ? 'pending' : 'open',
		createdAt: now,
		changedAt: now,
		expiresAt: recurring ? null : kind === 'banktransfer' ? transferDeadline(now, due) : now + QUARTER,
		amountCents: amount(body, kind),
		description: requiredText(body, 'description'),
		method: kind,
		choice: chosen.choice,
		sequenceType,
		locale: word(body, 'locale', ['nl_NL', 'nl_BE', 'en_GB', 'en_US', 'de_DE', 'fr_FR', 'fr_BE']),
		metadata: metadata(body),
		redirectUrl: recurring ? null : redirectUrl,
		cancelUrl: address(body, 'cancelUrl'),
		webhookUrl: address(body, 'webhookUrl'),
		billingAddress: billingAddress(body),
		customerId,
		mandateId: mandate?.id ?? null,
		transferReference: kind === 'ideal' || kind === null ? null : newReference(),
		dueDate: recurring ? day(now + 2 * DAY) : due,
		payer: mandate && { name: mandate.consumerName, iban: mandate.consumerAccount, bic: mandate.consumerBic },
		bankReason: null,
		returnedTransfers: [],
		before: null
	};
}
