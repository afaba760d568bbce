import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What is said of the consent to debit our bill. */
export const en = {
	title: 'Direct debit',
	intro: 'With this, Kade collects its bill every two months.',
	states: {
		wanted: 'Asked for',
		valid: 'On',
		revoking: 'Withdrawn, not yet confirmed',
		revoked: 'Withdrawn'
	},
	facts: {
		state: 'State',
		iban: 'From account',
		by: 'Consent by',
		on: 'Given on',
		revokedOn: 'Withdrawn on',
		payee: 'To',
		payeeName: 'Kade',
		how: 'How often',
		often: 'Every two months, usually 7 days after the invoice'
	},
	yours: 'Your mandate',
	formerMember: 'Somebody who is no longer a member',
	none: {
		title: 'No direct debit',
		body: 'You pay our bill yourself, with a payment link or a QR code. There is nothing you need to do.',
		back: 'Back to the organisation'
	},
	revoke: {
		title: 'Withdraw the mandate',
		what: [
			'We stop collecting at once.',
			'From now on you pay the bill yourself, with a payment link or a QR code.',
			'Your organisation stays active. Sending and receiving go on as before.',
			'A collection already under way can be refunded by your bank for 8 weeks.',
			'The owners of the organisation get a mail.'
		],
		sure: 'We first ask for a code that we mail you.',
		submit: 'Withdraw the mandate',
		keep: 'Keep the mandate'
	},
	revoking: {
		title: 'We collect nothing any more',
		body: 'You withdrew the mandate, and that counts already. Our payment provider has not confirmed it yet. We ask again by ourselves.',
		submit: 'Ask for the confirmation again'
	},
	done: {
		title: 'The mandate is withdrawn',
		body: 'We collect nothing any more. Your next bill comes with a payment link.'
	},
	wrong: {
		'not-allowed': 'Your rights have just changed. Nothing was changed. Ask an owner.',
		'no-mandate': 'There is no mandate to withdraw.',
		'payments-down':
			'Our payment provider does not answer now. We collect nothing any more already, and ask again by ourselves.',
		'payments-busy':
			'Our payment provider is busy. We collect nothing any more already, and ask again by ourselves.'
	}
} satisfies Shape<typeof nl>;
