import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the overview says: where a person stands with Kade, and what comes next. */
export const en = {
	title: 'Overview',
	hello: 'Hello {name}',
	helloNew: 'Welcome',
	intro: 'Five steps and you can send and receive e-invoices. It takes about five minutes.',
	introActive: 'You can send e-invoices. Switch receiving on whenever you like.',
	introDone: 'You can send and receive e-invoices.',
	stepsTitle: 'How to begin',
	stepsDone: 'Everything is ready',
	progress: '{done} of {all} steps done',
	steps: {
		account: { label: 'Account made', note: '' },
		profile: {
			label: 'Fill in your profile',
			done: 'Profile filled in',
			note: 'Tell us your name. It stands on invitations and with your statement.',
			action: 'Edit profile'
		},
		organisation: {
			label: 'Add your organisation',
			done: 'Organisation added',
			note: 'Find your company in the business register.',
			action: 'Add an organisation'
		},
		activate: {
			label: 'Activate',
			done: 'Activated',
			note: 'Prove with one cent that you may act for your company.',
			action: 'Activate now'
		},
		activating: { action: 'Go on with activating' },
		inReview: {
			note: 'A specialist is having a look. You need not do anything; we will mail you.',
			action: 'See where it stands'
		},
		activateUnlisted:
			'This is possible as soon as we find {organisation} in the business register. We look every day and mail you.',
		receive: {
			label: 'Switch receiving on',
			done: 'Receiving is on',
			note: 'Suppliers then send their invoices straight to your inbox.',
			action: 'Switch receiving on'
		}
	},
	addressTitle: 'Our bill to you',
	address: 'Every two months we mail the bill to {address}.',
	change: 'Change this address',
	organisations: 'Your organisations',
	all: 'All organisations',
	activate: 'Activate now',
	goOn: 'Go on'
} satisfies Shape<typeof nl>;
