/** What the activation wizard says. */
export const nl = {
	title: 'Activeer {organisation}',
	steps: { organisation: 'Organisatie', statement: 'Verklaring', payment: 'Betaling', done: 'Klaar' },
	back: 'Terug naar de organisatie',
	saved: 'Alles wat u deed, is bewaard.',
	statement: {
		title: 'Mag u handelen voor {organisation}?',
		intro: 'Alleen wie bevoegd is, mag een organisatie activeren. Wij bewaren uw verklaring als bewijs.',
		name: 'Uw volledige naam',
		nameHint: 'Zoals in uw paspoort of rijbewijs.',
		role: 'Uw functie',
		rolePlaceholder: 'Kies uw functie',
		roles: {
			owner: 'Eigenaar',
			director: 'Bestuurder of directeur',
			partner: 'Vennoot of maat',
			'board-member': 'Bestuurslid',
			authorised: 'Gemachtigde'
		},
		agreed: 'Ik verklaar dat ik bevoegd ben om te handelen voor {organisation}, KVK {number}.',
		agreedHint: 'Wij bewaren deze verklaring met datum, tijd en het netwerkadres van uw apparaat.',
		submit: 'Doorgaan',
		findings: {
			'name-missing': 'Vul uw naam in.',
			'name-too-long': 'Deze naam is te lang. Gebruik hooguit 120 tekens.',
			'name-shape': 'Vul uw voornaam en achternaam in, zonder bijzondere tekens.',
			'role-missing': 'Kies uw functie.',
			'not-agreed': 'Vink aan dat u bevoegd bent. Zonder die verklaring kunnen wij niet verder.'
		}
	},
	method: {
		title: 'Hoe wilt u het bewijzen?',
		intro:
			'Wij vergelijken de naam van de bankrekening met het Handelsregister. Betaal daarom van een rekening op naam van {organisation}.',
		legend: 'Kies een manier',
		ideal: 'Direct, met 1 cent via iDEAL | Wero',
		idealHint: 'Klaar in een minuut. De cent komt terug als tegoed op uw eerste rekening.',
		idealPrice: '€ 0,01',
		invoice: 'Met een factuur van € 15',
		invoiceHint:
			'U krijgt een factuur van € 15,00 plus btw en maakt het bedrag over. Dat duurt een paar werkdagen.',
		invoicePrice: '€ 18,15',
		mandate: 'Regel meteen een automatische incasso voor de rekening van Kade',
		mandateHint:
			'Niet verplicht. U machtigt Kade om elke twee maanden de rekening af te schrijven, meestal 7 dagen na de factuur. U kunt dit altijd intrekken en een incasso 8 weken lang laten terugboeken.',
		dontBreak: 'Breek de betaling bij uw bank niet af. Lukt het toch niet, dan kunt u hier opnieuw beginnen.',
		submit: 'Doorgaan',
		ended: {
			canceled: 'U brak de betaling af. Er is niets betaald en niets verloren.',
			expired: 'De betaling is verlopen. Er is niets betaald en niets verloren.',
			failed: 'De betaling lukte niet bij uw bank. Er is niets betaald en niets verloren.',
			withdrawn: 'De factuur is ingetrokken. U hoeft hem niet te betalen.',
			refused: 'De betaling is binnen, maar bewijst niet dat u voor {organisation} mag handelen.'
		},
		retry: 'Probeer opnieuw: betaal 1 cent',
		retryInvoice: 'Probeer opnieuw met een factuur',
		refusedHelp:
			'Betaal vanaf een andere rekening, of kies de factuur. Uw betaling van {amount} blijft staan als tegoed.',
		wrongMethod: 'Kies een van de twee manieren.',
		newStatement: 'Wijzig uw verklaring'
	},
	bank: {
		title: 'We wachten op uw bank',
		body: 'Dat duurt meestal minder dan een minuut. U mag deze pagina sluiten; wij mailen u.',
		resume: 'Ga verder bij uw bank',
		until: 'Deze betaling blijft open tot {until}. Daarna kunt u opnieuw beginnen.',
		other: 'Zodra deze betaling is afgerond of verlopen, kunt u een andere manier kiezen.'
	},
	checking: {
		title: 'Uw betaling is binnen',
		body: 'Wij vergelijken de naam op de rekening met het Handelsregister. Dat duurt meestal een paar tellen.'
	},
	transfer: {
		title: 'Maak {amount} over',
		intro: 'Betaal vanaf een rekening op naam van {organisation}. Wij hebben u factuur {number} gemaild.',
		facts: {
			amount: 'Bedrag',
			iban: 'Naar rekening',
			holder: 'Op naam van',
			reference: 'Kenmerk',
			due: 'Uiterlijk',
			invoice: 'Factuur'
		},
		download: 'Download de factuur (PDF)',
		preparing: 'De factuur staat over een paar tellen klaar.',
		after:
			'Zodra uw betaling binnen is, vergelijken wij de naam en mailen wij u. Dat duurt meestal één tot drie werkdagen.',
		other: 'Toch op een andere manier',
		otherHint: 'Wij trekken deze factuur dan in. U hoeft hem niet te betalen.',
		lapse: 'Betaalt u niet, dan vervalt de factuur op {ends}. U bent dan niets verschuldigd.'
	},
	review: {
		title: 'Een specialist kijkt mee',
		body: '{why} Een specialist vergelijkt de gegevens. Meestal weet u het binnen één werkdag, uiterlijk {until}. U hoeft niets te doen; wij mailen u.',
		late: '{why} Onze specialist heeft langer nodig dan wij beloofden. Dat spijt ons. U hoeft niets te doen; wij mailen u.',
		/** What the person may know of why; the signs of fraud are not told. */
		why: {
			'name-missing': 'Uw bank gaf geen naam door.',
			'name-needs-eyes': 'De namen lijken op elkaar, maar zijn niet gelijk.',
			'name-short': 'De namen lijken op elkaar, maar zijn niet gelijk.',
			'name-of-owner': 'De rekening staat op uw eigen naam, niet op die van het bedrijf.',
			'joint-account': 'De rekening staat op naam van meer mensen.',
			'other-company-has-name': 'Er is nog een bedrijf met deze naam.',
			'names-not-searched': 'Wij konden het Handelsregister niet helemaal doorzoeken.',
			'account-missing': 'Uw bank gaf geen rekeningnummer door.',
			'account-abroad': 'De rekening is van een buitenlandse bank.',
			'company-active-elsewhere': 'Deze organisatie is al actief bij een andere gebruiker.'
		},
		fallback: 'Wij kijken bij deze aanvraag graag zelf mee.'
	},
	verdict: {
		account: 'Naam op de rekening',
		register: 'Naam bij de KVK',
		statutory: 'Statutaire naam bij de KVK',
		trade: 'Handelsnaam bij de KVK',
		owner: 'Uw eigen naam',
		noName: 'De bank gaf geen naam door',
		equal: 'Gelijk. Geen ander bedrijf in het register heeft deze naam.',
		close: 'Past bij elkaar. Geen ander bedrijf in het register heeft deze naam.',
		review: 'Lijkt op elkaar, een specialist beslist.',
		approved: 'Hoort bij elkaar.',
		reviewEqual: 'Gelijk, een specialist kijkt mee.',
		reviewNothing: 'Niet te vergelijken, een specialist beslist.',
		different: 'Past niet bij elkaar.',
		/** Refused for something else: the reason stands below. */
		otherReason: 'De namen passen wel bij elkaar.'
	},
	refused: {
		title: 'Wij konden dit niet als bewijs gebruiken',
		question: 'Stel ons een vraag',
		questionSubject: 'Activering van {organisation}',
		/** Why, one sentence each. */
		because: {
			'not-ours': 'De betaling hoort niet bij deze aanvraag.',
			'not-paid': 'De betaling is niet afgerond.',
			'amount-differs': 'Er is een ander bedrag betaald dan gevraagd.',
			'test-payment': 'Dit was een proefbetaling. Die telt niet mee.',
			'money-returned': 'De betaling is teruggedraaid.',
			'company-ceased': 'De organisatie is volgens de KVK uitgeschreven.',
			'account-outside-sepa': 'De rekening ligt buiten het Europese betaalgebied.',
			'name-differs': 'De naam op de rekening past niet bij de namen in het Handelsregister.',
			'by-specialist': 'Onze specialist vond dat de namen niet bij elkaar passen.'
		},
		fallback: 'De gegevens passen niet bij elkaar.'
	},
	active: {
		title: 'We herkennen uw rekening',
		titlePlain: '{organisation} is actief',
		body: 'Uw betaling van {amount} is binnen. De naam op de rekening past bij uw inschrijving. {organisation} is nu actief.',
		bySpecialist:
			'Een specialist heeft de namen vergeleken en uw organisatie geactiveerd. {organisation} is nu actief.',
		mandate: 'Uw toestemming voor automatische incasso is bewaard.',
		seeMandate: 'Bekijk de machtiging',
		receive: 'Zet ontvangen aan',
		overview: 'Naar het overzicht',
		credit:
			'De cent staat als tegoed op uw eerste rekening. Wij bewaren het bewijs van deze controle zeven jaar.',
		kept: 'Wij bewaren het bewijs van deze controle zeven jaar.',
		what: 'Wat bewaren wij?'
	},
	obstacles: {
		title: 'Activeren kan nu niet',
		gone: 'Deze organisatie is er niet meer.',
		unlisted:
			'U voerde deze organisatie zelf in. Activeren kan pas als wij haar in het Handelsregister vinden. Wij kijken elke dag en mailen u.',
		suspended: 'Deze organisatie is stilgezet. Stel ons een vraag, dan kijken wij samen wat er nodig is.',
		closed: 'Deze organisatie is gesloten. Voeg haar opnieuw toe om te activeren.',
		ceased:
			'Volgens de KVK is deze organisatie uitgeschreven. Een uitgeschreven organisatie kan niet worden geactiveerd.',
		'already-active': 'Deze organisatie is al actief.',
		'in-review': 'Een specialist kijkt al naar uw aanvraag. U hoeft niets te doen.',
		'under-way': 'Er loopt al een aanvraag voor deze organisatie. U ziet hieronder hoe die ervoor staat.',
		'active-elsewhere': 'Deze organisatie is al actief bij een andere gebruiker. Vraag daar toegang.',
		'statement-missing': 'Eerst hebben wij uw verklaring nodig.',
		'payment-open': 'Er staat nog een betaling open. Rond die eerst af, of wacht tot die verloopt.',
		'too-many':
			'U hebt dit te vaak geprobeerd. Er is niets verloren. Probeer het over {minutes} minuten opnieuw.',
		'no-invoice': 'Er staat geen factuur meer open.',
		'paid-already': 'Uw betaling van deze factuur is al binnen of onderweg. Wij mailen u.',
		'payments-down':
			'Onze betaaldienst antwoordt niet. Er is niets betaald. Uw verklaring is bewaard. Probeer het over een paar minuten opnieuw.',
		'payments-busy':
			'Onze betaaldienst heeft het druk. Er is niets betaald. Probeer het over een minuut opnieuw.'
	}
};
