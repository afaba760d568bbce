import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the sign-in pages say. */
export const en = {
	title: 'Sign in or get started',
	intro: 'Choose how to sign in. If you have no account yet, we make one for you right away.',
	providers: {
		'microsoft-entra-id': 'Continue with Microsoft',
		linkedin: 'Continue with LinkedIn',
		google: 'Continue with Google'
	},
	or: 'Or with your e-mail address',
	email: 'Business e-mail address',
	emailHint: 'You will also get our bill at this address, every two months.',
	sendMail: 'Mail me a sign-in link',
	noPassword: 'You need no password. You get a link and a six-digit code.',
	terms: 'By signing in you accept the terms.',
	termsLink: 'Read the terms',
	errors: {
		summary: 'You are not signed in yet',
		shape: 'This is not an e-mail address like name@company.nl. Please check what you typed.',
		missing: 'Fill in your e-mail address.',
		disposable:
			'This is a throw-away address. Your bill would not arrive there. Use an address that you keep.',
		tooMany: 'You have tried this too often. Nothing is lost. Try again in {minutes} minutes.',
		notLinked:
			'An account with this e-mail address exists, but not with this way of signing in. Sign in the way you did before. Then you can add this way in your profile.',
		denied:
			'The provider did not allow us to recognise you. Nothing has changed. Try again or choose another way.',
		link: 'This sign-in link has been used or has expired. Ask for a new one below.',
		provider:
			'Signing in through this provider did not work. It is not your fault. Try again or use your e-mail address.',
		mail: 'We could not prepare the mail. Try again in a minute.'
	},
	code: {
		title: 'Check your mail',
		intro: 'We sent a mail to {email}. Type the six digits here, or open the link in the mail.',
		introUnknown: 'We sent you a mail. Open the link in the mail to sign in.',
		label: 'Code from the mail',
		hint: 'Six digits. The code works for {minutes} minutes.',
		submit: 'Sign in',
		again: 'No mail? Look among unwanted mail.',
		againLink: 'Ask for a new mail, or use another address',
		freeMail:
			'You use a private address. That is fine. With an address of your company your relations recognise you better. The bill then stays with the company if you leave.',
		wrong: 'This code is not right. You can try {left} more times.',
		wrongLast: 'This code is not right. You can try once more.',
		dead: 'This code no longer works. Nothing is lost: ask for a new mail.',
		shape: 'Type the six digits from the mail.'
	},
	confirm: {
		title: 'Confirm signing in',
		intro: 'You opened the link for {email}. Use the button to sign in.',
		submit: 'Sign in as {email}',
		why: 'This extra step keeps a mail scanner from using up your link.'
	},
	welcome: {
		title: 'Welcome',
		intro: 'One more question, then you can begin.',
		name: 'Your name',
		nameHint: 'This is how we call you in mails. Colleagues see this name too.',
		billTitle: 'Where your bill goes',
		bill: 'Is an organisation of yours active? Then we mail a bill to {email} every two months.',
		billChange: 'You can choose another address in your profile later.',
		submit: 'Save and begin',
		errors: {
			'name-missing': 'Fill in your name.',
			'name-too-long': 'This name is too long. Use 120 characters at most.',
			'name-shape': 'Use letters in your name, and no characters like < or @.'
		}
	},
	sure: {
		title: 'Confirm that it is you',
		intro: 'What you want to do touches the safety of your account. We mail a six-digit code to {email}.',
		codeIntro: 'Type the six digits that we sent to {email}. Then you go on where you were.',
		submit: 'Mail me a code',
		codeSubmit: 'Confirm',
		again: 'Mail a new code',
		back: 'Back without doing anything',
		other:
			'Can’t you reach this mail? Sign out and sign in through Microsoft, LinkedIn or Google. That counts as confirmation too.'
	},
	addressLink: {
		title: 'Confirm your e-mail address',
		intro: 'Use the button. Then messages from us may go to {address}.',
		submit: 'Confirm this address',
		why: 'This extra step keeps a mail scanner from using up your link.',
		doneTitle: 'Your e-mail address is confirmed',
		done: 'Choose in your profile which messages go to this address.',
		doneElsewhere: 'Messages from us may go to this address now. You may close this page.',
		toMessages: 'Choose the messages',
		deadTitle: 'This link no longer works',
		dead: 'The link has been used, replaced or has expired. Ask for a new one in your profile.',
		toAddresses: 'To your addresses'
	},
	proof: {
		title: 'Confirm your e-mail address',
		intro: 'We don’t know yet which e-mail address is yours. Type it here. We will mail you a code.',
		email: 'E-mail address',
		submit: 'Mail me the code',
		codeIntro: 'Type the six digits that we sent to {email}.',
		codeSubmit: 'Confirm this address',
		other: 'Use another address',
		taken:
			'This address belongs to another account. We never merge accounts just like that. Sign out, sign in the way you did before, and add this way of signing in to your profile.',
		signOut: 'Sign out'
	}
} satisfies Shape<typeof nl>;
