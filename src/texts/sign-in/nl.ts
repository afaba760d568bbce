/** What the sign-in pages say. */
export const nl = {
	title: 'Inloggen of beginnen',
	intro: 'Kies hoe u wilt inloggen. Hebt u nog geen account, dan maken wij het meteen voor u.',
	providers: {
		'microsoft-entra-id': 'Verder met Microsoft',
		linkedin: 'Verder met LinkedIn',
		google: 'Verder met Google'
	},
	or: 'Of met uw e-mailadres',
	email: 'Zakelijk e-mailadres',
	emailHint: 'Op dit adres ontvangt u straks ook onze rekening, elke twee maanden.',
	sendMail: 'Mail mij een inloglink',
	noPassword: 'U hebt geen wachtwoord nodig. U krijgt een link en een code van zes cijfers.',
	terms: 'Door in te loggen gaat u akkoord met de voorwaarden.',
	termsLink: 'Lees de voorwaarden',
	errors: {
		summary: 'Inloggen is nog niet gelukt',
		shape: 'Dit is geen e-mailadres zoals naam@bedrijf.nl. Controleer wat u hebt getypt.',
		missing: 'Vul uw e-mailadres in.',
		disposable: 'Dit is een wegwerpadres. Uw rekening komt daar niet aan. Gebruik een adres dat u houdt.',
		tooMany:
			'U hebt dit te vaak geprobeerd. Er is niets verloren. Probeer het over {minutes} minuten opnieuw.',
		notLinked:
			'Met dit e-mailadres bestaat al een account, maar niet met deze manier van inloggen. Log in zoals u eerder deed. Daarna kunt u deze manier toevoegen in uw profiel.',
		denied:
			'De aanbieder gaf ons geen toestemming om u te herkennen. Er is niets veranderd. Probeer het opnieuw of kies een andere manier.',
		link: 'Deze inloglink is al gebruikt of verlopen. Vraag hieronder een nieuwe aan.',
		provider:
			'Inloggen via deze aanbieder lukte niet. Dat ligt niet aan u. Probeer het opnieuw of gebruik uw e-mailadres.',
		mail: 'Wij konden de mail niet klaarzetten. Probeer het over een minuut opnieuw.'
	},
	code: {
		title: 'Kijk in uw mail',
		intro: 'Wij hebben een mail gestuurd naar {email}. Typ de zes cijfers hier, of open de link uit de mail.',
		introUnknown: 'Wij hebben u een mail gestuurd. Open de link uit de mail om in te loggen.',
		label: 'Code uit de mail',
		hint: 'Zes cijfers. De code werkt {minutes} minuten.',
		submit: 'Log in',
		again: 'Geen mail gekregen? Kijk bij de ongewenste mail.',
		againLink: 'Vraag een nieuwe mail aan, of gebruik een ander adres',
		freeMail:
			'U gebruikt een privéadres. Dat mag. Met een adres van uw bedrijf herkennen uw relaties u beter. De rekening blijft dan bij het bedrijf als u weggaat.',
		wrong: 'Deze code klopt niet. U kunt het nog {left} keer proberen.',
		wrongLast: 'Deze code klopt niet. U kunt het nog één keer proberen.',
		dead: 'Deze code werkt niet meer. Er is niets verloren: vraag een nieuwe mail aan.',
		shape: 'Typ de zes cijfers uit de mail.'
	},
	confirm: {
		title: 'Inloggen bevestigen',
		intro: 'U opende de link voor {email}. Klik op de knop om in te loggen.',
		submit: 'Log in als {email}',
		why: 'Deze extra stap voorkomt dat een mailscanner uw link opmaakt.'
	},
	welcome: {
		title: 'Welkom',
		intro: 'Nog één vraag, dan kunt u beginnen.',
		name: 'Uw naam',
		nameHint: 'Zo noemen wij u in mails. Collega’s zien deze naam ook.',
		billTitle: 'Waar uw rekening naartoe gaat',
		bill: 'Is een organisatie van u actief? Dan mailen wij elke twee maanden een rekening naar {email}.',
		billChange: 'In uw profiel kunt u later een ander adres kiezen.',
		submit: 'Bewaar en begin',
		errors: {
			'name-missing': 'Vul uw naam in.',
			'name-too-long': 'Deze naam is te lang. Gebruik hooguit 120 tekens.',
			'name-shape': 'Gebruik letters in uw naam, en geen tekens als < of @.'
		}
	},
	sure: {
		title: 'Bevestig dat u het bent',
		intro:
			'Wat u wilt doen, raakt de veiligheid van uw account. Wij mailen een code van zes cijfers naar {email}.',
		codeIntro: 'Typ de zes cijfers die wij naar {email} hebben gestuurd. Daarna gaat u verder waar u was.',
		submit: 'Mail mij een code',
		codeSubmit: 'Bevestig',
		again: 'Mail een nieuwe code',
		back: 'Terug zonder iets te doen',
		other:
			'Kunt u niet bij deze mail? Log uit en log in via Microsoft, LinkedIn of Google. Dat telt ook als bevestiging.'
	},
	addressLink: {
		title: 'Bevestig uw e-mailadres',
		intro: 'Klik op de knop. Dan mogen er berichten van ons naar {address}.',
		submit: 'Bevestig dit adres',
		why: 'Deze extra stap voorkomt dat een mailscanner uw link opmaakt.',
		doneTitle: 'Uw e-mailadres is bevestigd',
		done: 'Kies in uw profiel welke berichten naar dit adres gaan.',
		doneElsewhere: 'Er mogen nu berichten van ons naar dit adres. U kunt deze pagina sluiten.',
		toMessages: 'Kies de berichten',
		deadTitle: 'Deze link werkt niet meer',
		dead: 'De link is al gebruikt, vervangen of verlopen. Vraag in uw profiel een nieuwe aan.',
		toAddresses: 'Naar uw adressen'
	},
	proof: {
		title: 'Bevestig uw e-mailadres',
		intro: 'Wij weten nog niet zeker welk e-mailadres van u is. Typ het hier. Wij mailen u een code.',
		email: 'E-mailadres',
		submit: 'Mail mij de code',
		codeIntro: 'Typ de zes cijfers die wij naar {email} hebben gestuurd.',
		codeSubmit: 'Bevestig dit adres',
		other: 'Gebruik een ander adres',
		taken:
			'Dit adres hoort bij een ander account. Wij voegen accounts nooit zomaar samen. Log uit, log in zoals u eerder deed, en voeg deze manier van inloggen toe in uw profiel.',
		signOut: 'Uitloggen'
	}
};
