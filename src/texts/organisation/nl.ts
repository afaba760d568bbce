/** What the pages around organisations say. */
export const nl = {
	list: {
		title: 'Organisaties',
		intro: 'De organisaties waarvoor u werkt.',
		add: 'Voeg organisatie toe',
		search: 'Naam, plaats of nummer',
		searchSubmit: 'Zoek',
		caption: 'Uw organisaties',
		columns: { name: 'Naam', place: 'Plaats', number: 'Nummer', role: 'Uw rol', state: 'Stand' },
		removed: 'De organisatie is verwijderd.',
		left: 'U bent geen lid meer van deze organisatie.',
		emptyTitle: 'U hebt nog geen organisatie',
		empty: 'Zoek uw bedrijf op in het Handelsregister. Daarna kunt u het activeren en facturen versturen.',
		noneTitle: 'Niets gevonden',
		none: 'Wij vonden geen organisatie van u met “{search}”. Zoek op een ander stuk van de naam.',
		all: 'Toon alle organisaties'
	},
	states: {
		added: 'Toegevoegd',
		activating: 'Wordt geactiveerd',
		active: 'Actief',
		suspended: 'Opgeschort',
		closed: 'Gesloten',
		unlisted: 'Zelf ingevoerd'
	},
	roles: { owner: 'eigenaar', admin: 'beheerder', editor: 'bewerker', viewer: 'meelezer' },
	add: {
		title: 'Voeg uw organisatie toe',
		intro: 'Zoek uw bedrijf op in het Handelsregister van de KVK.',
		ownTitle: 'Kies uw eigen organisatie',
		own: 'Voeg hier geen klant toe. U bewijst straks dat u voor dit bedrijf mag handelen.',
		name: 'Naam van de organisatie',
		nameHint: 'Typ hele woorden. De KVK zoekt niet op delen van woorden.',
		place: 'Plaats',
		kvkNumber: 'KVK-nummer',
		kvkNumberHint: 'Acht cijfers. Plakken mag: “KVK 68750110”.',
		submit: 'Zoek in het Handelsregister',
		manual: 'Ik wil het zelf ingeven',
		manualWhy: 'Staat uw bedrijf er niet bij?',
		searching: 'Wij vragen het de KVK',
		results: (count: number) => (count === 1 ? '1 bedrijf gevonden' : `${count} bedrijven gevonden`),
		resultsFirst: 'De eerste {shown} bedrijven',
		narrow: 'Er zijn er meer. Vul ook de plaats in, of typ meer woorden van de naam.',
		number: 'KVK {number}',
		ceased: 'Uitgeschreven',
		branch: 'Gevonden via de vestiging {name}',
		former: 'Heette vroeger {name}',
		alsoKnown: 'Ook bekend als {names}',
		noneTitle: 'Geen bedrijf gevonden',
		none: [
			'Typ hele woorden: “Bakkerij” en niet “Bakk”.',
			'Laat de rechtsvorm weg, zoals B.V. of V.O.F.',
			'Laat de plaats leeg, of zoek op het KVK-nummer.'
		],
		troubleKept:
			'Wat u typte, staat nog in de velden. Probeer het opnieuw, of voer uw bedrijf zelf in. Wij zoeken het dan later voor u op.',
		faultKept:
			'Dat is een fout van ons, niet van u. Wij hebben er bericht van. Wat u typte, staat nog in de velden. Voer uw bedrijf zelf in, dan zoeken wij het later voor u op.',
		again: 'Probeer opnieuw',
		trouble: {
			'register-down': 'De KVK geeft nu geen antwoord',
			'register-busy': 'Het is druk bij de KVK',
			'register-refuses-us': 'De KVK laat ons nu niet toe',
			'register-rejects-question': 'De KVK begrijpt onze vraag niet',
			'too-many': 'U hebt vaak gezocht'
		},
		tooMany: 'Wat u typte, is bewaard in de velden. U kunt weer zoeken over {minutes} minuten.',
		findings: {
			'nothing-typed': 'Vul de naam of het KVK-nummer van uw bedrijf in.',
			'name-missing': 'Vul ook de naam of het KVK-nummer in. Alleen een plaats geeft te veel bedrijven.',
			'name-short': 'Typ ten minste twee letters of cijfers van de naam.',
			'number-shape': 'Een KVK-nummer heeft acht cijfers. Controleer wat u hebt getypt.'
		}
	},
	legalForms: {
		eenmanszaak: 'Eenmanszaak',
		'besloten-vennootschap': 'Besloten vennootschap',
		'naamloze-vennootschap': 'Naamloze vennootschap',
		'vennootschap-onder-firma': 'Vennootschap onder firma',
		'commanditaire-vennootschap': 'Commanditaire vennootschap',
		maatschap: 'Maatschap',
		stichting: 'Stichting',
		vereniging: 'Vereniging',
		'vereniging-van-eigenaars': 'Vereniging van eigenaars',
		cooperatie: 'Coöperatie',
		'onderlinge-waarborgmaatschappij': 'Onderlinge waarborgmaatschappij',
		kerkgenootschap: 'Kerkgenootschap',
		'publiekrechtelijke-rechtspersoon': 'Publiekrechtelijke rechtspersoon',
		overig: 'Andere rechtsvorm'
	},
	register: {
		title: 'Gegevens uit het Handelsregister',
		readOnly: 'Deze gegevens komen van de KVK. U wijzigt ze bij de KVK, niet hier.',
		updated: 'Bijgewerkt {day}',
		statutoryName: 'Statutaire naam',
		name: 'Naam',
		tradeNames: 'Handelsnamen',
		legalForm: 'Rechtsvorm',
		kvkNumber: 'KVK-nummer',
		kboNumber: 'Ondernemingsnummer',
		rsin: 'RSIN',
		visiting: 'Bezoekadres',
		postal: 'Postadres',
		shielded: 'Afgeschermd door de KVK',
		establishment: 'Vestigingsnummer',
		activity: 'Activiteit',
		since: 'Gestart',
		ceasedOn: 'Uitgeschreven'
	},
	extra: {
		title: 'Extra informatie',
		intro: 'Alles hieronder mag u ook later invullen.',
		vatNumber: 'Btw-nummer',
		vatSuggested: {
			NL: 'Ons voorstel, gemaakt van uw RSIN. Controleer het: bij een fiscale eenheid is het anders.',
			BE: 'Ons voorstel, gemaakt van uw ondernemingsnummer. Controleer het.'
		},
		vatHint: { NL: 'Zoals NL123456789B01.', BE: 'Zoals BE 0403.170.701.' },
		vatSoleTrader:
			'Uw btw-id, zoals NL123456789B01. Niet uw omzetbelastingnummer: daar zit uw burgerservicenummer in.',
		vatConfirm: 'Dit btw-nummer klopt',
		oin: 'OIN',
		oinHint: 'Alleen voor overheden: twintig cijfers.',
		phone: 'Telefoonnummer',
		email: 'E-mailadres voor facturen',
		emailHint: 'Staat op uw facturen, zodat klanten u kunnen bereiken.',
		accounts: 'Bankrekeningen',
		accountsHint: 'Op uw factuur kiest u op welke rekening de klant betaalt.',
		account: 'Rekening {number}',
		iban: 'IBAN',
		label: 'Naam van de rekening',
		labelHint: 'Zoals “Zakelijke rekening”. Alleen u ziet deze naam.',
		isDefault: 'Gebruik deze rekening als eerste',
		moreAccounts: 'Nog een rekening',
		billing: 'Factuuradres',
		billingShielded: 'De KVK schermt uw adres af. Op een factuur hoort een adres. Vul het hier in.',
		billingOther: 'Alleen invullen als onze rekeningen naar een ander adres moeten.',
		street: 'Straat',
		houseNumber: 'Huisnummer',
		postcode: 'Postcode',
		place: 'Plaats',
		country: 'Land',
		countries: { NL: 'Nederland', BE: 'België' },
		logo: 'Logo',
		logoHint:
			'JPEG, PNG, WebP of AVIF, hooguit 5 MB. Wij maken het passend en halen verborgen gegevens eruit.',
		removeLogo: 'Verwijder het logo',
		valid: 'Klopt: {value}'
	},
	choose: {
		title: 'Is dit uw organisatie?',
		back: 'Terug naar zoeken',
		submit: 'Opslaan',
		after: 'Daarna ziet u uw organisatie. Activeren doet u als het u uitkomt.',
		ceasedTitle: 'Dit bedrijf is uitgeschreven',
		ceased:
			'Volgens de KVK bestaat dit bedrijf niet meer sinds {day}. U kunt het niet toevoegen en niet activeren. Klopt dat niet, neem dan contact op met de KVK.',
		notListedTitle: 'Dit nummer staat niet in het Handelsregister',
		notListed: 'De KVK kent geen bedrijf met nummer {number}. Controleer het nummer of zoek op naam.',
		troubleKept: 'Er is niets verloren. Probeer het over een minuut opnieuw, of voer uw bedrijf zelf in.',
		faultKept:
			'Dat is een fout van ons, niet van u. Wij hebben er bericht van. Er is niets verloren. Voer uw bedrijf zelf in, dan zoeken wij het later voor u op.',
		refused: {
			ceased: 'Dit bedrijf is uitgeschreven bij de KVK. Wij hebben niets bewaard.',
			'not-listed': 'De KVK kent dit nummer niet meer. Wij hebben niets bewaard.',
			'register-down':
				'De KVK geeft nu geen antwoord. Er is nog niets bewaard; wat u typte staat er nog. Probeer het over een minuut opnieuw.',
			'register-busy':
				'Het is druk bij de KVK. Er is nog niets bewaard; wat u typte staat er nog. Probeer het over een minuut opnieuw.',
			'register-refuses-us':
				'De KVK laat ons nu niet toe. Er is nog niets bewaard; wat u typte staat er nog. Wij zijn gewaarschuwd.',
			'register-rejects-question':
				'De KVK begrijpt onze vraag niet. Dat is een fout van ons en wij hebben er bericht van. Er is nog niets bewaard; wat u typte staat er nog.'
		}
	},
	linking: {
		title: 'U hebt dit bedrijf al zelf ingevoerd',
		sure: '{typed} staat al in uw lijst, met hetzelfde KVK-nummer. Wij kunnen de gegevens van de KVK er nu bij zetten. Daarna kunt u activeren.',
		maybe:
			'In uw lijst staat {typed}, zonder KVK-nummer. Is dat hetzelfde bedrijf? Dan zetten wij de gegevens van de KVK erbij. Daarna kunt u activeren.',
		submit: 'Zet de gegevens bij {typed}',
		other: 'Nee, dit is een ander bedrijf'
	},
	manual: {
		title: 'Voer uw organisatie zelf in',
		whyTitle: 'U kunt deze organisatie nog niet activeren',
		why: 'Activeren kan pas als wij uw bedrijf kunnen vergelijken met een register. Daarom kunt u nog geen facturen versturen.',
		what: {
			NL: 'Wij zoeken uw bedrijf elke dag in het Handelsregister. Zodra wij het vinden, mailen wij u. Daarna kunt u activeren.',
			BE: 'Wij kunnen Belgische bedrijven nog niet in een register opzoeken. Uw gegevens blijven bewaard. Wij mailen u zodra activeren kan.'
		},
		country: 'In welk land staat uw organisatie ingeschreven?',
		name: 'Naam van de organisatie',
		nameHint: 'Zoals die bij de KVK of de KBO staat, of komt te staan.',
		number: 'KVK-nummer of ondernemingsnummer (KBO)',
		numberHint: 'Nederland: acht cijfers, of leeg als u nog geen nummer hebt. België: tien cijfers.',
		postcodeHint: 'Zoals 1234 AB of 1000.',
		houseNumberHint: 'Zoals 12, 3-A of 12 bus 4.',
		search: 'Zoek toch in het Handelsregister',
		submit: 'Opslaan'
	}
};
