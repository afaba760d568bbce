import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the desk says to specialists and finance. */
export const en = {
	rooms: { activations: 'Review', statements: 'Bank statements' },
	queue: {
		title: 'What waits for a decision',
		intro: 'The longest waiting comes first. Aim for a decision within one working day.',
		empty: 'Nothing waits',
		emptyHint: 'As soon as a name or a change at KVK needs a look it appears here.',
		noPayer: 'No name from the bank',
		score: 'Score {score}',
		changed: 'KVK: {changes}',
		since: 'Since {when}',
		more: 'Next'
	},
	review: {
		title: 'Activation of {organisation}',
		back: 'Back to the queue',
		names: 'Both names',
		because: 'Why a person decides',
		others: 'Other companies with this name',
		register: 'Register, as kept with the payment',
		payment: 'Payment',
		statement: 'Statement',
		asker: 'Who asks',
		history: 'Earlier attempts',
		noHistory: 'This is the first attempt.',
		decide: 'Your decision',
		reason: 'Reason, for the file',
		reasonHint: 'What did you look at and what settled it? The customer does not see this text.',
		approve: 'Activate {organisation}',
		reject: 'Decline',
		decided: 'Nothing is waiting to be decided here',
		byRules: 'No specialist decided on this.',
		seen: 'That you look at this is in the customer’s trail.',
		errors: {
			'reason-missing': 'Write down why you decide this. Five characters or more.',
			'not-in-review': 'This request no longer waits for a decision.',
			ceased: 'This company has ceased meanwhile. Decline this request.',
			'active-elsewhere':
				'This company is active with another user already. Close that organisation first, or decline this request.'
		},
		doneApproved: '{organisation} has been activated. The user gets a mail.',
		doneRejected: 'The request of {organisation} was declined. The user gets a mail.',
		facts: {
			statutory: 'Statutory name',
			trade: 'Trade names',
			form: 'Legal form',
			address: 'Address',
			started: 'Registered',
			fetched: 'Fetched',
			kvk: 'KVK number',
			rsin: 'RSIN',
			amount: 'Amount',
			account: 'Account',
			payer: 'Name of the account',
			paid: 'Paid',
			returned: 'Went back',
			method: 'Way',
			name: 'Name',
			role: 'Position',
			at: 'Given at',
			from: 'From',
			email: 'E-mail address',
			since: 'User since',
			score: 'Score',
			rules: 'Rules',
			decidedBy: 'Decided by',
			decidedAt: 'Decided at',
			reason: 'Reason'
		},
		methods: { ideal: 'iDEAL | Wero', invoice: 'Invoice' },
		states: {
			draft: 'Begun',
			'awaiting-payment': 'Waits for payment',
			'in-review': 'In review',
			approved: 'Activated',
			refused: 'Declined',
			expired: 'Expired',
			canceled: 'Broken off',
			failed: 'Failed'
		},
		reasons: {
			'name-missing': 'The bank gave no name.',
			'name-needs-eyes': 'The name is like the one in the register, but differs too much.',
			'name-short': 'The name is one word and differs slightly.',
			'name-of-owner': 'The name is the person’s own, not the company’s.',
			'joint-account': 'It is a joint account.',
			'other-company-has-name': 'Another company has this name too.',
			'names-not-searched': 'The register could not be searched for other companies.',
			'account-missing': 'The bank gave no account number.',
			'account-abroad': 'The account is foreign and the name differs slightly.',
			'company-active-elsewhere': 'This company is active with another user already.',
			'many-attempts': 'Many attempts were made in a short time.',
			'many-companies': 'This account has paid for other companies already.',
			'private-signs': 'A shielded address, a private mailbox and a name that differs slightly.'
		}
	},
	change: {
		title: '{organisation}: data at KVK has changed',
		intro: 'Is this still the company that was proven? The organisation goes on working until you decide.',
		kinds: {
			'not-listed': 'number unknown',
			ceased: 'deregistered',
			'statutory-name': 'statutory name',
			'trade-name': 'trade name',
			'legal-form': 'legal form'
		},
		compared: 'Then and now in the business register',
		columns: { fact: 'Fact', before: 'Then', after: 'Now' },
		ceasedOn: 'Deregistered',
		proof: 'The proof of then',
		noProof: 'No payment is kept.',
		decide: 'Your decision',
		same: 'Still the same company',
		anew: 'Ask for new proof',
		anewWhat:
			'With new proof the organisation is no longer active. Owners and administrators get a mail and can activate again.',
		outcomes: { 'same-company': 'Still the same company', 'new-proof': 'New proof asked' },
		states: { open: 'Waits', 'same-company': 'Same company', 'new-proof': 'New proof' },
		outcome: 'Decision',
		errors: {
			'reason-missing': 'Write down why you decide this. Five characters or more.',
			'not-open': 'This has been decided already.',
			'not-active': 'This organisation is no longer active. There is nothing to decide.'
		},
		doneSame: '{organisation} stays active.',
		doneAnew: '{organisation} has to prove itself again. The users get a mail.'
	},
	statements: {
		title: 'Import a bank statement',
		intro:
			'Import a CAMT.053 file of our bank. Payments that name an activation invoice are processed. Importing twice does no harm.',
		file: 'File',
		fileHint: 'CAMT.053 (XML), 5 MB at most.',
		submit: 'Import',
		done: 'Imported: {matched} paid, {unmatched} not recognised, {known} known already.',
		matched: 'Paid invoices: {numbers}',
		unmatchedTitle: 'Transfers not recognised',
		none: 'There are no transfers that we don’t recognise.',
		columns: {
			booked: 'Booked',
			amount: 'Amount',
			name: 'From',
			remittance: 'Description',
			match: 'Belongs to invoice'
		},
		nothingSaid: 'No description',
		otherAmount: 'Names {number}, but the amount differs.',
		several: 'Names more than one invoice.',
		match: 'Match',
		aside: 'Not ours',
		asideLabel: 'Set the transfer from {name} aside',
		asideTitle: 'Set aside',
		asideDone: 'The transfer has been set aside.',
		back: 'Put back',
		backLabel: 'Put the transfer from {name} back',
		backDone: 'The transfer waits for an invoice again.',
		matchLabel: 'Invoice number for the transfer from {name}',
		matchedByHand: 'The transfer was matched to {numbers}. The name is being compared now.',
		errors: {
			'file-missing': 'Choose a file first.',
			'not-camt053':
				'This is not a CAMT.053 file. Nothing was processed. Ask the bank for a statement in CAMT.053.',
			'xml-refused': 'This file can’t be read safely. Nothing was processed.',
			'unknown-number': 'No payment is expected for this number. Check it, or ask the payer.',
			'other-amount': 'The amount is not that of the invoice. Pay it back, and ask for the whole amount.',
			'not-unmatched': 'This transfer has been matched already.',
			'too-large': 'This file is too large. Nothing was processed. Import shorter periods.'
		}
	}
} satisfies Shape<typeof nl>;
