import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the three switches of an organisation say (002-35). */
export const en = {
	title: 'Extra information',
	intro: 'You can always change this. It works as soon as your organisation is active.',
	introActive: 'You can always change this. A change usually works within a minute.',
	onlyAdmins: 'Only an owner or administrator can change this.',
	closed: 'The organisation is closed. Everything is off.',
	kinds: {
		send: { label: 'Send invoices', effect: 'Over Peppol and by e-mail.' },
		receive: { label: 'Receive invoices', effect: 'Suppliers send their invoices straight to your inbox.' },
		receive_self_billing: {
			label: 'Receive self-billed invoices',
			effect: 'For customers who make the invoice in your name. Needs an agreement for each customer.'
		}
	},
	address: 'Suppliers find you at {address}.',
	prices: {
		free: 'Costs nothing extra.',
		paid: 'Costs {price} per two months, without VAT.'
	},
	statuses: {
		off: 'Is off.',
		'waits-for-activation': 'Goes on as soon as your organisation is active.',
		'waits-for-network': 'Is on with us. Visible on the network as soon as our connection is there.',
		live: 'Visible on the network since {when}.',
		'being-withdrawn': 'Is being taken off the network.'
	},
	switched: {
		on: '‘{label}’ is on now.',
		off: '‘{label}’ is off now.'
	},
	gone: 'This could not be changed: the organisation is closed.'
} satisfies Shape<typeof nl>;
