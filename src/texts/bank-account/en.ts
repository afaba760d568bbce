import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the page of bank accounts says. */
export const en = {
	title: 'Bank accounts',
	intro:
		'On an invoice you choose to which account the customer pays. The first account is filled in already.',
	list: 'Your accounts',
	isDefault: 'First account',
	verified: 'Confirmed on {day}',
	verifiedWhy: 'A payment has shown that this account is yours.',
	unverified: 'Not confirmed yet',
	holder: 'In the name of {holder}',
	noLabel: 'Without a name',
	name: 'Name of the account',
	saveName: 'Save the name',
	makeDefault: 'Use first',
	change: 'Change',
	remove: 'Remove',
	removeWhy: 'The account disappears from your choices. Invoices that exist do not change.',
	removeVerified:
		'With this account you proved that you may act for the organisation. That proof stays valid.',
	removeSubmit: 'Remove {iban}',
	add: 'Add an account',
	iban: 'IBAN',
	ibanHint: 'Such as NL91 ABNA 0417 1643 00. We keep the number encrypted.',
	labelHint: 'Such as “Business account”. Only you and your colleagues see this name.',
	submit: 'Add the account',
	emptyTitle: 'No bank account yet',
	empty: 'Add the account to which customers pay you.',
	onlyAdmins: 'Only an owner or administrator can change accounts.',
	done: {
		added: 'The account was added.',
		named: 'The name is saved.',
		default: 'From now on this account comes first.',
		removed: 'The account was removed.'
	},
	wrong: {
		gone: 'This account had been removed already. The list below is up to date.',
		known: 'This account is in the list already.',
		'too-many': 'You have twenty accounts already. Remove one first.'
	}
} satisfies Shape<typeof nl>;
