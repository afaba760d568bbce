/** Privacy, terms and accessibility: drafts that say so, until a lawyer has read them. */
export const nl = {
	draft: 'Concept',
	draftWhy: 'Deze tekst is nog een concept. Een jurist heeft hem nog niet gelezen.',
	privacy: {
		title: 'Privacy',
		intro: 'Welke gegevens wij bewaren, waarom, en hoe lang.',
		sections: [
			{
				heading: 'Wie waarvoor zorgt',
				text: 'Voor uw account, uw activering en onze rekeningen zijn wij verantwoordelijk. De facturen van u en uw klanten verwerken wij in uw opdracht.'
			},
			{
				heading: 'Uw rechten',
				text: 'U kunt uw gegevens inzien, verbeteren, meenemen en laten wissen. Wij antwoorden binnen een maand. Wat de wet ons laat bewaren, wissen wij pas daarna.'
			},
			{
				heading: 'Anderen die meewerken',
				text: 'Betalingen lopen via Mollie. Bedrijfsgegevens komen van de KVK. Facturen reizen over het Peppol-netwerk. Zij krijgen alleen wat daarvoor nodig is.'
			},
			{
				heading: 'Cookies',
				text: 'Wij zetten alleen cookies die nodig zijn: uw sessie, uw taal, uw weergave en de organisatie waarin u werkt. Wij volgen u niet.'
			}
		],
		table: {
			caption: 'Wat wij bewaren en hoe lang',
			what: 'Gegevens',
			why: 'Waarom',
			keep: 'Hoe lang',
			rows: [
				{
					what: 'Profiel en sessies',
					why: 'Om u te laten inloggen en te bereiken.',
					keep: 'Zolang u een account hebt, en 30 dagen daarna.'
				},
				{
					what: 'Bewijs van activering: naam en IBAN van de betaler, uittreksel uit het register, uw verklaring',
					why: 'Om aan te tonen dat u voor uw bedrijf mag handelen.',
					keep: 'Zolang u klant bent, en hooguit 7 jaar daarna. De IBAN is versleuteld.'
				},
				{ what: 'Mislukte activeringen', why: 'Om misbruik te herkennen.', keep: '90 dagen.' },
				{
					what: 'Onze rekeningen en uw betalingen',
					why: 'Omdat de belastingwet dat vraagt.',
					keep: '7 jaar na het einde van het jaar.'
				},
				{
					what: 'Uw e-facturen',
					why: 'In uw opdracht.',
					keep: 'Zolang u wilt. Bij vertrek kunt u alles eerst exporteren.'
				}
			]
		}
	},
	terms: {
		title: 'Voorwaarden',
		intro: 'De afspraken tussen u en ons, in gewone woorden.',
		sections: [
			{
				heading: 'Voor wie',
				text: 'Onze dienst is voor ondernemers en organisaties. U gebruikt hem alleen voor organisaties waarvoor u mag handelen.'
			},
			{
				heading: 'Betalen',
				text: 'U betaalt per periode van twee kalendermaanden. Het vaste bedrag betaalt u vooraf. Extra bundels betaalt u achteraf.'
			},
			{
				heading: 'Te laat betalen',
				text: 'Na 30 dagen kunt u niet meer versturen. Ontvangen, lezen en exporteren blijft altijd kunnen.'
			},
			{
				heading: 'Stoppen',
				text: 'U kunt stoppen aan het einde van elke periode. Neem vooraf uw facturen mee met een export.'
			},
			{
				heading: 'Wat wij doen en niet doen',
				text: 'Wij controleren uw facturen op de regels van het netwerk. Voor de inhoud blijft u zelf verantwoordelijk.'
			}
		]
	},
	accessibility: {
		title: 'Toegankelijkheid',
		intro: 'Iedereen moet hiermee kunnen werken.',
		sections: [
			{
				heading: 'Waar wij ons aan houden',
				text: 'Wij bouwen volgens WCAG 2.2, niveau AA. Bij elke wijziging toetsen wij de pagina’s met een automatische test.'
			},
			{
				heading: 'Wat dat voor u betekent',
				text: 'U kunt alles met het toetsenbord doen. Formulieren werken ook zonder script. U kunt tot 400 % vergroten. Een staat heeft altijd een kleur, een teken en een woord.'
			},
			{
				heading: 'Leesbare cijfers',
				text: 'Wij gebruiken het lettertype Atkinson Hyperlegible. Daarin lijken 0 en O, en 1, l en I niet op elkaar.'
			},
			{
				heading: 'Wat nog ontbreekt',
				text: 'Een onafhankelijk onderzoek is nog niet gedaan. Werkt iets niet voor u, vertel het ons dan.'
			}
		]
	}
};
