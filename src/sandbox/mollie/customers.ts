import { iso } from './clock.ts';
import { fields, metadata, text } from './fields.ts';
import { listAnswer } from './lists.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import { find, newId, type PretendCustomer, type World } from './world.ts';

/** The customer that a path names; throws 404 for an unknown one and 410 for a deleted one. */
export function customerOf(world: World, call: Call): PretendCustomer {
	const customer = find(world.customers, call.params.customer);
	if (customer === undefined) {
		throw new Problem(404, `No customer exists with token ${call.params.customer}.`);
	}
	if (customer.deleted) throw new Problem(410, 'The customer is no longer available');
	return customer;
}

function customerView(world: World, customer: PretendCustomer, origin: string): object {
	const { id, name, email, locale, createdAt } = customer;
	const hal = (path: string) => ({
		href: `${origin}/v2/customers/${id}${path}`,
		type: 'application/hal+json'
	});
	return {
		resource: 'customer',
		id,
		mode: world.mode,
		name,
		email,
		locale,
		metadata: customer.metadata,
		createdAt: iso(createdAt),
		_links: {
			self: hal(''),
			dashboard: { href: `${world.pagesUrl}/_sandbox#${id}`, type: 'text/html' },
			payments: hal('/payments'),
			mandates: hal('/mandates'),
			documentation: { href: 'https://docs.mollie.com/reference/get-customer', type: 'text/html' }
		}
	};
}

function emailOf(body: Record<string, unknown>): string | null {
	const email = text(body, 'email');
	if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
		throw new Problem(422, 'The email address is invalid', 'email');
	}
	return email;
}

function create(world: World, call: Call) {
	const body = fields(call);
	const customer: PretendCustomer = {
		id: newId('cst'),
		name: text(body, 'name'),
		email: emailOf(body),
		locale: text(body, 'locale'),
		metadata: metadata(body),
		createdAt: world.clock.now(),
		deleted: false
	};
	world.customers.push(customer);
	return { status: 201, body: customerView(world, customer, call.origin) };
}

function change(world: World, call: Call) {
	const customer = customerOf(world, call);
	const body = fields(call);
	if ('name' in body) customer.name = text(body, 'name');
	if ('email' in body) customer.email = emailOf(body);
	if ('locale' in body) customer.locale = text(body, 'locale');
	if ('metadata' in body) customer.metadata = metadata(body);
	return { status: 200, body: customerView(world, customer, call.origin) };
}

function remove(world: World, call: Call) {
	const customer = customerOf(world, call);
	customer.deleted = true;
	for (const mandate of world.mandates.filter(({ customerId }) => customerId === customer.id)) {
		mandate.revoked = true;
	}
	return { status: 204 };
}

/** Customers; a deleted one takes its mandates along. */
export const customerRoutes: readonly Route[] = [
	['POST', '/v2/customers', create],
	[
		'GET',
		'/v2/customers',
		(world, call) =>
			listAnswer(
				call,
				'customers',
				world.customers.filter(({ deleted }) => !deleted),
				(row) => customerView(world, row, call.origin)
			)
	],
	[
		'GET',
		'/v2/customers/:customer',
		(world, call) => ({ status: 200, body: customerView(world, customerOf(world, call), call.origin) })
	],
	['PATCH', '/v2/customers/:customer', change],
	['DELETE', '/v2/customers/:customer', remove]
];
