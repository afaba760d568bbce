/** What the public pages say. Amounts come in as people write them, from the price list. */
export const nl = {
	shell: {
		skip: 'Naar de inhoud',
		home: 'Kade, naar de voorpagina',
		menu: 'Menu',
		mainMenu: 'Hoofdmenu',
		how: 'Hoe het werkt',
		prices: 'Prijzen',
		validate: 'Factuur controleren',
		help: 'Hulp',
		signIn: 'Inloggen',
		begin: 'Begin',
		overview: 'Naar het overzicht',
		footer: 'Over ons',
		promise: 'E-facturen voor ondernemers in Nederland en België.',
		privacy: 'Privacy',
		terms: 'Voorwaarden',
		accessibility: 'Toegankelijkheid',
		language: 'Taal',
		languages: { nl: 'Nederlands', en: 'English' }
	},
	landing: {
		title: 'E-facturen via Peppol, met één cent geregeld',
		description:
			'Zoek uw bedrijf, betaal één cent vanaf uw zakelijke rekening en verstuur e-facturen via Peppol.',
		headline: 'E-facturen, met één cent geregeld.',
		intro: 'Zoek uw bedrijf, betaal één cent vanaf uw zakelijke rekening, en uw facturen reizen via Peppol.',
		start: 'Zoek uw organisatie',
		check: 'Controleer een factuur',
		fine: 'Versturen staat meteen aan. U betaalt per twee maanden, vooraf bekend.',
		example: 'Voorbeeld: de route van een factuur',
		invoice: 'Factuur',
		to: 'Aan Gemeente Duin',
		delivered: 'Afgeleverd',
		stops: {
			checked: 'Gecontroleerd',
			checkedNote: 'geen fouten',
			found: 'Ontvanger gevonden',
			handed: 'Overgedragen',
			handedNote: 'ondertekende ontvangst bewaard',
			arrived: 'Afgeleverd bij Gemeente Duin'
		},
		stepsTitle: 'In vijf minuten aan de kade',
		steps: [
			{
				title: 'Zoek uw bedrijf',
				text: 'Op naam, plaats of KVK-nummer. De gegevens komen uit het Handelsregister.'
			},
			{
				title: 'Betaal één cent',
				text: 'Met iDEAL | Wero, vanaf uw zakelijke rekening. Zo weten wij dat u het bent.'
			},
			{
				title: 'Verstuur uw factuur',
				text: 'Wij controleren hem, zoeken de ontvanger en bewaren het bewijs van ontvangst.'
			}
		],
		proofTitle: 'De cent zegt wie u bent',
		proof:
			'Bij een betaling geeft uw bank de naam van de rekening door. Past die bij uw inschrijving, dan bent u meteen actief. Geen kopie van uw paspoort, geen brief met een code.',
		proofLink: 'Wat gebeurt er als de naam niet past?',
		proofExample: 'Voorbeeld: de naam op de rekening naast de naam bij de KVK',
		accountName: 'Naam op de rekening',
		statutoryName: 'Statutaire naam bij de KVK',
		equal: 'Gelijk. Geen ander bedrijf in het register heeft deze naam.',
		routeTitle: 'U ziet waar uw factuur is',
		route:
			'Elke druk op Verstuur staat in uw factuurlog, ook als het niet lukte. Dan staat de reden erbij, en wat u kunt doen.',
		routes: [
			{ number: '2026-042', to: 'Gemeente Duin', state: 'Afgeleverd', note: '' },
			{ number: '2026-041', to: 'Brouwerij Maas BV', state: 'Onderweg', note: '' },
			{
				number: '2026-040',
				to: 'Bakkerij de Zon B.V.',
				state: 'Niet verzonden',
				note: 'Het Peppol-adres is nog niet gevalideerd.'
			}
		],
		routeExample: 'Voorbeeld: drie regels uit een factuurlog',
		priceTitle: 'Eén prijs, vooraf bekend',
		price: (fee: string, documents: string) =>
			`${fee} per twee maanden, met ${documents} documenten per maand. Ontvangen kost niets extra. Zonder btw.`,
		priceLink: 'Bekijk alle prijzen'
	},
	prices: {
		title: 'Prijzen',
		description: 'Wat het kost: activeren voor één cent en daarna een vast bedrag per twee maanden.',
		sentence: (fee: string, documents: string) =>
			`U betaalt ${fee} per twee maanden. Daarin zitten ${documents} documenten per kalendermaand.`,
		vat: 'Prijzen zijn voor ondernemers. U ziet ook het bedrag met 21 % btw.',
		caption: 'Alle prijzen',
		what: 'Wat',
		net: 'Zonder btw',
		gross: 'Met btw',
		when: 'Wanneer',
		free: 'Geen kosten',
		rows: {
			proof: {
				what: 'Activeren met één cent',
				when: 'Eenmalig. U krijgt de cent terug op uw eerste rekening.'
			},
			invoice: { what: 'Activeren met een factuur', when: 'Eenmalig, als iDEAL | Wero niet kan.' },
			base: { what: 'Abonnement, met versturen', when: 'Per twee maanden, vooraf.' },
			bundle: {
				what: (documents: string) => `Extra bundel van ${documents} documenten`,
				when: 'Per kalendermaand, alleen als u meer verstuurt.'
			},
			receiving: { what: 'Facturen ontvangen', when: 'Zet het aan of uit wanneer u wilt.' },
			selfBilling: { what: 'Self-billing facturen ontvangen', when: 'Zet het aan of uit wanneer u wilt.' }
		},
		questions: 'Vragen over de rekening',
		answers: [
			{
				question: 'Wanneer komt de rekening?',
				answer:
					'Elke twee maanden, per e-mail op uw correspondentieadres. Staat ontvangen aan, dan ook in uw postvak in.'
			},
			{
				question: 'Hoe betaal ik?',
				answer: 'Met automatische incasso als u dat wilt. Anders met een betaallink of een QR-code.'
			},
			{
				question: 'Wat als ik te laat betaal?',
				answer:
					'Wij herinneren u na 3, 10 en 20 dagen. Na 30 dagen kunt u niet meer versturen. Ontvangen, lezen en exporteren blijft altijd kunnen.'
			},
			{
				question: 'Betaalt een Belgisch bedrijf btw?',
				answer: 'Met een geldig btw-nummer verleggen wij de btw naar u. De rekening is dan zonder btw.'
			}
		],
		start: 'Zoek uw organisatie'
	},
	how: {
		title: 'Hoe het werkt',
		description:
			'Van inloggen tot uw eerste e-factuur: de vijf stappen en wat er gebeurt als er iets niet past.',
		intro: 'Van inloggen tot uw eerste e-factuur. De meeste ondernemers zijn in vijf minuten klaar.',
		line: 'De weg naar uw eerste e-factuur',
		stops: [
			{
				label: 'U logt in',
				note: 'Met Microsoft, LinkedIn, Google of een code per e-mail. U hebt geen wachtwoord nodig.'
			},
			{
				label: 'U zoekt uw bedrijf',
				note: 'Op naam, plaats of KVK-nummer. Wij halen de gegevens uit het Handelsregister.'
			},
			{
				label: 'U verklaart dat u mag handelen',
				note: 'U vult uw naam en functie in. Wij bewaren uw verklaring met de tijd erbij.'
			},
			{
				label: 'U betaalt één cent',
				note: 'Vanaf de rekening van uw bedrijf, met iDEAL | Wero. De cent krijgt u terug op uw eerste rekening.'
			},
			{
				label: 'U verstuurt',
				note: 'Versturen staat meteen aan. Ontvangen zet u aan wanneer u wilt.'
			}
		],
		picture: {
			checked: 'Wij controleren uw factuur op alle regels van Peppol en van Nederland.',
			checkedTitle: 'Als u op Verstuur drukt',
			line: 'De route van een factuur',
			stops: ['Gecontroleerd', 'Ontvanger gevonden', 'Overgedragen', 'Afgeleverd'],
			kept: 'Bij elke stop ziet u de tijd. Het bewijs van ontvangst blijft bewaard.'
		},
		questions: 'Als er iets niet past',
		answers: [
			{
				question: 'Wat gebeurt er als de naam op de rekening niet past?',
				answer:
					'Lijkt de naam erop, dan kijkt een specialist mee. Past hij niet, dan leggen wij uit waarom. U kunt een andere rekening kiezen, activeren met een factuur, of ons een vraag stellen.'
			},
			{
				question: 'Ik kan niet met iDEAL | Wero betalen. Wat nu?',
				answer: 'Kies activeren met een factuur. U maakt het bedrag over vanaf de rekening van uw bedrijf.'
			},
			{
				question: 'Mijn bedrijf staat niet in het register.',
				answer:
					'Voer de gegevens zelf in. Wij kijken elke dag of het bedrijf er al in staat. Zodra dat zo is, krijgt u een e-mail.'
			},
			{
				question: 'Een collega heeft ons bedrijf al toegevoegd.',
				answer: 'Vraag dan toegang. De eigenaren van de organisatie krijgen uw vraag en beslissen.'
			},
			{
				question: 'Wat is Peppol?',
				answer:
					'Peppol is een netwerk voor e-facturen. Bedrijven en overheden sturen elkaar facturen die hun software meteen kan lezen.'
			}
		],
		start: 'Zoek uw organisatie'
	}
};
