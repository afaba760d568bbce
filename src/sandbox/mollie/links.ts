import { iso } from './clock.ts';
import { address, cents, euro, fields, requiredText, text } from './fields.ts';
import { listAnswer } from './lists.ts';
import { wantedPayment } from './payment-rules.ts';
import { checkoutUrl } from './payment-view.ts';
import type { Route } from './router.ts';
import { Problem, type Answer, type Call } from './wire.ts';
import { find, newId, type PretendLink, type World } from './world.ts';

function linkOf(world: World, call: Call): PretendLink {
	const link = find(world.links, call.params.link);
	if (link === undefined) throw new Problem(404, `No payment link exists with token ${call.params.link}.`);
	return link;
}

function linkView(world: World, link: PretendLink, origin: string): object {
	const date = (instant: number | null) => (instant === null ? null : iso(instant));
	return {
		resource: 'payment-link',
		id: link.id,
		mode: world.mode,
		description: link.description,
		amount: link.amountCents === null ? null : euro(link.amountCents),
		archived: link.archived,
		redirectUrl: link.redirectUrl,
		webhookUrl: link.webhookUrl,
		profileId: 'pfl_QkEhN94Ba',
		reusable: link.reusable,
		createdAt: iso(link.createdAt),
		paidAt: date(link.paidAt),
		expiresAt: date(link.expiresAt),
		allowedMethods: null,
		_links: {
			self: { href: `${origin}/v2/payment-links/${link.id}`, type: 'application/hal+json' },
			paymentLink: { href: `${world.pagesUrl}/pay/${link.id}`, type: 'text/html' }
		}
	};
}

function create(world: World, call: Call): Answer {
	const body = fields(call);
	const expires = text(body, 'expiresAt');
	if (expires !== null && Number.isNaN(Date.parse(expires))) {
		throw new Problem(422, 'The expiry date is invalid', 'expiresAt');
	}
	const link: PretendLink = {
		id: newId('pl'),
		description: requiredText(body, 'description'),
		amountCents: cents(body, 'amount'),
		redirectUrl: address(body, 'redirectUrl'),
		webhookUrl: address(body, 'webhookUrl'),
		expiresAt: expires === null ? null : Date.parse(expires),
		createdAt: world.clock.now(),
		paidAt: null,
		archived: false,
		reusable: body.reusable === true,
		paymentIds: []
	};
	world.links.push(link);
	return { status: 201, body: linkView(world, link, call.origin) };
}

function change(world: World, call: Call): Answer {
	const link = linkOf(world, call);
	const body = fields(call);
	if ('description' in body) link.description = requiredText(body, 'description');
	if (typeof body.archived === 'boolean') link.archived = body.archived;
	return { status: 200, body: linkView(world, link, call.origin) };
}

function remove(world: World, call: Call): Answer {
	const link = linkOf(world, call);
	if (link.paymentIds.length > 0) throw new Problem(422, 'A payment link with payments can only be archived');
	world.links = world.links.filter(({ id }) => id !== link.id);
	return { status: 204 };
}

/** Someone visits a payment link: that makes a payment, as long as the link still asks for one. */
function visit(world: World, call: Call): Answer {
	const link = linkOf(world, call);
	const gone =
		link.archived ||
		(link.paidAt !== null && !link.reusable) ||
		(link.expiresAt !== null && link.expiresAt <= world.clock.now());
	if (gone || link.amountCents === null) throw new Problem(410, 'Deze betaallink vraagt niet meer om geld.');
	const payment = wantedPayment(world, {
		amount: euro(link.amountCents),
		description: link.description,
		redirectUrl: link.redirectUrl ?? `${world.pagesUrl}/pay/${link.id}`,
		webhookUrl: link.webhookUrl
	});
	world.payments.push(payment);
	link.paymentIds.push(payment.id);
	return { status: 303, headers: { location: checkoutUrl(world, payment) } };
}

/** Payment links. */
export const linkRoutes: readonly Route[] = [
	['POST', '/v2/payment-links', create],
	[
		'GET',
		'/v2/payment-links',
		(world, call) =>
			listAnswer(call, 'payment_links', world.links, (row) => linkView(world, row, call.origin))
	],
	[
		'GET',
		'/v2/payment-links/:link',
		(world, call) => ({ status: 200, body: linkView(world, linkOf(world, call), call.origin) })
	],
	['PATCH', '/v2/payment-links/:link', change],
	['DELETE', '/v2/payment-links/:link', remove]
];

/** The address that a payment link leads to. */
export const visitRoutes: readonly Route[] = [['GET', '/pay/:link', visit]];
