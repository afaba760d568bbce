/** What the three switches of an organisation say (002-35). */
export const nl = {
	title: 'Extra informatie',
	intro: 'U kunt dit altijd wijzigen. Het werkt zodra uw organisatie actief is.',
	introActive: 'U kunt dit altijd wijzigen. Een wijziging werkt meestal binnen een minuut.',
	onlyAdmins: 'Alleen een eigenaar of beheerder kan dit wijzigen.',
	closed: 'De organisatie is gesloten. Alles staat uit.',
	kinds: {
		send: { label: 'Facturen verzenden', effect: 'Via Peppol en per e-mail.' },
		receive: {
			label: 'Facturen ontvangen',
			effect: 'Leveranciers sturen hun facturen rechtstreeks naar uw postvak.'
		},
		receive_self_billing: {
			label: 'Self-billing facturen ontvangen',
			effect: 'Voor klanten die namens u de factuur opmaken. Vraagt een overeenkomst per klant.'
		}
	},
	address: 'Leveranciers vinden u op {address}.',
	prices: {
		free: 'Kost niets extra.',
		paid: 'Kost {price} per twee maanden, zonder btw.'
	},
	statuses: {
		off: 'Staat uit.',
		'waits-for-activation': 'Gaat aan zodra uw organisatie actief is.',
		'waits-for-network': 'Staat aan bij ons. Zichtbaar op het netwerk zodra onze aansluiting er is.',
		live: 'Zichtbaar op het netwerk sinds {when}.',
		'being-withdrawn': 'Wordt van het netwerk gehaald.'
	},
	switched: {
		on: '‘{label}’ staat nu aan.',
		off: '‘{label}’ staat nu uit.'
	},
	gone: 'Dit kon niet worden gewijzigd: de organisatie is gesloten.'
};
