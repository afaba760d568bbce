/** What the pages about members, invitations and access say. */
export const nl = {
	access: {
		title: 'Vraag toegang tot {organisation}',
		why: '{organisation} is al actief in Kade. Daarom kunt u haar niet nog eens toevoegen.',
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
			'Bent u eigenaar van dit bedrijf en kent u deze organisatie in Kade niet? Mail {email}. Een specialist zoekt het met u uit. Tot die tijd verandert er niets.',
		tooMany:
			'U hebt vandaag vaak om toegang gevraagd. Uw bericht staat nog in het veld. Probeer het morgen opnieuw.',
		overview: 'Naar uw overzicht'
	}
};
