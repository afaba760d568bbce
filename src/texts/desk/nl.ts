/** What the desk says to specialists and finance. */
export const nl = {
	rooms: { activations: 'Activeringen', statements: 'Bankafschriften' },
	queue: {
		title: 'Activeringen die wachten',
		intro: 'De langst wachtende staat bovenaan. Streef naar een besluit binnen één werkdag.',
		empty: 'Er wacht niets',
		emptyHint: 'Zodra een naam bekeken moet worden, staat die hier.',
		noPayer: 'Geen naam van de bank',
		score: 'Score {score}',
		since: 'Sinds {when}',
		more: 'Volgende'
	},
	review: {
		title: 'Activering van {organisation}',
		back: 'Terug naar de wachtrij',
		names: 'Beide namen',
		because: 'Waarom een mens beslist',
		others: 'Andere bedrijven met deze naam',
		register: 'Handelsregister, vastgelegd bij de betaling',
		payment: 'Betaling',
		statement: 'Verklaring',
		asker: 'De vrager',
		history: 'Eerdere pogingen',
		noHistory: 'Dit is de eerste poging.',
		decide: 'Uw besluit',
		reason: 'Reden, voor het dossier',
		reasonHint: 'Wat hebt u bekeken en wat gaf de doorslag? De klant ziet deze tekst niet.',
		approve: 'Activeer {organisation}',
		reject: 'Wijs af',
		decided: 'Over deze aanvraag is al besloten.',
		seen: 'Dat u dit bekijkt, staat in het logboek van de klant.',
		errors: {
			'reason-missing': 'Schrijf op waarom u dit besluit. Vijf tekens of meer.',
			'not-in-review': 'Deze aanvraag wacht niet meer op een besluit.',
			'active-elsewhere':
				'Dit bedrijf is al actief bij een andere gebruiker. Sluit die organisatie eerst, of wijs deze aanvraag af.'
		},
		doneApproved: '{organisation} is geactiveerd. De gebruiker krijgt een mail.',
		doneRejected: 'De aanvraag van {organisation} is afgewezen. De gebruiker krijgt een mail.',
		facts: {
			statutory: 'Statutaire naam',
			trade: 'Handelsnamen',
			form: 'Rechtsvorm',
			address: 'Adres',
			started: 'Ingeschreven',
			fetched: 'Opgehaald',
			kvk: 'KVK-nummer',
			rsin: 'RSIN',
			amount: 'Bedrag',
			account: 'Rekening',
			payer: 'Naam op de rekening',
			paid: 'Betaald',
			returned: 'Teruggeboekt',
			method: 'Manier',
			name: 'Naam',
			role: 'Functie',
			at: 'Gegeven op',
			from: 'Vanaf',
			email: 'E-mailadres',
			since: 'Gebruiker sinds',
			score: 'Score',
			rules: 'Regels'
		},
		methods: { ideal: 'iDEAL | Wero', invoice: 'Factuur' },
		states: {
			draft: 'Begonnen',
			'awaiting-payment': 'Wacht op betaling',
			'in-review': 'In behandeling',
			approved: 'Geactiveerd',
			refused: 'Afgewezen',
			expired: 'Verlopen',
			canceled: 'Afgebroken',
			failed: 'Mislukt'
		},
		reasons: {
			'name-missing': 'De bank gaf geen naam door.',
			'name-needs-eyes': 'De naam lijkt op die in het register, maar wijkt te veel af.',
			'name-short': 'De naam bestaat uit één woord en wijkt iets af.',
			'name-of-owner': 'De naam is die van de persoon zelf, niet van het bedrijf.',
			'joint-account': 'Het is een gezamenlijke rekening.',
			'other-company-has-name': 'Een ander bedrijf heeft deze naam ook.',
			'names-not-searched': 'Het register kon niet op andere bedrijven worden doorzocht.',
			'account-missing': 'De bank gaf geen rekeningnummer door.',
			'account-abroad': 'De rekening is buitenlands en de naam wijkt iets af.',
			'company-active-elsewhere': 'Dit bedrijf is al actief bij een andere gebruiker.',
			'many-attempts': 'Er zijn veel pogingen gedaan in korte tijd.',
			'many-companies': 'Met deze rekening zijn al andere bedrijven geactiveerd.',
			'private-signs': 'Een afgeschermd adres, een privémailadres en een naam die iets afwijkt.'
		}
	},
	statements: {
		title: 'Bankafschrift inlezen',
		intro:
			'Lees een CAMT.053-bestand van onze bank in. Betalingen met het nummer van een activeringsfactuur worden verwerkt. Twee keer inlezen kan geen kwaad.',
		file: 'Bestand',
		fileHint: 'CAMT.053 (XML), hooguit 5 MB.',
		submit: 'Lees in',
		done: 'Ingelezen: {matched} betaald, {unmatched} niet herkend, {known} al bekend.',
		matched: 'Betaalde facturen: {numbers}',
		unmatchedTitle: 'Niet herkende overschrijvingen',
		none: 'Er zijn geen niet-herkende overschrijvingen.',
		columns: { booked: 'Geboekt', amount: 'Bedrag', name: 'Van', remittance: 'Omschrijving' },
		errors: {
			'file-missing': 'Kies eerst een bestand.',
			'not-camt053':
				'Dit is geen CAMT.053-bestand. Er is niets verwerkt. Vraag de bank om een afschrift in CAMT.053.',
			'xml-refused': 'Dit bestand is niet veilig te lezen. Er is niets verwerkt.',
			'too-large': 'Dit bestand is te groot. Er is niets verwerkt. Lees kleinere perioden in.'
		}
	}
};
