import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the pages around organisations say. */
export const en = {
	list: {
		title: 'Organisations',
		intro: 'The organisations that you work for.',
		add: 'Add an organisation',
		search: 'Name, place or number',
		searchSubmit: 'Search',
		caption: 'Your organisations',
		columns: { name: 'Name', place: 'Place', number: 'Number', role: 'Your role', state: 'State' },
		removed: 'The organisation was removed.',
		left: 'You are no longer a member of this organisation.',
		emptyTitle: 'You have no organisation yet',
		empty: 'Find your company in the business register. After that you can activate it and send invoices.',
		noneTitle: 'Nothing found',
		none: 'We found no organisation of yours with “{search}”. Search for another part of the name.',
		all: 'Show all organisations'
	},
	states: {
		added: 'Added',
		activating: 'Being activated',
		active: 'Active',
		suspended: 'Suspended',
		closed: 'Closed',
		unlisted: 'Entered by hand'
	},
	roles: { owner: 'owner', admin: 'administrator', editor: 'editor', viewer: 'reader' },
	add: {
		title: 'Add your organisation',
		intro: 'Find your company in the business register of KVK.',
		ownTitle: 'Choose your own organisation',
		own: 'Do not add a customer here. You will prove later that you may act for this company.',
		name: 'Name of the organisation',
		nameHint: 'Type whole words. KVK does not search for parts of words.',
		place: 'Place',
		kvkNumber: 'KVK number',
		kvkNumberHint: 'Eight digits. Pasting is fine: “KVK 68750110”.',
		submit: 'Search the business register',
		manual: 'I want to enter it myself',
		manualWhy: 'Is your company not in the list?',
		searching: 'We are asking KVK',
		results: (count: number) => (count === 1 ? '1 company found' : `${count} companies found`),
		resultsFirst: 'The first {shown} companies',
		narrow: 'There are more. Enter the place too, or type more words of the name.',
		number: 'KVK {number}',
		ceased: 'Deregistered',
		branch: 'Found by its branch {name}',
		former: 'Used to be called {name}',
		alsoKnown: 'Also known as {names}',
		noneTitle: 'No company found',
		none: [
			'Type whole words: “Bakery” and not “Bak”.',
			'Leave out the legal form, such as B.V. or V.O.F.',
			'Leave the place empty, or search by KVK number.'
		],
		troubleKept:
			'What you typed is still in the fields. Try again, or enter your company yourself. We will look it up for you later.',
		faultKept:
			'That is a fault of ours, not of yours. We have been told. What you typed is still in the fields. Enter your company yourself, and we will look it up for you later.',
		again: 'Try again',
		trouble: {
			'register-down': 'KVK does not answer now',
			'register-busy': 'KVK is busy',
			'register-refuses-us': 'KVK does not let us in now',
			'register-rejects-question': 'KVK does not understand our question',
			'too-many': 'You searched many times'
		},
		tooMany: 'What you typed is kept in the fields. You can search again in {minutes} minutes.',
		findings: {
			'nothing-typed': 'Enter the name or the KVK number of your company.',
			'name-missing': 'Enter the name or the KVK number too. A place alone gives too many companies.',
			'name-short': 'Type at least two letters or digits of the name.',
			'number-shape': 'A KVK number has eight digits. Check what you typed.'
		}
	},
	legalForms: {
		eenmanszaak: 'Sole trader (eenmanszaak)',
		'besloten-vennootschap': 'Private limited company (B.V.)',
		'naamloze-vennootschap': 'Public limited company (N.V.)',
		'vennootschap-onder-firma': 'General partnership (V.O.F.)',
		'commanditaire-vennootschap': 'Limited partnership (C.V.)',
		maatschap: 'Professional partnership (maatschap)',
		stichting: 'Foundation (stichting)',
		vereniging: 'Association (vereniging)',
		'vereniging-van-eigenaars': 'Owners’ association (VvE)',
		cooperatie: 'Cooperative',
		'onderlinge-waarborgmaatschappij': 'Mutual insurance company',
		kerkgenootschap: 'Religious organisation',
		'publiekrechtelijke-rechtspersoon': 'Public body',
		overig: 'Other legal form'
	},
	register: {
		title: 'Data from the business register',
		readOnly: 'This data comes from KVK. You change it at KVK, not here.',
		updated: 'Updated {day}',
		statutoryName: 'Statutory name',
		name: 'Name',
		tradeNames: 'Trade names',
		legalForm: 'Legal form',
		kvkNumber: 'KVK number',
		kboNumber: 'Enterprise number',
		rsin: 'RSIN',
		visiting: 'Visiting address',
		postal: 'Postal address',
		shielded: 'Shielded by KVK',
		establishment: 'Establishment number',
		activity: 'Activity',
		since: 'Started',
		ceasedOn: 'Deregistered'
	},
	extra: {
		title: 'Extra information',
		intro: 'You may fill in everything below later.',
		vatNumber: 'VAT number',
		vatSuggested: {
			NL: 'Our suggestion, made from your RSIN. Check it: in a fiscal unity it is another one.',
			BE: 'Our suggestion, made from your enterprise number. Check it.'
		},
		vatHint: { NL: 'Such as NL123456789B01.', BE: 'Such as BE 0403.170.701.' },
		vatSoleTrader:
			'Your VAT ID, such as NL123456789B01. Not your turnover tax number: that contains your citizen service number.',
		vatConfirm: 'This VAT number is right',
		oin: 'OIN',
		oinHint: 'For government bodies only: twenty digits.',
		phone: 'Telephone number',
		email: 'E-mail address for invoices',
		emailHint: 'Stands on your invoices, so that customers can reach you.',
		accounts: 'Bank accounts',
		accountsHint: 'On an invoice you choose to which account the customer pays.',
		account: 'Account {number}',
		iban: 'IBAN',
		label: 'Name of the account',
		labelHint: 'Such as “Business account”. Only you see this name.',
		isDefault: 'Use this account first',
		moreAccounts: 'Another account',
		billing: 'Billing address',
		billingShielded: 'KVK shields your address. An invoice needs an address. Enter it here.',
		billingOther: 'Only fill this in when our bills must go to another address.',
		street: 'Street',
		houseNumber: 'House number',
		postcode: 'Postcode',
		place: 'Place',
		country: 'Country',
		countries: { NL: 'The Netherlands', BE: 'Belgium' },
		logo: 'Logo',
		logoHint: 'JPEG, PNG, WebP or AVIF, at most 5 MB. We make it fit and take hidden data out.',
		removeLogo: 'Remove the logo',
		valid: 'Right: {value}'
	},
	choose: {
		title: 'Is this your organisation?',
		back: 'Back to the search',
		submit: 'Save',
		after: 'Then you will see your organisation. You activate it when it suits you.',
		ceasedTitle: 'This company was deregistered',
		ceased:
			'According to KVK this company no longer exists since {day}. You cannot add or activate it. If that is wrong, contact KVK.',
		notListedTitle: 'This number is not in the business register',
		notListed: 'KVK knows no company with number {number}. Check the number or search by name.',
		troubleKept: 'Nothing is lost. Try again in a minute, or enter your company yourself.',
		faultKept:
			'That is a fault of ours, not of yours. We have been told. Nothing is lost. Enter your company yourself, and we will look it up for you later.',
		refused: {
			ceased: 'This company was deregistered at KVK. We kept nothing.',
			'not-listed': 'KVK does not know this number any more. We kept nothing.',
			'register-down':
				'KVK does not answer now. Nothing is saved yet; what you typed is still there. Try again in a minute.',
			'register-busy':
				'KVK is busy. Nothing is saved yet; what you typed is still there. Try again in a minute.',
			'register-refuses-us':
				'KVK does not let us in now. Nothing is saved yet; what you typed is still there. We have been warned.',
			'register-rejects-question':
				'KVK does not understand our question. That is a fault of ours, and we have been told. Nothing is saved yet; what you typed is still there.'
		}
	},
	linking: {
		title: 'You have entered this company yourself already',
		sure: '{typed} is in your list already, with the same KVK number. We can add the data of KVK to it now. Then you can activate.',
		maybe:
			'{typed} is in your list, without a KVK number. Is that the same company? Then we add the data of KVK to it. Then you can activate.',
		submit: 'Add the data to {typed}',
		other: 'No, this is another company'
	},
	manual: {
		title: 'Enter your organisation yourself',
		whyTitle: 'You cannot activate this organisation yet',
		why: 'Activation waits until we can compare your company with a register. So you cannot send invoices yet.',
		what: {
			NL: 'We look for your company in the business register every day. As soon as we find it, we mail you. Then you can activate.',
			BE: 'We cannot look up Belgian companies in a register yet. Your data is kept. We mail you as soon as you can activate.'
		},
		country: 'In which country is your organisation registered?',
		name: 'Name of the organisation',
		nameHint: 'As it stands at KVK or KBO, or will stand there.',
		number: 'KVK number or enterprise number (KBO)',
		numberHint: 'The Netherlands: eight digits, or empty when you have none yet. Belgium: ten digits.',
		postcodeHint: 'Such as 1234 AB or 1000.',
		houseNumberHint: 'Such as 12, 3-A or 12 bus 4.',
		search: 'Search the business register after all',
		submit: 'Save'
	}
} satisfies Shape<typeof nl>;
