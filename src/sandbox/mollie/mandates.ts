import { day, iso } from './clock.ts';
import { customerOf } from './customers.ts';
import { fields, requiredText, text, word } from './fields.ts';
import { bicOf, readIban } from './iban.ts';
import { listAnswer } from './lists.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import { newId, type PretendMandate, type World } from './world.ts';

function mandatesOf(world: World, call: Call): PretendMandate[] {
	const { id } = customerOf(world, call);
	return world.mandates.filter(({ customerId, revoked }) => customerId === id && !revoked);
}

function mandateOf(world: World, call: Call): PretendMandate {
	const mandate = mandatesOf(world, call).find(({ id }) => id === call.params.mandate);
	if (mandate === undefined) {
		throw new Problem(404, `No mandate exists with token ${call.params.mandate}.`);
	}
	return mandate;
}

function mandateView(world: World, mandate: PretendMandate, origin: string): object {
	const customer = `${origin}/v2/customers/${mandate.customerId}`;
	return {
		resource: 'mandate',
		id: mandate.id,
		mode: world.mode,
		status: mandate.status,
		method: 'directdebit',
		details: {
			consumerName: mandate.consumerName,
			consumerAccount: mandate.consumerAccount,
			consumerBic: mandate.consumerBic
		},
		customerId: mandate.customerId,
		mandateReference: mandate.mandateReference,
		signatureDate: mandate.signatureDate,
		scopes: ['customer-present', 'customer-not-present'],
		createdAt: iso(mandate.createdAt),
		_links: {
			self: { href: `${customer}/mandates/${mandate.id}`, type: 'application/hal+json' },
			customer: { href: customer, type: 'application/hal+json' },
			documentation: { href: 'https://docs.mollie.com/reference/get-mandate', type: 'text/html' }
		}
	};
}

function signatureDate(body: Record<string, unknown>, today: string): string {
	const value = text(body, 'signatureDate') ?? today;
	if (Number.isNaN(Date.parse(value)) || value > today) {
		throw new Problem(422, 'The signature date is invalid', 'signatureDate');
	}
	return value;
}

function create(world: World, call: Call) {
	const customer = customerOf(world, call);
	const body = fields(call);
	if (word(body, 'method', ['directdebit']) === null) {
		throw new Problem(422, 'The method is required', 'method');
	}
	const iban = readIban(requiredText(body, 'consumerAccount'));
	if (iban === null) throw new Problem(422, 'The bank account is invalid', 'consumerAccount');
	const id = newId('mdt');
	const now = world.clock.now();
	const mandate: PretendMandate = {
		id,
		customerId: customer.id,
		status: 'valid',
		consumerName: requiredText(body, 'consumerName'),
		consumerAccount: iban,
		consumerBic: text(body, 'consumerBic') ?? bicOf(iban),
		mandateReference: text(body, 'mandateReference', 35) ?? `SANDBOX-${id.slice(4, 12).toUpperCase()}`,
		signatureDate: signatureDate(body, day(now)),
		createdAt: now,
		revoked: false
	};
	world.mandates.push(mandate);
	return { status: 201, body: mandateView(world, mandate, call.origin) };
}

/** SEPA mandates of a customer. */
export const mandateRoutes: readonly Route[] = [
	['POST', '/v2/customers/:customer/mandates', create],
	[
		'GET',
		'/v2/customers/:customer/mandates',
		(world, call) =>
			listAnswer(call, 'mandates', mandatesOf(world, call), (row) => mandateView(world, row, call.origin))
	],
	[
		'GET',
		'/v2/customers/:customer/mandates/:mandate',
		(world, call) => ({ status: 200, body: mandateView(world, mandateOf(world, call), call.origin) })
	],
	[
		'DELETE',
		'/v2/customers/:customer/mandates/:mandate',
		(world, call) => {
			mandateOf(world, call).revoked = true;
			return { status: 204 };
		}
	]
];
