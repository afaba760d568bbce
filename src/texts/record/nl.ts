/** What the page of one organisation says. */
export const nl = {
	breadcrumb: { administration: 'Administratie', organisations: 'Organisatie' },
	kvk: 'KVK {number}',
	kbo: 'KBO {number}',
	activate: 'Activeer nu',
	goOn: 'Ga verder met activeren',
	seeReview: 'Bekijk de stand',
	addedTitle: '{organisation} is toegevoegd',
	added: 'Uw gegevens zijn bewaard. Activeer uw organisatie nu, of doe het later.',
	typedTitle: '{organisation} is bewaard',
	ceasedTitle: 'Deze organisatie is uitgeschreven',
	ceased: 'Volgens de KVK bestaat deze organisatie niet meer. Activeren kan daarom niet.',
	suspendedTitle: 'Deze organisatie is stilgezet',
	suspended: 'Verzenden en ontvangen staan stil. Wij mailen u wat er nodig is.',
	closedTitle: 'Deze organisatie is gesloten',
	closed: 'U kunt hier nog lezen, maar niets meer wijzigen.',
	closedUntil: 'U kunt hier nog lezen tot en met {day}. Tot die dag kunt u de organisatie heropenen.',
	toReopen: 'Heropen de organisatie',
	reopenedTitle: '{organisation} is heropend',
	reopened: 'Alles staat weer zoals het was.',
	changedTitle: 'Uw gegevens bij de KVK zijn veranderd',
	changed:
		'Een specialist kijkt of het nog hetzelfde bedrijf is. U hoeft niets te doen; alles blijft werken.',
	ceasedActive:
		'Volgens de KVK bestaat deze organisatie niet meer. Een specialist bekijkt wat dit betekent. Tot dan blijft alles werken. Bent u gestopt? Sluit de organisatie dan, onderaan bij Wijzig.',
	provenAgainTitle: 'Bewijs opnieuw dat u mag handelen',
	provenAgain:
		'De gegevens bij de KVK zijn veranderd sinds de vorige activering, toen nog op naam van “{name}”. Een specialist heeft ze bekeken. Activeer daarom opnieuw; wat u hebt ingesteld, is er nog.',
	onlyAdmins: 'Een eigenaar of beheerder kan deze organisatie activeren.',
	details: {
		title: 'Uw gegevens',
		edit: 'Wijzig',
		none: 'nog niet ingevuld',
		proposal: 'Voorstel, nog bevestigen',
		account: 'Bankrekening',
		accounts: 'Alle bankrekeningen',
		billing: 'Factuuradres',
		typedAddress: 'Adres',
		saved: 'Uw wijziging is bewaard.',
		logoOf: 'Logo van {organisation}'
	},
	refresh: {
		submit: 'Werk bij uit het Handelsregister',
		changed: 'De gegevens zijn bijgewerkt. Er is iets veranderd bij de KVK.',
		same: 'De gegevens zijn bijgewerkt. Er is niets veranderd.',
		look: 'Zoek nu in het Handelsregister',
		found: '{organisation} staat in het Handelsregister',
		foundNext: 'De gegevens van de KVK staan nu hieronder. U kunt activeren.',
		notFound: 'Wij vonden uw bedrijf nog niet',
		notFoundNext: 'Wij zochten op wat u invulde. Wij zoeken elke dag opnieuw.',
		wrong: {
			'register-down':
				'De KVK geeft nu geen antwoord. De gegevens hieronder zijn van {day}. Probeer het later opnieuw.',
			'register-busy':
				'Het is druk bij de KVK. De gegevens hieronder zijn van {day}. Probeer het later opnieuw.',
			'register-refuses-us':
				'De KVK laat ons nu niet toe. De gegevens hieronder zijn van {day}. Wij zijn gewaarschuwd.',
			'register-rejects-question':
				'De KVK begrijpt onze vraag niet. Dat is een fout van ons en wij hebben er bericht van. De gegevens hieronder zijn van {day}.',
			'not-listed': 'De KVK kent dit nummer niet meer. Wij lieten de gegevens van {day} staan.',
			gone: 'Deze organisatie heeft geen gegevens uit het Handelsregister.',
			'too-many':
				'U hebt dit net al gedaan. De gegevens hieronder zijn van {day}. Probeer het over een uur opnieuw.'
		},
		typed: {
			'register-down': 'De KVK geeft nu geen antwoord. Wij zoeken vanzelf opnieuw, elke dag.',
			'register-busy': 'Het is druk bij de KVK. Wij zoeken vanzelf opnieuw, elke dag.',
			'register-refuses-us': 'De KVK laat ons nu niet toe. Wij zijn gewaarschuwd en zoeken vanzelf opnieuw.',
			'register-rejects-question':
				'De KVK begrijpt onze vraag niet. Dat is een fout van ons en wij hebben er bericht van. Uw gegevens blijven bewaard.',
			'not-listed': 'Wij vonden uw bedrijf nog niet. Wij zoeken elke dag opnieuw.',
			gone: 'Deze organisatie kunnen wij niet opzoeken in het Handelsregister.',
			'too-many': 'Wij hebben net al gezocht. Probeer het over een uur opnieuw, of wacht op onze mail.'
		}
	},
	route: {
		title: 'Route naar actief',
		added: 'Toegevoegd uit het Handelsregister',
		typed: 'Zelf ingevoerd',
		listed: 'Vinden in het Handelsregister',
		listedNote: 'Wij zoeken elke dag. Zodra wij uw bedrijf vinden, mailen wij u.',
		listedElsewhere: 'Vinden in een register',
		listedBelgian: 'Wij kunnen Belgische bedrijven nog niet opzoeken.',
		looked: 'Laatst gezocht: {when}.',
		stated: 'Bevoegdheid verklaard',
		toState: 'Verklaar dat u bevoegd bent',
		paid: '{amount} ontvangen',
		toPay: '{amount} betalen',
		payWaits: 'Wij wachten op uw betaling.',
		ended: {
			canceled: 'De betaling is afgebroken. Er is niets betaald.',
			expired: 'De betaling is verlopen. Er is niets betaald.',
			failed: 'De betaling lukte niet. Er is niets betaald.'
		},
		again: 'Probeer opnieuw',
		compared: 'Naam komt overeen',
		toCompare: 'Naam vergelijken',
		equal: {
			statutory: '“{account}” past bij uw statutaire naam',
			trade: '“{account}” past bij handelsnaam “{name}”',
			owner: '“{account}” past bij de eigenaar'
		},
		equalPlain: 'De naam op de rekening past bij uw inschrijving.',
		review: 'Een specialist kijkt mee. Meestal weet u het binnen één werkdag.',
		differs: 'Naam komt niet overeen',
		active: 'Actief',
		suspended: 'Stilgezet',
		closed: 'Gesloten',
		firstInvoice: 'Eerste factuur versturen',
		firstInvoiceNote: 'Daarna kunt u e-facturen maken en versturen.'
	},
	trail: 'Bekijk wat er is gebeurd',
	editing: {
		title: 'Wijzig uw gegevens',
		intro: 'U hoeft niets in te vullen. Wat van de KVK komt, wijzigt u bij de KVK.',
		introTyped: 'U hoeft niets in te vullen.',
		typedTitle: 'Naam, nummer en adres',
		typedWhy: 'Wat u zelf invoerde, kunt u wijzigen tot wij uw bedrijf in een register vinden.',
		typed: 'Wijzig naam, nummer of adres',
		submit: 'Bewaar',
		cancel: 'Terug zonder te bewaren',
		logoTitle: 'Logo',
		logoChoose: 'Kies een afbeelding',
		logoSubmit: 'Bewaar het logo',
		logoNow: 'Dit is uw logo nu.',
		logoMissing: 'Kies eerst een afbeelding.',
		changedTitle: 'Iemand heeft deze gegevens intussen gewijzigd',
		changed: 'Wij hebben niets overschreven. Hieronder staat wat u typte. Nu bewaard is:',
		changedAgain: 'Bewaart u nog een keer, dan geldt wat u typte.',
		gone: 'Deze organisatie is gesloten. U kunt niets meer wijzigen.',
		removeTitle: 'Organisatie verwijderen',
		removeWhy: 'Dit kan zolang de organisatie niet actief is.',
		remove: 'Verwijder deze organisatie',
		closeTitle: 'Organisatie sluiten',
		closeWhy: 'Stoppen kan altijd. U ziet eerst wat er gebeurt.',
		close: 'Sluit deze organisatie'
	},
	editingTyped: {
		title: 'Wijzig naam, nummer of adres',
		intro: 'Een typfout kan de reden zijn dat wij uw bedrijf niet vinden in het Handelsregister.',
		after: 'Na het bewaren zoeken wij meteen in het Handelsregister.',
		address: 'Adres',
		submit: 'Bewaar en zoek',
		yoursAlready: 'U hebt dit nummer al, bij {organisation}.',
		twiceTitle: 'Is dit hetzelfde bedrijf?',
		twice: 'Dan hebt u het twee keer in uw lijst. Verwijder wat u hier zelf invoerde.',
		remove: 'Verwijder wat ik zelf invoerde'
	},
	twin: {
		title: 'U hebt dit bedrijf twee keer',
		body: 'KVK {number} staat ook in uw lijst als {organisation}. Wij voegen niets vanzelf samen. Verwijder wat u hier zelf invoerde, of wijzig het nummer als dit een ander bedrijf is.',
		open: 'Open {organisation}',
		remove: 'Verwijder wat ik zelf invoerde',
		edit: 'Wijzig naam, nummer of adres'
	},
	removing: {
		title: '{organisation} verwijderen',
		what: 'De organisatie verdwijnt bij u en bij alle leden. Bankrekeningen, leden en extra gegevens worden gewist. U kunt haar later opnieuw toevoegen.',
		submit: 'Verwijder {organisation}',
		keep: 'Niet verwijderen',
		wrong: {
			'not-allowed': 'Alleen een eigenaar kan de organisatie verwijderen.',
			'is-active': 'Een actieve organisatie kunt u niet verwijderen. U kunt haar wel sluiten.',
			'is-closed': 'Deze organisatie is al gesloten.',
			'under-way': 'Er loopt nog een activering. Wacht tot die klaar is, en probeer het dan opnieuw.'
		}
	},
	closing: {
		title: '{organisation} sluiten',
		intro: 'Lees eerst wat er gebeurt. U kunt zich {days} dagen lang bedenken.',
		now: {
			title: 'Meteen',
			what: [
				'Verzenden en ontvangen stoppen.',
				'Wij schrijven niets meer af. Een machtiging trekken wij in bij onze betaaldienst.',
				'Andere leden kunnen er niet meer bij. Alleen eigenaren kunnen nog lezen.',
				'Het KVK-nummer komt vrij. Wie ervoor mag handelen, kan het opnieuw activeren.',
				'Alle leden krijgen een mail.'
			]
		},
		later: {
			title: 'Na {days} dagen, op {day}',
			what: [
				'De organisatie verdwijnt uit uw lijst. Bewaar voor die dag wat u nodig hebt.',
				'Wij wissen leden, uitnodigingen, bankrekeningen, logo en extra gegevens.'
			]
		},
		kept: {
			title: 'Wat wij bewaren',
			what: [
				'Onze facturen aan u en uw betalingen: zeven jaar na het einde van het jaar. Dat vraagt de belastingwet.',
				'Het bewijs van activering, met naam en rekening van de betaler: zeven jaar. Dat vraagt toezicht op het Peppol-netwerk.',
				'Het logboek: het blijft heel. Namen erin wissen wij na zeven jaar.'
			]
		},
		submit: 'Sluit {organisation}',
		keep: 'Niet sluiten',
		sure: 'Wij vragen eerst een code die wij u mailen.',
		closedTitle: '{organisation} is gesloten',
		closedIntro: 'Gesloten op {day}.',
		reopenTitle: 'Heropenen kan tot en met {day}',
		reopen:
			'Dan staat alles weer zoals het was: leden, rechten en schakelaars. De automatische incasso blijft ingetrokken.',
		reopenSubmit: 'Heropen {organisation}',
		wrong: {
			'not-allowed': 'Alleen een eigenaar kan de organisatie sluiten of heropenen.',
			'not-active': 'Deze organisatie is niet actief. Sluiten hoeft niet; u kunt haar verwijderen.',
			'too-late': 'Deze organisatie kunt u niet meer heropenen. Voeg haar opnieuw toe.',
			'active-elsewhere':
				'Dit KVK-nummer is intussen actief bij iemand anders. Heropenen kan daarom niet. Vraag daar om toegang.'
		}
	}
};
