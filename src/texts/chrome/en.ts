import type { nl } from '#texts/chrome/nl.ts';
import type { Shape } from '#texts/pick.ts';

/** The words around every page, in English. */
export const en = {
	words: {
		copy: 'Copy',
		copied: 'Copied',
		close: 'Close',
		optional: 'optional',
		error: 'Error',
		errorSummary: 'Something is not right yet',
		loading: 'Loading',
		busy: 'One moment',
		previous: 'Previous',
		next: 'Next',
		pages: 'Pages',
		breadcrumb: 'Where you are',
		save: 'Save',
		on: 'On',
		off: 'Off',
		selectRow: 'Select',
		news: 'Notifications',
		progress: 'Progress',
		done: 'done',
		current: 'now',
		failed: 'failed',
		waiting: 'not yet',
		refresh: 'Refresh this page'
	},
	shell: {
		skip: 'Skip to content',
		home: 'Kade, to the overview',
		mainMenu: 'Main menu',
		menu: 'Menu',
		organisations: 'Switch organisation',
		noOrganisation: 'No organisation yet',
		allOrganisations: 'All organisations',
		addOrganisation: 'Add an organisation',
		userMenu: 'Your menu',
		profile: 'Edit profile',
		language: 'Language',
		theme: 'Appearance',
		themes: { auto: 'Same as your device', light: 'Light', dark: 'Dark' },
		languages: { nl: 'Nederlands', en: 'English' },
		signOut: 'Sign out',
		later: 'Continue later',
		desk: 'Desk',
		queue: 'Queue',
		asker: 'About the asker'
	},
	menu: {
		overview: 'Overview',
		invoices: 'Invoices',
		newInvoice: 'New invoice',
		log: 'Invoice log',
		inbox: 'Inbox',
		relations: 'Relations',
		administration: 'Administration',
		organisation: 'Organisation',
		bankAccounts: 'Bank accounts',
		licence: 'Licence and billing',
		members: 'Members',
		help: 'Help and questions'
	},
	errors: {
		notFound: {
			title: 'This page does not exist',
			happened: 'The address is wrong, or the page has moved.',
			kept: 'Nothing has changed and nothing is lost.',
			act: 'Check the address or go back to the start.'
		},
		unreadable: {
			title: 'We could not read your request',
			happened: 'What you sent did not arrive whole.',
			kept: 'Nothing has changed.',
			act: 'Open the page again and try once more.'
		},
		forbidden: {
			title: 'This request was refused',
			happened: 'The request did not come from a page of ours.',
			kept: 'Nothing has changed.',
			act: 'Open the page again and try once more.'
		},
		signIn: {
			title: 'You are not signed in',
			happened: 'Your session has ended, or you were not signed in yet.',
			kept: 'What was already saved is still there.',
			act: 'Sign in and try again.'
		},
		tooMany: {
			title: 'That was too often in a row',
			happened: 'We held this request back. That is how we protect your data.',
			kept: 'Nothing has changed.',
			act: 'Wait a minute and then try again.'
		},
		broken: {
			title: 'Something went wrong on our side',
			happened: 'This page could not be made. That is our fault, not yours.',
			kept: 'What was already saved is safe. Your last step may not have been saved.',
			act: 'Try again in a minute. If it keeps failing, ask us a question.'
		},
		full: {
			title: 'It is too busy right now',
			happened: 'There are more visitors than we can handle at the moment.',
			kept: 'What was already saved is safe. Your last step was not carried out.',
			act: 'Try again in a few seconds.'
		},
		happened: 'What happened',
		kept: 'What became of your data',
		act: 'What you can do',
		requestId: 'Request number',
		requestIdWhy: 'Mention this number when you ask us a question. Then we find it at once.',
		again: 'Try again',
		home: 'To the start',
		signInAction: 'Sign in',
		ask: 'Ask a question'
	}
} satisfies Shape<typeof nl>;
