import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the activation wizard says. */
export const en = {
	title: 'Activate {organisation}',
	steps: { organisation: 'Organisation', statement: 'Statement', payment: 'Payment', done: 'Done' },
	back: 'Back to the organisation',
	saved: 'Everything you did is kept.',
	statement: {
		title: 'May you act for {organisation}?',
		intro:
			'Only somebody who is authorised may activate an organisation. We keep your statement as evidence.',
		name: 'Your full name',
		nameHint: 'As in your passport or driving licence.',
		role: 'Your position',
		rolePlaceholder: 'Choose your position',
		roles: {
			owner: 'Owner',
			director: 'Director',
			partner: 'Partner',
			'board-member': 'Board member',
			authorised: 'Authorised representative'
		},
		agreed: 'I declare that I am authorised to act for {organisation}, KVK {number}.',
		agreedHint: 'We keep this statement with date, time and the network address of your device.',
		submit: 'Continue',
		findings: {
			'name-missing': 'Fill in your name.',
			'name-too-long': 'This name is too long. Use 120 characters at most.',
			'name-shape': 'Fill in your first and last name, without special characters.',
			'role-missing': 'Choose your position.',
			'not-agreed': 'Tick that you are authorised. Without this statement we can’t go on.'
		}
	},
	method: {
		title: 'How do you want to prove it?',
		intro:
			'We compare the name of the bank account with the register. So pay from an account in the name of {organisation}.',
		legend: 'Choose a way',
		ideal: 'At once, with 1 cent by iDEAL | Wero',
		idealHint: 'Done in a minute. The cent comes back as credit on your first bill.',
		idealPrice: '€0.01',
		invoice: 'With an invoice of €15',
		invoiceHint:
			'You get an invoice of €15.00 plus VAT and transfer the amount. It takes a few working days.',
		invoicePrice: '€18.15',
		mandate: 'Set up direct debit for Kade’s bill at once',
		mandateHint:
			'Not required. You authorise Kade to collect the bill every two months, usually 7 days after the invoice. You can revoke this at any time and have a debit refunded for 8 weeks.',
		dontBreak:
			'Don’t break off the payment at your bank. If it fails all the same, you can start again here.',
		submit: 'Continue',
		ended: {
			canceled: 'You broke off the payment. Nothing was paid and nothing is lost.',
			expired: 'The payment has expired. Nothing was paid and nothing is lost.',
			failed: 'The payment did not work at your bank. Nothing was paid and nothing is lost.',
			withdrawn: 'The invoice has been withdrawn. You need not pay it.',
			refused: 'The payment has arrived, but does not prove that you may act for {organisation}.'
		},
		retry: 'Try again: pay 1 cent',
		retryInvoice: 'Try again with an invoice',
		refusedHelp:
			'Pay from another account, or choose the invoice. Your payment of {amount} remains as credit.',
		wrongMethod: 'Choose one of the two ways.',
		newStatement: 'Change your statement'
	},
	bank: {
		title: 'We are waiting for your bank',
		body: 'It usually takes less than a minute. You may close this page; we will mail you.',
		resume: 'Go on at your bank',
		until: 'This payment stays open until {until}. After that you can start again.',
		other: 'As soon as this payment is completed or has expired, you can choose another way.'
	},
	checking: {
		title: 'Your payment has arrived',
		body: 'We compare the name of the account with the register. It usually takes a few seconds.'
	},
	transfer: {
		title: 'Transfer {amount}',
		intro: 'Pay from an account in the name of {organisation}. We mailed you invoice {number}.',
		facts: {
			amount: 'Amount',
			iban: 'To account',
			holder: 'In the name of',
			reference: 'Reference',
			due: 'No later than',
			invoice: 'Invoice'
		},
		download: 'Download the invoice (PDF)',
		preparing: 'The invoice will be ready in a few seconds.',
		after:
			'As soon as your payment arrives we compare the name and mail you. It usually takes one to three working days.',
		other: 'Choose another way after all',
		otherHint: 'We then withdraw this invoice. You need not pay it.',
		lapse: 'If you don’t pay, the invoice lapses on {ends}. You then owe nothing.'
	},
	review: {
		title: 'A specialist is looking',
		body: '{why} A specialist compares the facts. You usually know within one working day, by {until} at the latest. You need not do anything; we will mail you.',
		late: '{why} Our specialist needs longer than we promised. We are sorry. You need not do anything; we will mail you.',
		why: {
			'name-missing': 'Your bank gave no name.',
			'name-needs-eyes': 'The names are alike but not equal.',
			'name-short': 'The names are alike but not equal.',
			'name-of-owner': 'The account is in your own name, not in that of the company.',
			'joint-account': 'The account is in the name of several people.',
			'other-company-has-name': 'There is another company with this name.',
			'names-not-searched': 'We could not search the whole register.',
			'account-missing': 'Your bank gave no account number.',
			'account-abroad': 'The account is with a foreign bank.',
			'company-active-elsewhere': 'This organisation is active with another user already.'
		},
		fallback: 'We like to look at this request ourselves.'
	},
	verdict: {
		account: 'Name of the account',
		register: 'Name in the register',
		statutory: 'Statutory name in the register',
		trade: 'Trade name in the register',
		owner: 'Your own name',
		noName: 'The bank gave no name',
		equal: 'Equal. No other company in the register has this name.',
		close: 'They fit. No other company in the register has this name.',
		review: 'Alike; a specialist decides.',
		approved: 'They belong together.',
		reviewEqual: 'Equal; a specialist is looking too.',
		reviewNothing: 'Nothing to compare; a specialist decides.',
		different: 'They don’t fit.',
		/** Refused for something else: the reason stands below. */
		otherReason: 'The names do belong together.'
	},
	refused: {
		title: 'We could not use this as proof',
		question: 'Ask us a question',
		questionSubject: 'Activation of {organisation}',
		because: {
			'not-ours': 'The payment does not belong to this request.',
			'not-paid': 'The payment was not completed.',
			'amount-differs': 'Another amount was paid than asked.',
			'test-payment': 'This was a test payment. It does not count.',
			'money-returned': 'The payment was reversed.',
			'company-ceased': 'The register says that the organisation has ceased.',
			'account-outside-sepa': 'The account lies outside the European payments area.',
			'name-differs': 'The name of the account does not fit the names in the register.',
			'by-specialist': 'Our specialist found that the names don’t fit.'
		},
		fallback: 'The data don’t fit.'
	},
	active: {
		title: 'We recognise your account',
		titlePlain: '{organisation} is active',
		body: 'Your payment of {amount} has arrived. The name of the account fits your registration. {organisation} is active now.',
		bySpecialist:
			'A specialist compared the names and activated your organisation. {organisation} is active now.',
		mandate: 'Your consent to direct debit is kept.',
		seeMandate: 'See the mandate',
		receive: 'Switch receiving on',
		overview: 'To the overview',
		credit: 'The cent is credit on your first bill. We keep the evidence of this check for seven years.',
		kept: 'We keep the evidence of this check for seven years.',
		what: 'What do we keep?'
	},
	obstacles: {
		title: 'Activating is not possible now',
		gone: 'This organisation is no longer there.',
		unlisted:
			'You entered this organisation by hand. It can be activated once we find it in the register. We look every day and mail you.',
		suspended: 'This organisation is suspended. Ask us a question and we will see together what is needed.',
		closed: 'This organisation is closed. Add it again to activate it.',
		ceased: 'The register says that this organisation has ceased. A ceased organisation can’t be activated.',
		'already-active': 'This organisation is active already.',
		'in-review': 'A specialist is looking at your request already. You need not do anything.',
		'under-way': 'A request for this organisation is under way. You see below how it stands.',
		'active-elsewhere': 'This organisation is active with another user. Ask for access there.',
		'statement-missing': 'First we need your statement.',
		'payment-open': 'A payment is still open. Complete it first, or wait until it expires.',
		'too-many': 'You have tried this too often. Nothing is lost. Try again in {minutes} minutes.',
		'no-invoice': 'There is no open invoice any more.',
		'paid-already': 'Your payment of this invoice is in or on its way. We will mail you.',
		'payments-down':
			'Our payment service does not answer. Nothing was paid. Your statement is kept. Try again in a few minutes.',
		'payments-busy': 'Our payment service is busy. Nothing was paid. Try again in a minute.'
	}
} satisfies Shape<typeof nl>;
