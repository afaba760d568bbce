import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the pages about members, invitations and access say. */
export const en = {
	access: {
		title: 'Ask for access to {organisation}',
		why: '{organisation} is active here already. So you cannot add it once more.',
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
			'Do you own this company, and do you not know this organisation here? Mail {email}. A specialist will find out with you. Until then nothing changes.',
		tooMany: 'You asked for access many times today. Your message is still in the field. Try again tomorrow.',
		overview: 'To your overview'
	},
	page: {
		title: 'Members',
		intro: 'Who works for {organisation}, and what may each do?',
		list: 'Present members',
		you: 'you',
		since: 'Member since {day}',
		role: 'Role of {person}',
		saveRole: 'Save the role',
		change: 'Change',
		remove: 'Remove {person}',
		removeWhy: 'This person has no access from now on and gets a mail. Open invitations of this person end.',
		leave: 'Leave this organisation',
		leaveWhy: 'You will have no access after that. Only an owner can let you in again.',
		lastOwner:
			'You are the only owner. Make somebody else an owner first; then you can leave or change your role.',
		roles: {
			owner: { label: 'Owner', hint: 'May do everything, members and access too.' },
			admin: { label: 'Administrator', hint: 'May do everything but change owners.' },
			editor: { label: 'Editor', hint: 'May make and change invoices and relations.' },
			viewer: { label: 'Reader', hint: 'May only look.' }
		},
		inviteTitle: 'Invite somebody',
		inviteIntro:
			'A colleague or your bookkeeper, for example. The invitation is valid for {days} days, for this address only.',
		email: 'E-mail address',
		roleLegend: 'What may this person do?',
		invite: 'Send the invitation',
		invitations: 'Open invitations',
		invitedUntil: 'Valid until {day}',
		expired: 'Expired on {day}',
		again: 'Send again',
		withdraw: 'Withdraw',
		requests: 'Questions for access',
		requestsIntro: 'Do you not know somebody? Then decline. Without an answer nothing happens.',
		asked: 'Asked on {day}',
		message: 'Message',
		grant: 'Give access',
		decline: 'Decline',
		grantAs: 'Role',
		onlyAdmins: 'Only an owner or administrator can invite members.',
		done: {
			invited: 'The invitation was sent.',
			withdrawn: 'The invitation was withdrawn. Its link works no longer.',
			role: 'The role was changed.',
			removed: 'The member was removed.',
			granted: 'You gave access. We sent a mail.',
			declined: 'You declined the question. We sent a mail.'
		},
		wrong: {
			'not-allowed': 'Your role does not allow this. Ask an owner.',
			'last-owner': 'This is the only owner. Make somebody else an owner first.',
			'not-a-member': 'This person was no longer a member. The list is up to date.',
			gone: 'This had been dealt with already. The list is up to date.',
			'already-member': 'This person is a member already.',
			'too-many': 'You sent many invitations today. The address is still in the field. Try again tomorrow.',
			'role-missing': 'Choose what this person may do.'
		}
	},
	invitation: {
		title: 'Invitation for {organisation}',
		intro: 'You are invited to work for {organisation} here. Your role will be {role}.',
		accept: 'Accept the invitation',
		decline: 'Decline',
		signIn: 'Sign in as {email}',
		signInWhy: 'The invitation is for {email}. Sign in with that address, so that we know that it is you.',
		otherTitle: 'This invitation is for another address',
		other:
			'You are signed in as {mine}. The invitation is for {email}. Sign out and sign in with that address, or add it to your profile.',
		signOut: 'Sign out',
		profile: 'To your profile',
		goneTitle: 'This invitation works no longer',
		gone: 'It was used, withdrawn or has expired. Ask who invited you for a new one.',
		declinedTitle: 'You declined the invitation',
		declined: 'Nothing has changed. Was this a mistake? Then ask for a new invitation.',
		home: 'To the start'
	}
} satisfies Shape<typeof nl>;
