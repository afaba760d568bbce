import type { SecurityEvent } from '#domain/user/security-event.ts';

/** What the pages of the profile say. */
export const nl = {
	title: 'Uw profiel',
	parts: {
		label: 'Onderdelen van uw profiel',
		profile: 'Over u',
		addresses: 'E-mailadressen',
		messages: 'Berichten',
		signIns: 'Inloggen',
		sessions: 'Apparaten',
		data: 'Uw gegevens'
	},
	saved: 'Bewaard',
	sureNote: 'Wij vragen eerst een code die wij u mailen.',
	about: {
		intro: 'Wat u hier bewaart, geldt meteen.',
		nameTitle: 'Naam',
		name: 'Uw naam',
		nameHint: 'Zo noemen wij u in mails. Collega’s zien deze naam ook.',
		saveName: 'Bewaar naam',
		nameSaved: 'Uw naam is bewaard.',
		photoTitle: 'Profielfoto',
		photoIntro: 'Niet verplicht. Collega’s in uw organisaties zien de foto naast uw naam.',
		photoLabel: 'Kies een foto',
		photoHint:
			'JPEG, PNG, WebP of AVIF, hooguit 5 MB. Wij maken hem vierkant en halen gegevens over plaats en camera eruit.',
		photoPreview: 'Zo komt uw foto eruit te zien',
		savePhoto: 'Bewaar foto',
		removePhoto: 'Verwijder foto',
		photoSaved: 'Uw foto is bewaard.',
		photoRemoved: 'Uw foto is verwijderd.',
		lookTitle: 'Taal en weergave',
		lookIntro: 'Mails krijgt u in dezelfde taal.',
		language: 'Taal',
		languages: { nl: 'Nederlands', en: 'English' },
		theme: 'Weergave',
		themes: { auto: 'Zoals uw apparaat', light: 'Licht', dark: 'Donker' },
		saveLook: 'Bewaar taal en weergave',
		lookSaved: 'Taal en weergave zijn bewaard.',
		errors: {
			'name-missing': 'Vul uw naam in.',
			'name-too-long': 'Deze naam is te lang. Gebruik hooguit 120 tekens.',
			'name-shape': 'Gebruik letters in uw naam, en geen tekens als < of @.',
			'photo-missing': 'Kies eerst een foto.',
			'not-a-picture':
				'Dit bestand is geen JPEG, PNG, WebP of AVIF. Uw foto is niet veranderd. Kies een ander bestand.',
			'too-large': 'Deze foto is te groot. Uw foto is niet veranderd. Kies een foto van hooguit 5 MB.',
			'too-many': 'U hebt dit te vaak gedaan. Probeer het over {minutes} minuten opnieuw.'
		}
	},
	addresses: {
		title: 'E-mailadressen',
		intro: 'Kies waar wij uw post naartoe sturen.',
		correspondenceTitle: 'Correspondentieadres',
		correspondenceEffect: 'Hier komt elke twee maanden onze rekening, en alles wat u niet hebt uitgezet.',
		extraTitle: 'Extra adressen',
		extraIntro: 'Bijvoorbeeld van uw boekhouder. Per adres kiest u welke berichten erheen gaan.',
		none: 'U hebt nog geen extra adressen.',
		confirmed: 'Bevestigd',
		waiting: 'Wacht op bevestiging',
		waitingNote: 'Open de link in de mail die wij naar dit adres stuurden. Tot dan sturen wij er niets heen.',
		resend: 'Mail een nieuwe link',
		make: 'Maak correspondentieadres',
		remove: 'Verwijder',
		of: 'voor {address}',
		addTitle: 'Adres toevoegen',
		add: 'E-mailadres',
		addHint: 'Wij mailen er een link heen. Pas na een klik op die link is het adres bevestigd.',
		submit: 'Voeg adres toe',
		advice: 'Dit is een privéadres. Dat mag. Gaat de rekening erheen, dan mist uw bedrijf hem als u weggaat.',
		added: 'Wij mailden een link naar {address}. Open die om het adres te bevestigen.',
		resent: 'Wij mailden een nieuwe link naar {address}. De vorige link werkt niet meer.',
		made: '{address} is nu uw correspondentieadres. Wij hebben dat aan al uw adressen gemaild.',
		removed: 'Het adres is verwijderd.',
		errors: {
			'email-missing': 'Vul een e-mailadres in.',
			'email-too-long': 'Dit adres is te lang.',
			'email-more-than-one': 'Vul één adres tegelijk in.',
			'email-not-bare': 'Vul alleen het adres in, zonder naam erbij.',
			'email-unusual-characters': 'In dit adres staan tekens die wij niet kunnen mailen.',
			'email-shape': 'Dit is geen e-mailadres zoals naam@bedrijf.nl. Controleer wat u hebt getypt.',
			'address-known': 'Dit adres staat al in uw lijst.',
			'addresses-full': 'U hebt al tien adressen. Verwijder er eerst een.',
			'address-not-waiting': 'Dit adres is al bevestigd of verwijderd.',
			'address-not-confirmed': 'Dit adres is nog niet bevestigd. Open eerst de link in de mail.',
			'address-needed': 'Dit adres is uw correspondentieadres. Kies eerst een ander.',
			'too-many': 'U hebt dit te vaak gedaan. Probeer het over {minutes} minuten opnieuw.'
		}
	},
	messages: {
		title: 'Berichten',
		intro: 'Kies per adres welke mails u ontvangt.',
		save: 'Bewaar keuzes',
		done: 'Uw keuzes zijn bewaard. Ze gelden vanaf de volgende mail.',
		unconfirmed: 'Naar adressen die nog niet zijn bevestigd, sturen wij niets.',
		toAddresses: 'Beheer uw adressen',
		types: {
			security: {
				name: 'Veiligheid',
				effect: 'Over inloggen, uitnodigingen, uw rechten en de automatische incasso. Kan niet uit.'
			},
			activation: { name: 'Activering', effect: 'De stand van de activering van uw organisaties.' },
			sent: { name: 'Verzonden', effect: 'Een factuur is bij uw klant afgeleverd.' },
			received: { name: 'Ontvangen', effect: 'Er is een factuur voor u binnengekomen.' },
			failed: { name: 'Mislukt', effect: 'Een factuur kon niet worden afgeleverd.' },
			'self-billing': { name: 'Self-billing', effect: 'Facturen die uw klant namens u maakt.' },
			'kade-invoices': { name: 'Onze rekeningen', effect: 'Onze eigen rekening, elke twee maanden.' },
			'product-news': {
				name: 'Nieuws over ons product',
				effect: 'Een paar keer per jaar, over wat nieuw is.'
			}
		}
	},
	signIns: {
		title: 'Inloggen',
		intro: 'Alle manieren waarop u kunt inloggen.',
		emailTitle: 'Per e-mail',
		emailEffect: 'Wij mailen een link en een code naar dit adres.',
		changeLabel: 'Log in met een ander adres',
		changeHint: 'U kunt kiezen uit uw bevestigde adressen. Wij mailen er een code naartoe.',
		change: 'Mail de code',
		proveIntro: 'Typ de zes cijfers die wij naar {address} hebben gestuurd. Daarna logt u met dat adres in.',
		prove: 'Log voortaan zo in',
		proveNot: 'Laat het zoals het is',
		changed: 'U logt voortaan in met {address}. Wij hebben dat aan al uw adressen gemaild.',
		providersTitle: 'Via een ander account',
		providersIntro: 'Handig als u niet bij uw mail kunt. Wij krijgen alleen uw naam en adres te zien.',
		providers: { 'microsoft-entra-id': 'Microsoft', linkedin: 'LinkedIn', google: 'Google' },
		linkedSince: 'Gekoppeld op {day}',
		notLinked: 'Niet gekoppeld',
		link: 'Koppel {provider}',
		unlink: 'Ontkoppel',
		unlinkOf: 'Ontkoppel {provider}',
		linked: '{provider} is gekoppeld. U kunt er nu mee inloggen.',
		unlinked: '{provider} is ontkoppeld. Inloggen via {provider} kan niet meer.',
		eventsTitle: 'Wat er met uw account gebeurde',
		eventsIntro: 'De laatste gebeurtenissen rond uw veiligheid. Wij bewaren ze twaalf maanden.',
		eventsCaption: 'Gebeurtenissen rond uw veiligheid',
		eventColumns: { what: 'Wat', when: 'Wanneer', address: 'IP-adres' },
		events: {
			'signed-in': 'Ingelogd',
			'signed-in-by': 'Ingelogd via {way}',
			'sign-in-linked': '{way} gekoppeld',
			'sign-in-unlinked': '{way} ontkoppeld',
			'sign-in-address-changed': 'Adres om in te loggen veranderd',
			'session-confirmed': 'Bevestigd met een code',
			'sessions-ended': 'Sessies beëindigd',
			'address-added': 'Adres toegevoegd',
			'address-confirmed': 'Adres bevestigd',
			'address-removed': 'Adres verwijderd',
			'correspondence-changed': 'Correspondentieadres veranderd',
			'data-exported': 'Gegevens gedownload',
			'staff-granted': 'Rol aan de balie gekregen',
			'staff-revoked': 'Rol aan de balie ingetrokken',
			'deletion-asked': 'Verwijdering van het account gevraagd',
			'deletion-withdrawn': 'Verwijdering ingetrokken',
			'door-refused': 'Geen toegang tot een pagina',
			other: 'Iets anders'
		} satisfies Record<SecurityEvent | 'signed-in-by' | 'other', string>,
		ways: {
			email: 'e-mail',
			proof: 'een bevestigd adres',
			'microsoft-entra-id': 'Microsoft',
			linkedin: 'LinkedIn',
			google: 'Google'
		},
		errors: {
			OAuthAccountNotLinked:
				'Dit account is al gekoppeld aan een ander account bij ons. Wij voegen accounts nooit zomaar samen. Er is niets veranderd.',
			denied:
				'De aanbieder gaf geen toestemming. Er is niets gekoppeld. Probeer het opnieuw of kies een andere aanbieder.',
			provider: 'Koppelen lukte niet bij deze aanbieder. Dat ligt niet aan u. Probeer het later opnieuw.',
			'not-linked': 'Deze koppeling was al weg.',
			'last-way':
				'Dit is uw enige manier van inloggen. Bevestig eerst een e-mailadres of koppel een andere aanbieder.',
			'address-not-confirmed': 'Dit adres is nog niet bevestigd.',
			'address-of-another': 'Met dit adres logt al iemand anders in. Kies een ander adres.',
			'too-many': 'U hebt dit te vaak gedaan. Probeer het over {minutes} minuten opnieuw.'
		}
	},
	sessions: {
		title: 'Apparaten',
		intro:
			'Hier bent u nu ingelogd. Herkent u iets niet? Beëindig het dan. Dat werkt meteen. Wat u 30 dagen niet gebruikt, eindigt vanzelf.',
		caption: 'Waar u bent ingelogd',
		columns: {
			device: 'Apparaat',
			since: 'Ingelogd',
			seen: 'Laatst gezien',
			address: 'IP-adres',
			action: 'Actie'
		},
		device: '{browser} op {system}',
		unknown: 'Onbekend apparaat',
		here: 'Deze sessie',
		end: 'Beëindig',
		endOf: 'Beëindig de sessie op {device}',
		endOthers: 'Beëindig alle andere sessies',
		endOthersNote: 'U blijft alleen op dit apparaat ingelogd.',
		onlyHere: 'U bent alleen hier ingelogd.',
		ended: 'De sessie is beëindigd.',
		endedOthers: 'Alle andere sessies zijn beëindigd. U bent alleen nog hier ingelogd.'
	},
	data: {
		title: 'Uw gegevens',
		intro: 'Wat wij van u hebben, is van u. U kunt het meenemen of laten wissen.',
		exportTitle: 'Gegevens meenemen',
		exportIntro:
			'Eén bestand met alles wat wij over u als persoon bewaren: profiel, adressen, inloggen, lidmaatschappen en uw handelingen.',
		exportNote:
			'Het bestand is leesbaar voor mens en computer (JSON). Facturen van uw organisaties staan er niet in; die horen bij de organisatie.',
		export: 'Download uw gegevens',
		deleteTitle: 'Account verwijderen',
		deleteIntro: 'Na uw verzoek hebt u dertig dagen om u te bedenken. Daarna wissen wij uw gegevens.',
		what: {
			gone: 'Wij wissen: naam, foto, adressen, manieren van inloggen, apparaten en mails.',
			kept: 'Wij bewaren: onze facturen (zeven jaar, dat vraagt de wet) en bewijs van activering. In het logboek van organisaties staat dan alleen nog een nummer.',
			closes: 'Deze organisaties sluiten mee, omdat u er als enige bij hoort: {names}.'
		},
		blockedTitle: 'U kunt nog niet weg',
		blocked:
			'U bent de enige eigenaar van een organisatie die nog in gebruik is. Maak eerst iemand anders eigenaar. Of sluit de organisatie: open haar, kies Wijzig en ga naar onderaan.',
		toMembers: 'Leden van {name}',
		ask: 'Verwijder mijn account',
		sure: 'Ik begrijp dat mijn gegevens na dertig dagen weg zijn en niet terugkomen.',
		sureMissing: 'Vink aan dat u dit begrijpt.',
		askedTitle: 'Uw account wordt verwijderd op {day}',
		asked:
			'Tot die dag blijft alles werken. Bedenkt u zich, dan verandert er niets. Wij hebben u dit ook gemaild.',
		keep: 'Houd mijn account',
		keptDone: 'Fijn dat u blijft. Uw account wordt niet verwijderd.',
		banner: 'Uw account wordt verwijderd op {day}.'
	}
};
