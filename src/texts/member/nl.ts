/** What the pages about members, invitations and access say. */
export const nl = {
	access: {
		title: 'Vraag toegang tot {organisation}',
		why: '{organisation} is hier al actief. Daarom kunt u haar niet nog eens toevoegen.',
		intro: 'Vraag de eigenaars om u toe te laten. Zij krijgen een mail en beslissen zelf.',
		message: 'Uw bericht aan de eigenaars',
		messageHint: 'Vertel wie u bent en waarom u toegang nodig hebt. Uw naam en e-mailadres sturen wij mee.',
		submit: 'Vraag toegang',
		back: 'Terug naar zoeken',
		askedTitle: 'Uw vraag is verstuurd',
		asked: 'De eigenaars beslissen. U krijgt een mail zodra zij antwoorden. Vaak duurt dat een paar dagen.',
		declinedTitle: 'Uw vorige vraag is afgewezen',
		declined: 'Een eigenaar wees uw vraag af. U kunt het nog eens vragen als dat een vergissing was.',
		wrong:
			'Bent u eigenaar van dit bedrijf en kent u deze organisatie hier niet? Mail {email}. Een specialist zoekt het met u uit. Tot die tijd verandert er niets.',
		tooMany:
			'U hebt vandaag vaak om toegang gevraagd. Uw bericht staat nog in het veld. Probeer het morgen opnieuw.',
		overview: 'Naar uw overzicht'
	},
	page: {
		title: 'Leden',
		intro: 'Wie werkt er voor {organisation}, en wat mag ieder?',
		list: 'Huidige leden',
		you: 'u',
		since: 'Lid sinds {day}',
		role: 'Rol van {person}',
		saveRole: 'Bewaar de rol',
		change: 'Wijzig',
		remove: 'Verwijder {person}',
		removeWhy:
			'Deze persoon kan er vanaf nu niet meer bij en krijgt een mail. Open uitnodigingen van deze persoon vervallen.',
		leave: 'Verlaat deze organisatie',
		leaveWhy: 'U kunt er daarna niet meer bij. Alleen een eigenaar kan u weer toelaten.',
		lastOwner:
			'U bent de enige eigenaar. Maak eerst iemand anders eigenaar, dan kunt u vertrekken of uw rol wijzigen.',
		roles: {
			owner: { label: 'Eigenaar', hint: 'Mag alles, ook leden en toegang.' },
			admin: { label: 'Beheerder', hint: 'Mag alles, behalve eigenaars wijzigen.' },
			editor: { label: 'Bewerker', hint: 'Mag facturen en relaties maken en wijzigen.' },
			viewer: { label: 'Meelezer', hint: 'Mag alleen kijken.' }
		},
		inviteTitle: 'Nodig iemand uit',
		inviteIntro:
			'Bijvoorbeeld een collega of uw boekhouder. De uitnodiging geldt {days} dagen, alleen voor dit adres.',
		email: 'E-mailadres',
		roleLegend: 'Wat mag deze persoon?',
		invite: 'Stuur de uitnodiging',
		invitations: 'Open uitnodigingen',
		invitedUntil: 'Geldig tot {day}',
		expired: 'Verlopen op {day}',
		again: 'Stuur opnieuw',
		withdraw: 'Trek in',
		requests: 'Vragen om toegang',
		requestsIntro: 'Kent u iemand niet? Wijs de vraag dan af. Zonder antwoord gebeurt er niets.',
		asked: 'Gevraagd op {day}',
		message: 'Bericht',
		grant: 'Geef toegang',
		decline: 'Wijs af',
		grantAs: 'Rol',
		onlyAdmins: 'Alleen een eigenaar of beheerder kan leden uitnodigen.',
		done: {
			invited: 'De uitnodiging is verstuurd.',
			withdrawn: 'De uitnodiging is ingetrokken. De link werkt niet meer.',
			role: 'De rol is gewijzigd.',
			removed: 'Het lid is verwijderd.',
			granted: 'U hebt toegang gegeven. Wij hebben een mail gestuurd.',
			declined: 'U hebt de vraag afgewezen. Wij hebben een mail gestuurd.'
		},
		wrong: {
			'not-allowed': 'Dit mag u niet met uw rol. Vraag een eigenaar.',
			'last-owner': 'Dit is de enige eigenaar. Maak eerst iemand anders eigenaar.',
			'not-a-member': 'Deze persoon was al geen lid meer. De lijst is bijgewerkt.',
			gone: 'Dit was al afgehandeld. De lijst is bijgewerkt.',
			'already-member': 'Deze persoon is al lid.',
			'too-many':
				'U hebt vandaag veel uitnodigingen gestuurd. Het adres staat nog in het veld. Probeer het morgen opnieuw.',
			'role-missing': 'Kies wat deze persoon mag.'
		}
	},
	invitation: {
		title: 'Uitnodiging voor {organisation}',
		intro: 'U bent uitgenodigd om hier te werken voor {organisation}. Uw rol wordt {role}.',
		accept: 'Neem de uitnodiging aan',
		decline: 'Wijs af',
		signIn: 'Log in als {email}',
		signInWhy: 'De uitnodiging is voor {email}. Log in met dat adres, dan weten wij dat u het bent.',
		otherTitle: 'Deze uitnodiging is voor een ander adres',
		other:
			'U bent ingelogd als {mine}. De uitnodiging is voor {email}. Log uit en log in met dat adres, of voeg het toe aan uw profiel.',
		signOut: 'Uitloggen',
		profile: 'Naar uw profiel',
		goneTitle: 'Deze uitnodiging werkt niet meer',
		gone: 'Zij is al gebruikt, ingetrokken of verlopen. Vraag wie u uitnodigde om een nieuwe.',
		declinedTitle: 'U hebt de uitnodiging afgewezen',
		declined: 'Er is niets veranderd. Was dit een vergissing? Vraag dan om een nieuwe uitnodiging.',
		home: 'Naar het begin'
	}
};
