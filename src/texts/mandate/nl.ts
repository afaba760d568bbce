/** What is said of the consent to debit our bill. */
export const nl = {
	title: 'Automatische incasso',
	intro: 'Hiermee schrijft Kade elke twee maanden de rekening af.',
	states: {
		wanted: 'Aangevraagd',
		valid: 'Aan',
		revoking: 'Ingetrokken, nog niet bevestigd',
		revoked: 'Ingetrokken'
	},
	facts: {
		state: 'Stand',
		iban: 'Van rekening',
		by: 'Toestemming van',
		on: 'Gegeven op',
		revokedOn: 'Ingetrokken op',
		payee: 'Aan',
		payeeName: 'Kade',
		how: 'Hoe vaak',
		often: 'Elke twee maanden, meestal 7 dagen na de factuur'
	},
	yours: 'Uw machtiging',
	formerMember: 'Iemand die geen lid meer is',
	none: {
		title: 'Geen automatische incasso',
		body: 'U betaalt onze rekening zelf, met een betaallink of een QR-code. Daar hoeft u niets voor te doen.',
		back: 'Terug naar de organisatie'
	},
	revoke: {
		title: 'Machtiging intrekken',
		what: [
			'Wij schrijven direct niets meer af.',
			'U betaalt de rekening voortaan zelf, met een betaallink of een QR-code.',
			'Uw organisatie blijft actief. Verzenden en ontvangen gaan gewoon door.',
			'Een incasso die al onderweg is, kunt u 8 weken lang laten terugboeken bij uw bank.',
			'De eigenaren van de organisatie krijgen een mail.'
		],
		sure: 'Wij vragen eerst een code die wij u mailen.',
		submit: 'Trek de machtiging in',
		keep: 'Houd de machtiging'
	},
	revoking: {
		title: 'Wij schrijven niets meer af',
		body: 'U trok de machtiging in en dat geldt al. Onze betaaldienst heeft het nog niet bevestigd. Wij vragen het vanzelf opnieuw.',
		submit: 'Vraag de bevestiging opnieuw'
	},
	done: {
		title: 'De machtiging is ingetrokken',
		body: 'Wij schrijven niets meer af. De volgende rekening krijgt u met een betaallink.'
	},
	wrong: {
		'not-allowed': 'Uw rechten zijn net veranderd. Er is niets gewijzigd. Vraag het een eigenaar.',
		'no-mandate': 'Er is geen machtiging om in te trekken.',
		'payments-down':
			'Onze betaaldienst geeft nu geen antwoord. Wij schrijven al niets meer af en vragen het vanzelf opnieuw.',
		'payments-busy':
			'Het is druk bij onze betaaldienst. Wij schrijven al niets meer af en vragen het vanzelf opnieuw.'
	}
};
