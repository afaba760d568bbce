import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the pages about members, invitations and access say. */
export const en = {
	access: {
		title: 'Ask for access to {organisation}',
		why: '{organisation} is active in Kade already. So you cannot add it once more.',
		intro: 'Ask the owners to let you in. They get a mail and decide themselves.',
		message: 'Your message to the owners',
		messageHint: 'Tell who you are and why you need access. We send your name and e-mail address along.',
		submit: 'Ask for access',
		back: 'Back to the search',
		askedTitle: 'Your question was sent',
		asked: 'The owners decide. You get a mail as soon as they answer. That often takes a few days.',
		declinedTitle: 'Your last question was declined',
		declined: 'An owner declined your question. You can ask again if that was a mistake.',
		wrong:
			'Do you own this company, and do you not know this organisation in Kade? Mail {email}. A specialist will find out with you. Until then nothing changes.',
		tooMany: 'You asked for access many times today. Your message is still in the field. Try again tomorrow.',
		overview: 'To your overview'
	}
} satisfies Shape<typeof nl>;
