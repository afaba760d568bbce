/** What the overview says: where a person stands with Kade, and what comes next. */
export const nl = {
	title: 'Overzicht',
	hello: 'Dag {name}',
	helloNew: 'Welkom',
	intro: 'Vijf stappen en u kunt e-facturen versturen en ontvangen. Dat duurt ongeveer vijf minuten.',
	introActive: 'U kunt e-facturen versturen. Ontvangen zet u aan wanneer u dat wilt.',
	introDone: 'U kunt e-facturen versturen en ontvangen.',
	stepsTitle: 'Zo begint u',
	stepsDone: 'Alles staat klaar',
	progress: '{done} van {all} stappen klaar',
	steps: {
		account: { label: 'Account gemaakt', note: '' },
		profile: {
			label: 'Profiel invullen',
			done: 'Profiel ingevuld',
			note: 'Vertel ons hoe u heet. Uw naam komt op uitnodigingen en bij uw verklaring.',
			action: 'Bewerk profiel'
		},
		organisation: {
			label: 'Organisatie toevoegen',
			done: 'Organisatie toegevoegd',
			note: 'Zoek uw bedrijf op in het Handelsregister.',
			action: 'Voeg organisatie toe'
		},
		activate: {
			label: 'Activeren',
			done: 'Geactiveerd',
			note: 'Bewijs met één cent dat u voor uw bedrijf mag handelen.',
			action: 'Activeer nu'
		},
		activating: { action: 'Ga verder met activeren' },
		inReview: {
			note: 'Een specialist kijkt mee. U hoeft niets te doen; wij mailen u.',
			action: 'Bekijk de stand'
		},
		activateUnlisted:
			'Dit kan zodra wij {organisation} in het Handelsregister vinden. Wij kijken elke dag en mailen u.',
		receive: {
			label: 'Ontvangen aanzetten',
			done: 'Ontvangen staat aan',
			note: 'Leveranciers sturen hun facturen dan rechtstreeks naar uw postvak.',
			action: 'Zet ontvangen aan'
		}
	},
	addressTitle: 'Onze rekening aan u',
	address: 'Elke twee maanden mailen wij de rekening naar {address}.',
	change: 'Wijzig dit adres',
	organisations: 'Uw organisaties',
	all: 'Alle organisaties',
	activate: 'Activeer nu',
	goOn: 'Ga verder'
};
