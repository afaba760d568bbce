/** The words around every page: what components, shells and error pages say. Plain strings, so that they travel. */
export const nl = {
	words: {
		copy: 'Kopieer',
		copied: 'Gekopieerd',
		close: 'Sluiten',
		optional: 'niet verplicht',
		error: 'Fout',
		errorSummary: 'Er klopt nog iets niet',
		loading: 'Bezig met laden',
		busy: 'Even geduld',
		previous: 'Vorige',
		next: 'Volgende',
		pages: 'Pagina’s',
		breadcrumb: 'Waar u bent',
		save: 'Bewaar',
		on: 'Aan',
		off: 'Uit',
		selectRow: 'Kies',
		news: 'Meldingen',
		progress: 'Voortgang',
		done: 'klaar',
		current: 'nu',
		failed: 'mislukt',
		waiting: 'nog niet',
		refresh: 'Ververs deze pagina'
	},
	shell: {
		skip: 'Naar de inhoud',
		home: 'Kade, naar het overzicht',
		mainMenu: 'Hoofdmenu',
		menu: 'Menu',
		organisations: 'Wissel van organisatie',
		noOrganisation: 'Nog geen organisatie',
		allOrganisations: 'Alle organisaties',
		addOrganisation: 'Voeg organisatie toe',
		userMenu: 'Uw menu',
		profile: 'Bewerk profiel',
		language: 'Taal',
		theme: 'Weergave',
		themes: { auto: 'Zoals uw apparaat', light: 'Licht', dark: 'Donker' },
		languages: { nl: 'Nederlands', en: 'English' },
		signOut: 'Uitloggen',
		later: 'Later verder',
		desk: 'Balie',
		queue: 'Wachtrij',
		asker: 'Over de vrager'
	},
	menu: {
		overview: 'Overzicht',
		invoices: 'Facturen',
		newInvoice: 'Nieuwe factuur',
		log: 'Factuurlog',
		inbox: 'Postvak in',
		relations: 'Relaties',
		administration: 'Administratie',
		organisation: 'Organisatie',
		bankAccounts: 'Bankrekeningen',
		licence: 'Licentie en rekening',
		members: 'Leden',
		help: 'Hulp en vragen'
	},
	errors: {
		notFound: {
			title: 'Deze pagina bestaat niet',
			happened: 'Het adres klopt niet, of de pagina is verplaatst.',
			kept: 'Er is niets veranderd of verloren.',
			act: 'Controleer het adres of ga terug naar het begin.'
		},
		unreadable: {
			title: 'Wij konden uw verzoek niet lezen',
			happened: 'Wat u stuurde, kwam niet heel aan.',
			kept: 'Er is niets veranderd.',
			act: 'Open de pagina opnieuw en probeer het nog eens.'
		},
		forbidden: {
			title: 'Dit verzoek is geweigerd',
			happened: 'Het verzoek kwam niet van een pagina van ons.',
			kept: 'Er is niets veranderd.',
			act: 'Open de pagina opnieuw en probeer het nog eens.'
		},
		signIn: {
			title: 'U bent niet ingelogd',
			happened: 'Uw sessie is verlopen, of u was nog niet ingelogd.',
			kept: 'Wat al bewaard was, is er nog.',
			act: 'Log in en probeer het opnieuw.'
		},
		tooMany: {
			title: 'Dat ging te vaak achter elkaar',
			happened: 'Wij lieten dit verzoek even niet door. Zo beschermen wij uw gegevens.',
			kept: 'Er is niets veranderd.',
			act: 'Wacht een minuut en probeer het dan opnieuw.'
		},
		broken: {
			title: 'Er ging iets mis bij ons',
			happened: 'Deze pagina kon niet worden gemaakt. Dat ligt aan ons, niet aan u.',
			kept: 'Wat al bewaard was, is veilig. Uw laatste stap is misschien niet bewaard.',
			act: 'Probeer het over een minuut opnieuw. Blijft het misgaan, stel ons dan een vraag.'
		},
		full: {
			title: 'Het is nu te druk',
			happened: 'Er zijn meer bezoekers dan wij op dit moment aankunnen.',
			kept: 'Wat al bewaard was, is veilig. Uw laatste stap is niet uitgevoerd.',
			act: 'Probeer het over een paar seconden opnieuw.'
		},
		happened: 'Wat er gebeurde',
		kept: 'Wat er met uw gegevens is',
		act: 'Wat u kunt doen',
		requestId: 'Verzoeknummer',
		requestIdWhy: 'Noem dit nummer als u ons een vraag stelt. Dan vinden wij het meteen terug.',
		again: 'Probeer opnieuw',
		home: 'Naar het begin',
		signInAction: 'Log in',
		ask: 'Stel een vraag'
	}
};
