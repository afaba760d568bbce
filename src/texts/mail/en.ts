import type { Role } from '#domain/organisation/membership.ts';
import { nl } from './nl.ts';

/** Facts of a notice, ready to read, and the name of the house: ours, or the reseller's. */
type Blanks<Name extends string> = Record<Name | 'brand', string>;

const roles: Record<Role, string> = {
	owner: 'owner',
	admin: 'administrator',
	editor: 'editor',
	viewer: 'reader'
};

/** Why an activation was refused, as a reason after "because". */
const reasons: Record<string, string> = {
	'not-ours': 'the payment does not belong to this request',
	'not-paid': 'the payment was not completed',
	'amount-differs': 'another amount was paid than asked',
	'test-payment': 'this was a test payment',
	'money-returned': 'the payment was reversed',
	'company-ceased': 'the register says that the organisation has ceased',
	'account-outside-sepa': 'the account lies outside the European payments area',
	'name-differs': 'the name of the account does not fit the names in the register',
	'by-specialist': 'our specialist found that the names do not fit'
};

/** What our mails say; facts come in ready to read. */
export const en: typeof nl = {
	greeting: (name: string | null) => (name ? `Dear ${name},` : 'Hello,'),
	roles,
	reasons,
	providers: nl.providers,
	why: {
		signIn: 'You get this mail because somebody wants to sign in to {brand} with this address.',
		security:
			'You get this mail because it concerns the safety of your account. These mails can’t be switched off.',
		activation: 'You get this mail because you receive messages about activation.',
		leaving: 'You get this mail because you asked to delete your account.',
		given: 'You get this mail because somebody gave this address to {brand}.',
		rights:
			'You get this mail because it concerns the rights in an organisation. These mails can’t be switched off.',
		invited: 'You get this mail because somebody invited this address to {brand}.'
	},
	stop: 'Choose which mails you get',
	facts: {
		number: 'Invoice number',
		total: 'To pay',
		due: 'No later than',
		iban: 'To account',
		holder: 'In the name of',
		reference: 'With reference'
	},
	notices: {
		'sign-in': (b: Blanks<'minutes'>) => ({
			subject: `Your sign-in link for ${b.brand}`,
			preheader: 'Open the link or type the code.',
			paragraphs: ['Use the button to sign in. Or type this code on the page where you started.'],
			action: `Sign in to ${b.brand}`,
			afterwards: [
				`The link and the code work for ${b.minutes} minutes and only once.`,
				'Did you not ask for this? Then you need not do anything.'
			]
		}),
		'confirm-deed': (b: Blanks<'minutes'>) => ({
			subject: 'Confirm that it is you',
			preheader: `Type the code on the page of ${b.brand}.`,
			paragraphs: [
				'You want to do something that we want to be sure of. Type this code on the page where you began.'
			],
			afterwards: [
				`The code works for ${b.minutes} minutes.`,
				'Was this not you? Then end unknown sessions in your profile.'
			]
		}),
		'prove-address': (b: Blanks<'minutes'>) => ({
			subject: 'Confirm your e-mail address',
			preheader: `Type the code on the page of ${b.brand}.`,
			paragraphs: ['Type this code on the page where you started. Then we know that this address is yours.'],
			afterwards: [
				`The code works for ${b.minutes} minutes.`,
				'Did you not ask for this? Then you need not do anything.'
			]
		}),
		'confirm-address': (b: Blanks<'person' | 'address' | 'hours'>) => ({
			subject: 'Confirm your extra e-mail address',
			preheader: `May messages from ${b.brand} go to ${b.address}?`,
			paragraphs: [
				`${b.person} wants messages from ${b.brand} to be sent to ${b.address}. Is that all right? Then use the button.`
			],
			action: 'Confirm this address',
			afterwards: [
				`The link works for ${b.hours} hours. As long as the address is not confirmed, we send nothing there.`,
				'Don’t you recognise this? Then you need not do anything.'
			]
		}),
		'sign-in-linked': (b: Blanks<'provider'>) => ({
			subject: 'New way of signing in added',
			preheader: `You can now sign in with ${b.provider} too.`,
			paragraphs: [
				`You can now sign in with ${b.provider} too. Was this not you? Then remove it in your profile.`
			],
			action: 'See your profile',
			afterwards: []
		}),
		'sign-in-unlinked': (b: Blanks<'provider'>) => ({
			subject: 'Way of signing in removed',
			preheader: `Signing in with ${b.provider} is no longer possible.`,
			paragraphs: [
				`Signing in with ${b.provider} is no longer possible. Was this not you? Then sign in and end sessions that you don’t know.`
			],
			action: 'See your profile',
			afterwards: []
		}),
		invitation: (b: Blanks<'organisation' | 'inviter' | 'role' | 'days'>) => ({
			subject: `Invitation to ${b.organisation}`,
			preheader: `${b.inviter} invites you to ${b.brand}.`,
			paragraphs: [`${b.inviter} invites you to work in ${b.brand} for ${b.organisation}, as ${b.role}.`],
			action: 'See the invitation',
			afterwards: [`The invitation holds for ${b.days} days and for this e-mail address only.`]
		}),
		'access-asked': (b: Blanks<'organisation' | 'person' | 'address' | 'message'>) => ({
			subject: `${b.person} asks for access to ${b.organisation}`,
			preheader: 'You decide as owner.',
			paragraphs: [
				`${b.person} (${b.address}) asks for access to ${b.organisation}.`,
				...(b.message ? [`They write: “${b.message}”`] : []),
				'If you don’t know this person, decline. Without an answer nothing happens.'
			],
			action: 'Answer the request',
			afterwards: []
		}),
		'access-granted': (b: Blanks<'organisation' | 'role'>) => ({
			subject: `You have access to ${b.organisation}`,
			preheader: `Your role is ${b.role}.`,
			paragraphs: [`An owner of ${b.organisation} has given you access. Your role is ${b.role}.`],
			action: 'Go to the organisation',
			afterwards: []
		}),
		'access-declined': (b: Blanks<'organisation'>) => ({
			subject: `No access to ${b.organisation}`,
			preheader: 'An owner declined your request.',
			paragraphs: [
				`An owner of ${b.organisation} declined your request for access. Contact your colleague if this is not right.`
			],
			action: 'To your overview',
			afterwards: []
		}),
		'role-changed': (b: Blanks<'organisation' | 'role' | 'by'>) => ({
			subject: `Your role at ${b.organisation} has changed`,
			preheader: `You are now ${b.role}.`,
			paragraphs: [`${b.by} changed your role at ${b.organisation}. You are now ${b.role}.`],
			action: 'To your overview',
			afterwards: []
		}),
		'member-removed': (b: Blanks<'organisation' | 'by'>) => ({
			subject: `You no longer have access to ${b.organisation}`,
			preheader: 'Your access has ended.',
			paragraphs: [`${b.by} ended your access to ${b.organisation}. Your own account remains.`],
			action: 'To your overview',
			afterwards: []
		}),
		'organisation-closed': (b: Blanks<'organisation' | 'by' | 'until'>) => ({
			subject: `${b.organisation} is closed`,
			preheader: `Owners can reopen it up to and including ${b.until}.`,
			paragraphs: [
				`${b.by} closed ${b.organisation}. Sending and receiving are off and we debit nothing any more.`,
				`Only owners can still read. They can reopen the organisation up to and including ${b.until}. After that we erase members, bank accounts and settings.`,
				'We keep the evidence of activation and our invoices as long as is needed. Is this wrong? Then talk to an owner.'
			],
			action: 'See what happens',
			afterwards: []
		}),
		'organisation-reopened': (b: Blanks<'organisation' | 'by'>) => ({
			subject: `${b.organisation} is open again`,
			preheader: 'Everything is as it was.',
			paragraphs: [
				`${b.by} reopened ${b.organisation}. Members, rights and switches are as they were before it was closed.`,
				'The direct debit stays withdrawn. You pay our bill with a payment link or a QR code.'
			],
			action: 'Go to the organisation',
			afterwards: []
		}),
		'organisation-ceased': (b: Blanks<'organisation'>) => ({
			subject: `${b.organisation} was deregistered at KVK`,
			preheader: 'A specialist looks at what this means.',
			paragraphs: [
				`According to KVK ${b.organisation} no longer exists. A specialist of ours looks at what this means. Until then everything goes on working.`,
				'Is this wrong? Then contact KVK. Have you stopped? Then you can close the organisation yourself.'
			],
			action: 'See your organisation',
			afterwards: []
		}),
		'proof-asked-anew': (b: Blanks<'organisation' | 'was'>) => ({
			subject: `Prove again that you may act for ${b.organisation}`,
			preheader: 'The data at KVK has changed.',
			paragraphs: [
				`The data of ${b.organisation} at KVK has changed since you proved that you may act for it.${b.was === b.organisation ? '' : ` Its name was “${b.was}” then.`} A specialist looked at it. That is why the proof of then no longer counts.`,
				'Sending and receiving stand still until you activate again. That takes one cent and a few minutes. What you have set up is kept.'
			],
			action: 'Activate again',
			afterwards: []
		}),
		'administrators-changed': (b: Blanks<'organisation' | 'person' | 'role' | 'event'>) => ({
			subject: `Other administrators at ${b.organisation}`,
			preheader:
				b.event === 'given' ? `${b.person} is now ${b.role}.` : `${b.person} is no longer ${b.role}.`,
			paragraphs: [
				b.event === 'given'
					? `${b.person} is now ${b.role} of ${b.organisation} and can change members and settings.`
					: `${b.person} is no longer ${b.role} of ${b.organisation}.`,
				'Is this wrong? Then turn it back at once, among the members.'
			],
			action: 'See the members',
			afterwards: []
		}),
		'organisation-found': (b: Blanks<'organisation'>) => ({
			subject: `${b.organisation} is now in the register`,
			preheader: 'You can now activate the organisation.',
			paragraphs: [
				`You entered ${b.organisation} by hand. Today we found the company in the register. You can activate it now.`
			],
			action: 'Activate your organisation',
			afterwards: []
		}),
		'activation-approved': (b: Blanks<'organisation' | 'payerName' | 'registerName'>) => ({
			subject: `${b.organisation} is active`,
			preheader: 'You can send e-invoices.',
			paragraphs: [
				b.payerName
					? `Your payment has arrived. The name of the account, “${b.payerName}”, fits “${b.registerName}” in the register.`
					: `Your payment has arrived. A specialist found that it comes from “${b.registerName}”.`,
				`${b.organisation} is active now. Sending is on. Switch receiving on when you want it.`
			],
			action: 'Go to your organisation',
			afterwards: ['We keep the evidence of this check for seven years.']
		}),
		'activation-in-review': (b: Blanks<'organisation' | 'payerName'>) => ({
			subject: `We are looking at the activation of ${b.organisation}`,
			preheader: 'You usually know within one working day.',
			paragraphs: [
				b.payerName
					? `Your payment has arrived. We want to compare the name of the account, “${b.payerName}”, with the register ourselves.`
					: 'Your payment has arrived. Your bank gave no name. That is why a specialist is looking.',
				'You usually know within one working day. You need not do anything; we will mail you.'
			],
			action: 'See how it stands',
			afterwards: []
		}),
		'activation-refused': (b: Blanks<'organisation' | 'payerName' | 'reason'>) => ({
			subject: `${b.organisation} is not active yet`,
			preheader: 'You can try another way.',
			paragraphs: [
				`We could not activate ${b.organisation}, because ${b.reason}.`,
				...(b.payerName ? [`The name of the account was “${b.payerName}”.`] : []),
				'Pay from an account in the name of the company, choose the € 15 invoice, or ask us a question. What you paid is credit on your first bill.'
			],
			action: 'Try again',
			afterwards: []
		}),
		'activation-invoice': (b: Blanks<'organisation' | 'number'>) => ({
			subject: `Invoice ${b.number} for the activation of ${b.organisation}`,
			preheader: 'Pay from the account of your organisation.',
			paragraphs: [
				`Here is the invoice for the activation of ${b.organisation}. Transfer the amount from an account in the name of your organisation.`,
				'Put the reference in the description. As soon as your payment arrives we compare the name and mail you.'
			],
			action: 'See how it stands',
			afterwards: ['The invoice is attached as a PDF.']
		}),
		'activation-reminder': (b: Blanks<'organisation' | 'number' | 'ends'>) => ({
			subject: `Reminder: invoice ${b.number}`,
			preheader: 'Your organisation is not active yet.',
			paragraphs: [
				`We have not received your payment for the activation of ${b.organisation} yet. If you still want to activate, transfer the amount.`,
				`If you don’t pay, the invoice lapses on ${b.ends}. You then owe nothing.`
			],
			action: 'See how it stands',
			afterwards: []
		}),
		'activation-expired': (b: Blanks<'organisation' | 'number' | 'creditNumber'>) => ({
			subject: `The activation of ${b.organisation} has lapsed`,
			preheader: 'You owe nothing.',
			paragraphs: [
				`Invoice ${b.number} was not paid. We have therefore credited it with credit note ${b.creditNumber}. You owe nothing.`,
				'You can start again at any time.'
			],
			action: 'Start again',
			afterwards: ['The credit note is attached as a PDF.']
		}),
		'activation-withdrawn': (b: Blanks<'organisation' | 'number' | 'creditNumber'>) => ({
			subject: `Invoice ${b.number} has been withdrawn`,
			preheader: 'You need not pay this invoice.',
			paragraphs: [
				`The activation of ${b.organisation} goes on without invoice ${b.number}. We credited it with credit note ${b.creditNumber}. You need not pay it.`,
				'Have you paid already? Then that amount is credit on your first bill.'
			],
			action: 'See how it stands',
			afterwards: ['The credit note is attached as a PDF.']
		}),
		'claimed-by-another': (b: Blanks<'organisation'>) => ({
			subject: `Somebody else tried to activate ${b.organisation}`,
			preheader: 'Nothing has changed for your organisation.',
			paragraphs: [
				`Another user tried to activate ${b.organisation}. Nothing has changed. One of our specialists is looking at it.`,
				'Is it a colleague? Then invite them as a member.'
			],
			action: 'See your organisation',
			afterwards: []
		}),
		'mandate-revoked': (b: Blanks<'organisation' | 'by' | 'iban'>) => ({
			subject: `Direct debit for ${b.organisation} withdrawn`,
			preheader: 'We no longer collect our bill.',
			paragraphs: [
				`${b.by} withdrew the mandate of ${b.organisation}. We collect nothing more${b.iban && ` from ${b.iban}`}.`,
				'From now on you pay our bill yourself, with a payment link or a QR code. Your organisation stays active.'
			],
			action: 'See the mandate',
			afterwards: ['A collection already under way can be refunded by your bank for 8 weeks.']
		}),
		'deletion-asked': (b: Blanks<'until'>) => ({
			subject: 'You asked us to delete your account',
			preheader: `You can change your mind until ${b.until}.`,
			paragraphs: [
				`We will delete your account on ${b.until}. Until that day you can change your mind.`,
				'We keep our invoices and the evidence of activation as long as the law asks, without using them.'
			],
			action: 'Keep my account',
			afterwards: []
		}),
		'deletion-stopped': (b: Blanks<'organisation'>) => ({
			subject: 'Your account has not been deleted',
			preheader: `${b.organisation} still needs an owner.`,
			paragraphs: [
				`You asked us to delete your account. You are now the only owner of ${b.organisation}. That is why we kept your account.`,
				'First hand the organisation to another owner. Or close it: open the organisation, choose Change, and Close at the bottom. After that, ask for deletion again.'
			],
			action: 'See what you can do',
			afterwards: []
		}),
		'sign-in-address-changed': (b: Blanks<'address'>) => ({
			subject: 'You now sign in with another e-mail address',
			preheader: `Signing in by mail now goes through ${b.address}.`,
			paragraphs: [
				`From now on, signing in by mail goes through ${b.address}. Was this not you? Then mail us right away. Our address stands below.`
			],
			action: 'See your profile',
			afterwards: []
		}),
		'correspondence-changed': (b: Blanks<'address'>) => ({
			subject: 'Your address for correspondence has changed',
			preheader: `Our bill now goes to ${b.address}.`,
			paragraphs: [
				`Our bill and other messages now go to ${b.address}. Was this not you? Then sign in and change it back.`
			],
			action: 'See your addresses',
			afterwards: []
		}),
		'account-erased': (b: Blanks<never>) => ({
			subject: 'Your account has been deleted',
			preheader: 'Your data have been erased.',
			paragraphs: [
				`Your account at ${b.brand} has been deleted. This is our last mail.`,
				'We keep our invoices and the evidence of activation as long as the law asks.'
			],
			afterwards: []
		})
	}
};
