import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the page of one organisation says. */
export const en = {
	breadcrumb: { administration: 'Administration', organisations: 'Organisation' },
	kvk: 'KVK {number}',
	kbo: 'KBO {number}',
	activate: 'Activate now',
	goOn: 'Go on with activating',
	seeReview: 'See how it stands',
	addedTitle: '{organisation} was added',
	added: 'Your data is saved. Activate your organisation now, or do it later.',
	typedTitle: '{organisation} was saved',
	ceasedTitle: 'This organisation was deregistered',
	ceased: 'According to KVK this organisation no longer exists. So it cannot be activated.',
	suspendedTitle: 'This organisation is suspended',
	suspended: 'Sending and receiving stand still. We mail you what is needed.',
	closedTitle: 'This organisation is closed',
	closed: 'You can still read here, but change nothing.',
	closedUntil:
		'You can still read here up to and including {day}. Until then you can reopen the organisation.',
	toReopen: 'Reopen the organisation',
	reopenedTitle: '{organisation} is open again',
	reopened: 'Everything is as it was.',
	changedTitle: 'Your data at KVK has changed',
	changed:
		'A specialist looks whether it is still the same company. You need not do anything; everything goes on working.',
	ceasedActive:
		'According to KVK this organisation no longer exists. A specialist looks at what this means. Until then everything goes on working. Have you stopped? Then close the organisation, at the bottom of Change.',
	provenAgainTitle: 'Prove again that you may act',
	provenAgain:
		'The data at KVK has changed since the last activation, then in the name of “{name}”. A specialist looked at it. So activate again; what you have set up is still there.',
	onlyAdmins: 'An owner or administrator can activate this organisation.',
	details: {
		title: 'Your details',
		edit: 'Change',
		none: 'not filled in yet',
		proposal: 'Suggestion, confirm it',
		account: 'Bank account',
		accounts: 'All bank accounts',
		billing: 'Billing address',
		typedAddress: 'Address',
		saved: 'Your change is saved.',
		logoOf: 'Logo of {organisation}'
	},
	refresh: {
		submit: 'Update from the business register',
		changed: 'The data was updated. Something has changed at KVK.',
		same: 'The data was updated. Nothing has changed.',
		look: 'Search the business register now',
		found: '{organisation} is in the business register',
		foundNext: 'The data of KVK now stands below. You can activate.',
		notFound: 'We have not found your company yet',
		notFoundNext: 'We searched for what you filled in. We search again every day.',
		wrong: {
			'register-down': 'KVK does not answer now. The data below is from {day}. Try again later.',
			'register-busy': 'KVK is busy. The data below is from {day}. Try again later.',
			'register-refuses-us': 'KVK does not let us in now. The data below is from {day}. We have been warned.',
			'register-rejects-question':
				'KVK does not understand our question. That is a fault of ours, and we have been told. The data below is from {day}.',
			'not-listed': 'KVK does not know this number any more. We left the data of {day} as it was.',
			gone: 'This organisation has no data from the business register.',
			'too-many': 'You did this just now. The data below is from {day}. Try again in an hour.'
		},
		typed: {
			'register-down': 'KVK does not answer now. We search again by ourselves, every day.',
			'register-busy': 'KVK is busy. We search again by ourselves, every day.',
			'register-refuses-us': 'KVK does not let us in now. We have been warned and search again by ourselves.',
			'register-rejects-question':
				'KVK does not understand our question. That is a fault of ours, and we have been told. Your data is kept.',
			'not-listed': 'We have not found your company yet. We search again every day.',
			gone: 'We cannot look this organisation up in the business register.',
			'too-many': 'We searched just now. Try again in an hour, or wait for our mail.'
		}
	},
	route: {
		title: 'The way to active',
		added: 'Added from KVK',
		typed: 'Entered by hand',
		listed: 'Find it in the business register',
		listedNote: 'We look every day. As soon as we find your company, we mail you.',
		listedElsewhere: 'Find it in a register',
		listedBelgian: 'We cannot look up Belgian companies yet.',
		looked: 'Looked last: {when}.',
		stated: 'Authority stated',
		toState: 'State that you are authorised',
		paid: '{amount} received',
		toPay: 'Pay {amount}',
		payWaits: 'We are waiting for your payment.',
		ended: {
			canceled: 'The payment was cancelled. Nothing was paid.',
			expired: 'The payment expired. Nothing was paid.',
			failed: 'The payment failed. Nothing was paid.'
		},
		again: 'Try again',
		compared: 'Name matches',
		toCompare: 'Compare the name',
		equal: {
			statutory: '“{account}” fits your statutory name',
			trade: '“{account}” fits trade name “{name}”',
			owner: '“{account}” fits the owner'
		},
		equalPlain: 'The name of the account fits your registration.',
		review: 'A specialist is looking too. You usually know within one working day.',
		differs: 'Name does not match',
		active: 'Active',
		suspended: 'Suspended',
		closed: 'Closed',
		firstInvoice: 'Send the first invoice',
		firstInvoiceNote: 'Then you can make and send e-invoices.'
	},
	trail: 'See what happened',
	editing: {
		title: 'Change your details',
		intro: 'You need not fill in anything. What comes from KVK, you change at KVK.',
		introTyped: 'You do not have to fill in anything.',
		typedTitle: 'Name, number and address',
		typedWhy: 'You can change what you entered yourself until we find your company in a register.',
		typed: 'Change name, number or address',
		submit: 'Save',
		cancel: 'Back without saving',
		logoTitle: 'Logo',
		logoChoose: 'Choose a picture',
		logoSubmit: 'Save the logo',
		logoNow: 'This is your logo now.',
		logoMissing: 'Choose an image first.',
		changedTitle: 'Somebody changed these details meanwhile',
		changed: 'We have not overwritten anything. Below is what you typed. Saved now is:',
		changedAgain: 'If you save once more, what you typed counts.',
		gone: 'This organisation is closed. You cannot change anything any more.',
		removeTitle: 'Remove the organisation',
		removeWhy: 'This is possible as long as the organisation is not active.',
		remove: 'Remove this organisation',
		closeTitle: 'Close the organisation',
		closeWhy: 'You can stop at any time. You first see what happens.',
		close: 'Close this organisation'
	},
	editingTyped: {
		title: 'Change name, number or address',
		intro: 'A typing error can be why we do not find your company in the business register.',
		after: 'Once saved, we look in the business register at once.',
		address: 'Address',
		submit: 'Save and search',
		yoursAlready: 'You have this number already, at {organisation}.',
		twiceTitle: 'Is this the same company?',
		twice: 'Then you have it in your list twice. Remove what you entered here yourself.',
		remove: 'Remove what I entered myself'
	},
	twin: {
		title: 'You have this company twice',
		body: 'KVK {number} is also in your list as {organisation}. We merge nothing by ourselves. Remove what you entered here yourself, or change the number if this is another company.',
		open: 'Open {organisation}',
		remove: 'Remove what I entered myself',
		edit: 'Change name, number or address'
	},
	removing: {
		title: 'Remove {organisation}',
		what: 'The organisation disappears for you and for all members. Bank accounts, members and extra details are erased. You can add it again later.',
		submit: 'Remove {organisation}',
		keep: 'Do not remove',
		wrong: {
			'not-allowed': 'Only an owner can remove the organisation.',
			'is-active': 'An active organisation can’t be removed. You can close it.',
			'is-closed': 'This organisation is closed already.',
			'under-way': 'An activation is still under way. Wait until it is done, then try again.'
		}
	},
	closing: {
		title: 'Close {organisation}',
		intro: 'First read what happens. You can change your mind for {days} days.',
		now: {
			title: 'At once',
			what: [
				'Sending and receiving stop.',
				'We debit nothing any more. A mandate is withdrawn at our payment provider.',
				'Other members can’t get in any more. Only owners can still read.',
				'The KVK number is free. Who may act for it can activate it again.',
				'All members get a mail.'
			]
		},
		later: {
			title: 'After {days} days, on {day}',
			what: [
				'The organisation disappears from your list. Save what you need before that day.',
				'We erase members, invitations, bank accounts, logo and extra details.'
			]
		},
		kept: {
			title: 'What we keep',
			what: [
				'Our invoices to you and your payments: seven years after the end of the year. Tax law asks for it.',
				'The evidence of activation, with name and account of the payer: seven years. Supervision of the Peppol network asks for it.',
				'The trail: it stays whole. We erase the names in it after seven years.'
			]
		},
		submit: 'Close {organisation}',
		keep: 'Do not close',
		sure: 'We first ask for a code that we mail you.',
		closedTitle: '{organisation} is closed',
		closedIntro: 'Closed on {day}.',
		reopenTitle: 'You can reopen it up to and including {day}',
		reopen: 'Then everything is as it was: members, rights and switches. The direct debit stays withdrawn.',
		reopenSubmit: 'Reopen {organisation}',
		wrong: {
			'not-allowed': 'Only an owner can close or reopen the organisation.',
			'not-active': 'This organisation is not active. It need not be closed; you can remove it.',
			'too-late': 'This organisation can’t be reopened any more. Add it again.',
			'active-elsewhere':
				'This KVK number has become active with somebody else. So it can’t be reopened. Ask for access there.'
		}
	}
} satisfies Shape<typeof nl>;
