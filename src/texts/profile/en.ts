import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the pages of the profile say. */
export const en = {
	title: 'Your profile',
	parts: {
		label: 'Parts of your profile',
		profile: 'About you',
		addresses: 'E-mail addresses',
		messages: 'Messages',
		signIns: 'Signing in',
		sessions: 'Devices',
		data: 'Your data'
	},
	saved: 'Saved',
	sureNote: 'We first ask for a code that we mail to you.',
	about: {
		intro: 'What you save here counts right away.',
		nameTitle: 'Name',
		name: 'Your name',
		nameHint: 'This is how we call you in mails. Colleagues see this name too.',
		saveName: 'Save name',
		nameSaved: 'Your name has been saved.',
		photoTitle: 'Profile photo',
		photoIntro: 'Optional. Colleagues in your organisations see the photo beside your name.',
		photoLabel: 'Choose a photo',
		photoHint:
			'JPEG, PNG, WebP or AVIF, 5 MB at most. We make it square and take out data about place and camera.',
		photoPreview: 'This is what your photo will look like',
		savePhoto: 'Save photo',
		removePhoto: 'Remove photo',
		photoSaved: 'Your photo has been saved.',
		photoRemoved: 'Your photo has been removed.',
		lookTitle: 'Language and appearance',
		lookIntro: 'You get mails in the same language.',
		language: 'Language',
		languages: { nl: 'Nederlands', en: 'English' },
		theme: 'Appearance',
		themes: { auto: 'As your device', light: 'Light', dark: 'Dark' },
		saveLook: 'Save language and appearance',
		lookSaved: 'Language and appearance have been saved.',
		errors: {
			'name-missing': 'Fill in your name.',
			'name-too-long': 'This name is too long. Use 120 characters at most.',
			'name-shape': 'Use letters in your name, and no characters like < or @.',
			'photo-missing': 'Choose a photo first.',
			'not-a-picture':
				'This file is no JPEG, PNG, WebP or AVIF. Your photo has not changed. Choose another file.',
			'too-large': 'This photo is too large. Your photo has not changed. Choose one of 5 MB at most.',
			'too-many': 'You have done this too often. Try again in {minutes} minutes.'
		}
	},
	addresses: {
		title: 'E-mail addresses',
		intro: 'Choose where we send your mail.',
		correspondenceTitle: 'Address for correspondence',
		correspondenceEffect:
			'Our bill comes here every two months, and everything that you have not switched off.',
		extraTitle: 'Extra addresses',
		extraIntro: 'Of your bookkeeper, for instance. For each address you choose which messages go there.',
		none: 'You have no extra addresses yet.',
		confirmed: 'Confirmed',
		waiting: 'Waits for confirmation',
		waitingNote: 'Open the link in the mail that we sent to this address. Until then we send nothing there.',
		resend: 'Mail a new link',
		make: 'Use for correspondence',
		remove: 'Remove',
		of: 'for {address}',
		addTitle: 'Add an address',
		add: 'E-mail address',
		addHint: 'We mail a link there. The address is confirmed once that link has been used.',
		submit: 'Add address',
		advice:
			'This is a private address. That is fine. If the bill goes there, your company misses it when you leave.',
		added: 'We mailed a link to {address}. Open it to confirm the address.',
		resent: 'We mailed a new link to {address}. The link before no longer works.',
		made: '{address} is now your address for correspondence. We mailed this to all your addresses.',
		removed: 'The address has been removed.',
		errors: {
			'email-missing': 'Fill in an e-mail address.',
			'email-too-long': 'This address is too long.',
			'email-more-than-one': 'Fill in one address at a time.',
			'email-not-bare': 'Fill in the address only, without a name.',
			'email-unusual-characters': 'This address holds characters that we can’t mail to.',
			'email-shape': 'This is not an e-mail address like name@company.nl. Please check what you typed.',
			'address-known': 'This address is in your list already.',
			'addresses-full': 'You have ten addresses already. Remove one first.',
			'address-not-waiting': 'This address has been confirmed or removed already.',
			'address-not-confirmed': 'This address has not been confirmed yet. Open the link in the mail first.',
			'address-needed': 'This is your address for correspondence. Choose another one first.',
			'too-many': 'You have done this too often. Try again in {minutes} minutes.'
		}
	},
	messages: {
		title: 'Messages',
		intro: 'Choose for each address which mails you get.',
		save: 'Save choices',
		done: 'Your choices have been saved. They count from the next mail on.',
		unconfirmed: 'We send nothing to addresses that have not been confirmed yet.',
		toAddresses: 'Manage your addresses',
		types: {
			security: {
				name: 'Safety',
				effect: 'About signing in, invitations, your rights and direct debit. Can’t be switched off.'
			},
			activation: { name: 'Activation', effect: 'How the activation of your organisations stands.' },
			sent: { name: 'Sent', effect: 'An invoice has been delivered to your customer.' },
			received: { name: 'Received', effect: 'An invoice has come in for you.' },
			failed: { name: 'Failed', effect: 'An invoice could not be delivered.' },
			'self-billing': { name: 'Self-billing', effect: 'Invoices that your customer makes on your behalf.' },
			'kade-invoices': { name: 'Our bills', effect: 'Our own bill, every two months.' },
			'product-news': { name: 'News about our product', effect: 'A few times a year, about what is new.' }
		}
	},
	signIns: {
		title: 'Signing in',
		intro: 'All the ways in which you can sign in.',
		emailTitle: 'By e-mail',
		emailEffect: 'We mail a link and a code to this address.',
		changeLabel: 'Sign in with another address',
		changeHint: 'You can choose from your confirmed addresses. We mail a code to it.',
		change: 'Mail the code',
		proveIntro: 'Type the six digits that we sent to {address}. From then on you sign in with that address.',
		prove: 'Sign in this way from now on',
		proveNot: 'Leave it as it is',
		changed: 'From now on you sign in with {address}. We mailed this to all your addresses.',
		providersTitle: 'Through another account',
		providersIntro: 'Handy when you can’t reach your mail. We only get to see your name and address.',
		providers: { 'microsoft-entra-id': 'Microsoft', linkedin: 'LinkedIn', google: 'Google' },
		linkedSince: 'Linked on {day}',
		notLinked: 'Not linked',
		link: 'Link {provider}',
		unlink: 'Unlink',
		unlinkOf: 'Unlink {provider}',
		linked: '{provider} has been linked. You can now sign in with it.',
		unlinked: '{provider} has been unlinked. Signing in through {provider} is no longer possible.',
		eventsTitle: 'What happened to your account',
		eventsIntro: 'The latest events about your safety. We keep them for twelve months.',
		eventsCaption: 'Events about your safety',
		eventColumns: { what: 'What', when: 'When', address: 'IP address' },
		events: {
			'signed-in': 'Signed in',
			'signed-in-by': 'Signed in through {way}',
			'sign-in-linked': '{way} linked',
			'sign-in-unlinked': '{way} unlinked',
			'sign-in-address-changed': 'Address for signing in changed',
			'session-confirmed': 'Confirmed with a code',
			'sessions-ended': 'Sessions ended',
			'address-added': 'Address added',
			'address-confirmed': 'Address confirmed',
			'address-removed': 'Address removed',
			'correspondence-changed': 'Address for correspondence changed',
			'data-exported': 'Data downloaded',
			'staff-granted': 'Role at the desk given',
			'staff-revoked': 'Role at the desk taken away',
			'deletion-asked': 'Deletion of the account asked',
			'deletion-withdrawn': 'Deletion withdrawn',
			'door-refused': 'No access to a page',
			other: 'Something else'
		},
		ways: {
			email: 'e-mail',
			proof: 'a confirmed address',
			'microsoft-entra-id': 'Microsoft',
			linkedin: 'LinkedIn',
			google: 'Google'
		},
		errors: {
			OAuthAccountNotLinked:
				'That account is linked to another account of ours already. We never merge accounts just like that. Nothing has changed.',
			denied:
				'The provider gave no permission. Nothing has been linked. Try again or choose another provider.',
			provider: 'Linking did not work at this provider. It is not your fault. Try again later.',
			'not-linked': 'This link was gone already.',
			'last-way':
				'This is your only way of signing in. First confirm an e-mail address or link another provider.',
			'address-not-confirmed': 'This address has not been confirmed yet.',
			'address-of-another': 'Somebody else signs in with this address already. Choose another address.',
			'too-many': 'You have done this too often. Try again in {minutes} minutes.'
		}
	},
	sessions: {
		title: 'Devices',
		intro:
			'This is where you are signed in now. If you don’t recognise something, end it. That works right away. What you leave unused for 30 days ends by itself.',
		caption: 'Where you are signed in',
		columns: {
			device: 'Device',
			since: 'Signed in',
			seen: 'Last seen',
			address: 'IP address',
			action: 'Action'
		},
		device: '{browser} on {system}',
		unknown: 'Unknown device',
		here: 'This session',
		end: 'End',
		endOf: 'End the session on {device}',
		endOthers: 'End all other sessions',
		endOthersNote: 'You stay signed in on this device only.',
		onlyHere: 'You are signed in here only.',
		ended: 'The session has been ended.',
		endedOthers: 'All other sessions have been ended. You are signed in here only.'
	},
	data: {
		title: 'Your data',
		intro: 'What we have of you is yours. You can take it with you or have it erased.',
		exportTitle: 'Take your data with you',
		exportIntro:
			'One file with everything that we keep about you as a person: profile, addresses, signing in, memberships and what you did.',
		exportNote:
			'The file can be read by people and computers (JSON). Invoices of your organisations are not in it; those belong to the organisation.',
		export: 'Download your data',
		deleteTitle: 'Delete your account',
		deleteIntro: 'After you ask, you have thirty days to change your mind. Then we erase your data.',
		what: {
			gone: 'We erase: name, photo, addresses, ways of signing in, devices and mails.',
			kept: 'We keep: our bills (seven years, the law asks that) and evidence of activation. The log of organisations then only holds a number.',
			closes: 'These organisations close too, because nobody else belongs to them: {names}.'
		},
		blockedTitle: 'You can’t leave yet',
		blocked:
			'You are the only owner of an organisation that is still in use. First make somebody else owner. Or close the organisation: open it, choose Change and go to the bottom.',
		toMembers: 'Members of {name}',
		ask: 'Delete my account',
		sure: 'I understand that my data are gone after thirty days and don’t come back.',
		sureMissing: 'Tick that you understand this.',
		askedTitle: 'Your account will be deleted on {day}',
		asked:
			'Until that day everything keeps working. If you change your mind, nothing changes. We mailed this to you too.',
		keep: 'Keep my account',
		keptDone: 'Good that you stay. Your account will not be deleted.',
		banner: 'Your account will be deleted on {day}.'
	}
} satisfies Shape<typeof nl>;
