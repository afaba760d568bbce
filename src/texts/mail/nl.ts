import type { Role } from '#domain/organisation/membership.ts';

/** Facts of a notice, ready to read, and the name of the house: ours, or the reseller's. */
type Blanks<Name extends string> = Record<Name | 'brand', string>;

const roles: Record<Role, string> = {
	owner: 'eigenaar',
	admin: 'beheerder',
	editor: 'bewerker',
	viewer: 'meelezer'
};

/** Why an activation was refused, as a reason after "omdat". */
const reasons: Record<string, string> = {
	'not-ours': 'de betaling niet bij deze aanvraag hoort',
	'not-paid': 'de betaling niet is afgerond',
	'amount-differs': 'een ander bedrag is betaald dan gevraagd',
	'test-payment': 'dit een proefbetaling was',
	'money-returned': 'de betaling is teruggedraaid',
	'company-ceased': 'de organisatie volgens de KVK is uitgeschreven',
	'account-outside-sepa': 'de rekening buiten het Europese betaalgebied ligt',
	'name-differs': 'de naam van de rekening niet past bij de namen in het Handelsregister',
	'by-specialist': 'onze specialist de namen niet bij elkaar vond passen'
};

/** Ways of signing in besides e-mail, as people call them. */
const providers: Record<string, string> = {
	'microsoft-entra-id': 'Microsoft',
	linkedin: 'LinkedIn',
	google: 'Google'
};

/** What our mails say; facts come in ready to read. */
export const nl = {
	greeting: (name: string | null) => (name ? `Dag ${name},` : 'Goedendag,'),
	roles,
	reasons,
	providers,
	why: {
		signIn: 'U krijgt deze mail omdat iemand met dit adres wil inloggen bij {brand}.',
		security:
			'U krijgt deze mail omdat het om de veiligheid van uw account gaat. Deze mails kunt u niet uitzetten.',
		activation: 'U krijgt deze mail omdat u berichten over activering ontvangt.',
		leaving: 'U krijgt deze mail omdat u vroeg om uw account te verwijderen.',
		given: 'U krijgt deze mail omdat iemand dit adres heeft opgegeven bij {brand}.',
		rights:
			'U krijgt deze mail omdat het om de rechten bij een organisatie gaat. Deze mails kunt u niet uitzetten.',
		invited: 'U krijgt deze mail omdat iemand dit adres heeft uitgenodigd bij {brand}.'
	},
	stop: 'Kies welke mails u ontvangt',
	facts: {
		number: 'Factuurnummer',
		total: 'Te betalen',
		due: 'Uiterlijk',
		iban: 'Naar rekening',
		holder: 'Op naam van',
		reference: 'Met kenmerk'
	},
	notices: {
		'sign-in': (b: Blanks<'minutes'>) => ({
			subject: `Uw inloglink voor ${b.brand}`,
			preheader: 'Open de link of typ de code.',
			paragraphs: ['Klik op de knop om in te loggen. Of typ deze code op de pagina waar u begon.'],
			action: `Log in bij ${b.brand}`,
			afterwards: [
				`De link en de code werken ${b.minutes} minuten en maar één keer.`,
				'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.'
			]
		}),
		'confirm-deed': (b: Blanks<'minutes'>) => ({
			subject: 'Bevestig dat u het bent',
			preheader: `Typ de code op de pagina van ${b.brand}.`,
			paragraphs: [
				'U wilt iets doen waar wij zeker van willen zijn. Typ deze code op de pagina waar u begon.'
			],
			afterwards: [
				`De code werkt ${b.minutes} minuten.`,
				'Was u dit niet? Beëindig dan onbekende sessies in uw profiel.'
			]
		}),
		'prove-address': (b: Blanks<'minutes'>) => ({
			subject: 'Bevestig uw e-mailadres',
			preheader: `Typ de code op de pagina van ${b.brand}.`,
			paragraphs: ['Typ deze code op de pagina waar u begon. Dan weten wij dat dit adres van u is.'],
			afterwards: [
				`De code werkt ${b.minutes} minuten.`,
				'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.'
			]
		}),
		'confirm-address': (b: Blanks<'person' | 'address' | 'hours'>) => ({
			subject: 'Bevestig uw extra e-mailadres',
			preheader: `Mogen er berichten van ${b.brand} naar ${b.address}?`,
			paragraphs: [
				`${b.person} wil berichten van ${b.brand} laten sturen naar ${b.address}. Is dat goed? Klik dan op de knop.`
			],
			action: 'Bevestig dit adres',
			afterwards: [
				`De link werkt ${b.hours} uur. Zolang het adres niet is bevestigd, sturen wij er niets heen.`,
				'Herkent u dit niet? Dan hoeft u niets te doen.'
			]
		}),
		'sign-in-linked': (b: Blanks<'provider'>) => ({
			subject: 'Nieuwe manier van inloggen toegevoegd',
			preheader: `U kunt nu ook inloggen met ${b.provider}.`,
			paragraphs: [
				`U kunt nu ook inloggen met ${b.provider}. Was u dit niet? Verwijder deze manier dan in uw profiel.`
			],
			action: 'Bekijk uw profiel',
			afterwards: []
		}),
		'sign-in-unlinked': (b: Blanks<'provider'>) => ({
			subject: 'Manier van inloggen verwijderd',
			preheader: `Inloggen met ${b.provider} kan niet meer.`,
			paragraphs: [
				`Inloggen met ${b.provider} kan niet meer. Was u dit niet? Log dan in en beëindig onbekende sessies.`
			],
			action: 'Bekijk uw profiel',
			afterwards: []
		}),
		invitation: (b: Blanks<'organisation' | 'inviter' | 'role' | 'days'>) => ({
			subject: `Uitnodiging voor ${b.organisation}`,
			preheader: `${b.inviter} nodigt u uit bij ${b.brand}.`,
			paragraphs: [
				`${b.inviter} nodigt u uit om in ${b.brand} te werken voor ${b.organisation}, als ${b.role}.`
			],
			action: 'Bekijk de uitnodiging',
			afterwards: [`De uitnodiging geldt ${b.days} dagen en alleen voor dit e-mailadres.`]
		}),
		'access-asked': (b: Blanks<'organisation' | 'person' | 'address' | 'message'>) => ({
			subject: `${b.person} vraagt toegang tot ${b.organisation}`,
			preheader: 'U beslist als eigenaar.',
			paragraphs: [
				`${b.person} (${b.address}) vraagt toegang tot ${b.organisation}.`,
				...(b.message ? [`De vrager schrijft: “${b.message}”`] : []),
				'Kent u deze persoon niet? Wijs de vraag dan af. Zonder antwoord gebeurt er niets.'
			],
			action: 'Beantwoord de vraag',
			afterwards: []
		}),
		'access-granted': (b: Blanks<'organisation' | 'role'>) => ({
			subject: `U hebt toegang tot ${b.organisation}`,
			preheader: `Uw rol is ${b.role}.`,
			paragraphs: [`Een eigenaar van ${b.organisation} heeft u toegang gegeven. Uw rol is ${b.role}.`],
			action: 'Ga naar de organisatie',
			afterwards: []
		}),
		'access-declined': (b: Blanks<'organisation'>) => ({
			subject: `Geen toegang tot ${b.organisation}`,
			preheader: 'Een eigenaar heeft uw vraag afgewezen.',
			paragraphs: [
				`Een eigenaar van ${b.organisation} heeft uw vraag om toegang afgewezen. Neem contact op met uw collega als dit niet klopt.`
			],
			action: 'Naar uw overzicht',
			afterwards: []
		}),
		'role-changed': (b: Blanks<'organisation' | 'role' | 'by'>) => ({
			subject: `Uw rol bij ${b.organisation} is veranderd`,
			preheader: `U bent nu ${b.role}.`,
			paragraphs: [`${b.by} heeft uw rol bij ${b.organisation} veranderd. U bent nu ${b.role}.`],
			action: 'Naar uw overzicht',
			afterwards: []
		}),
		'member-removed': (b: Blanks<'organisation' | 'by'>) => ({
			subject: `U hebt geen toegang meer tot ${b.organisation}`,
			preheader: 'Uw toegang is beëindigd.',
			paragraphs: [
				`${b.by} heeft uw toegang tot ${b.organisation} beëindigd. Uw eigen account blijft bestaan.`
			],
			action: 'Naar uw overzicht',
			afterwards: []
		}),
		'organisation-closed': (b: Blanks<'organisation' | 'by' | 'until'>) => ({
			subject: `${b.organisation} is gesloten`,
			preheader: `Eigenaren kunnen haar heropenen tot en met ${b.until}.`,
			paragraphs: [
				`${b.by} heeft ${b.organisation} gesloten. Verzenden en ontvangen staan uit en wij schrijven niets meer af.`,
				`Alleen eigenaren kunnen nog lezen. Zij kunnen de organisatie heropenen tot en met ${b.until}. Daarna wissen wij leden, bankrekeningen en instellingen.`,
				'Het bewijs van activering en onze facturen bewaren wij zo lang als nodig is. Klopt dit niet? Overleg dan met een eigenaar.'
			],
			action: 'Bekijk wat er gebeurt',
			afterwards: []
		}),
		'organisation-reopened': (b: Blanks<'organisation' | 'by'>) => ({
			subject: `${b.organisation} is heropend`,
			preheader: 'Alles staat weer zoals het was.',
			paragraphs: [
				`${b.by} heeft ${b.organisation} heropend. Leden, rechten en schakelaars staan weer zoals voor het sluiten.`,
				'De automatische incasso blijft ingetrokken. U betaalt onze rekening met een betaallink of een QR-code.'
			],
			action: 'Ga naar de organisatie',
			afterwards: []
		}),
		'organisation-ceased': (b: Blanks<'organisation'>) => ({
			subject: `${b.organisation} is uitgeschreven bij de KVK`,
			preheader: 'Een specialist bekijkt wat dit betekent.',
			paragraphs: [
				`Volgens de KVK bestaat ${b.organisation} niet meer. Een specialist van ons bekijkt wat dit betekent. Tot dan blijft alles werken.`,
				'Klopt het niet? Neem dan contact op met de KVK. Bent u gestopt? Dan kunt u de organisatie zelf sluiten.'
			],
			action: 'Bekijk uw organisatie',
			afterwards: []
		}),
		'proof-asked-anew': (b: Blanks<'organisation' | 'was'>) => ({
			subject: `Bewijs opnieuw dat u voor ${b.organisation} mag handelen`,
			preheader: 'De gegevens bij de KVK zijn veranderd.',
			paragraphs: [
				`De gegevens van ${b.organisation} bij de KVK zijn veranderd sinds u bewees dat u ervoor mag handelen.${b.was === b.organisation ? '' : ` De naam was toen “${b.was}”.`} Een specialist heeft ze bekeken. Daarom geldt het bewijs van toen niet meer.`,
				'Verzenden en ontvangen staan stil tot u opnieuw activeert. Dat kost één cent en een paar minuten. Wat u hebt ingesteld, blijft bewaard.'
			],
			action: 'Activeer opnieuw',
			afterwards: []
		}),
		'administrators-changed': (b: Blanks<'organisation' | 'person' | 'role' | 'event'>) => ({
			subject: `Andere beheerders bij ${b.organisation}`,
			preheader: b.event === 'given' ? `${b.person} is nu ${b.role}.` : `${b.person} is geen ${b.role} meer.`,
			paragraphs: [
				b.event === 'given'
					? `${b.person} is nu ${b.role} van ${b.organisation} en kan leden en instellingen wijzigen.`
					: `${b.person} is geen ${b.role} van ${b.organisation} meer.`,
				'Klopt dit niet? Draai het dan meteen terug bij de leden.'
			],
			action: 'Bekijk de leden',
			afterwards: []
		}),
		'organisation-found': (b: Blanks<'organisation'>) => ({
			subject: `${b.organisation} staat nu in het Handelsregister`,
			preheader: 'U kunt de organisatie nu activeren.',
			paragraphs: [
				`U voerde ${b.organisation} zelf in. Wij vonden het bedrijf vandaag in het Handelsregister. U kunt het nu activeren.`
			],
			action: 'Activeer uw organisatie',
			afterwards: []
		}),
		'activation-approved': (b: Blanks<'organisation' | 'payerName' | 'registerName'>) => ({
			subject: `${b.organisation} is actief`,
			preheader: 'U kunt e-facturen versturen.',
			paragraphs: [
				b.payerName
					? `Uw betaling is binnen. De naam op de rekening, “${b.payerName}”, past bij “${b.registerName}” in het Handelsregister.`
					: `Uw betaling is binnen. Een specialist heeft vastgesteld dat die van “${b.registerName}” komt.`,
				`${b.organisation} is nu actief. Versturen staat aan. Ontvangen zet u aan als u dat wilt.`
			],
			action: 'Ga naar uw organisatie',
			afterwards: ['Wij bewaren het bewijs van deze controle zeven jaar.']
		}),
		'activation-in-review': (b: Blanks<'organisation' | 'payerName'>) => ({
			subject: `Wij bekijken de activering van ${b.organisation}`,
			preheader: 'Meestal weet u het binnen één werkdag.',
			paragraphs: [
				b.payerName
					? `Uw betaling is binnen. De naam op de rekening, “${b.payerName}”, willen wij met eigen ogen vergelijken met het Handelsregister.`
					: 'Uw betaling is binnen. Uw bank gaf geen naam door. Daarom kijkt een specialist mee.',
				'Meestal weet u het binnen één werkdag. U hoeft niets te doen; wij mailen u.'
			],
			action: 'Bekijk de stand',
			afterwards: []
		}),
		'activation-refused': (b: Blanks<'organisation' | 'payerName' | 'reason'>) => ({
			subject: `${b.organisation} is nog niet actief`,
			preheader: 'U kunt het op een andere manier proberen.',
			paragraphs: [
				`Wij konden ${b.organisation} niet activeren, omdat ${b.reason}.`,
				...(b.payerName ? [`De naam op de rekening was “${b.payerName}”.`] : []),
				'Betaal vanaf een rekening op naam van het bedrijf, kies de factuur van € 15, of stel ons een vraag. Wat u betaalde, staat als tegoed op uw eerste rekening.'
			],
			action: 'Probeer het opnieuw',
			afterwards: []
		}),
		'activation-invoice': (b: Blanks<'organisation' | 'number'>) => ({
			subject: `Factuur ${b.number} voor de activering van ${b.organisation}`,
			preheader: 'Betaal vanaf de rekening van uw organisatie.',
			paragraphs: [
				`Hierbij de factuur voor de activering van ${b.organisation}. Maak het bedrag over vanaf een rekening op naam van uw organisatie.`,
				'Zet het kenmerk in de omschrijving. Zodra uw betaling binnen is, vergelijken wij de naam en mailen wij u.'
			],
			action: 'Bekijk de stand',
			afterwards: ['De factuur zit als PDF bij deze mail.']
		}),
		'activation-reminder': (b: Blanks<'organisation' | 'number' | 'ends'>) => ({
			subject: `Herinnering: factuur ${b.number}`,
			preheader: 'Uw organisatie is nog niet actief.',
			paragraphs: [
				`Wij hebben uw betaling voor de activering van ${b.organisation} nog niet ontvangen. Wilt u nog activeren? Maak het bedrag dan over.`,
				`Betaalt u niet, dan vervalt de factuur op ${b.ends}. U bent dan niets verschuldigd.`
			],
			action: 'Bekijk de stand',
			afterwards: []
		}),
		'activation-expired': (b: Blanks<'organisation' | 'number' | 'creditNumber'>) => ({
			subject: `De activering van ${b.organisation} is vervallen`,
			preheader: 'U bent niets verschuldigd.',
			paragraphs: [
				`Factuur ${b.number} is niet betaald. Wij hebben hem daarom gecrediteerd met creditnota ${b.creditNumber}. U bent niets verschuldigd.`,
				'U kunt altijd opnieuw beginnen.'
			],
			action: 'Begin opnieuw',
			afterwards: ['De creditnota zit als PDF bij deze mail.']
		}),
		'activation-withdrawn': (b: Blanks<'organisation' | 'number' | 'creditNumber'>) => ({
			subject: `Factuur ${b.number} is ingetrokken`,
			preheader: 'U hoeft deze factuur niet te betalen.',
			paragraphs: [
				`De activering van ${b.organisation} gaat zonder factuur ${b.number} verder. Wij hebben hem gecrediteerd met creditnota ${b.creditNumber}. U hoeft hem niet te betalen.`,
				'Hebt u al betaald? Dan staat dat bedrag als tegoed op uw eerste rekening.'
			],
			action: 'Bekijk de stand',
			afterwards: ['De creditnota zit als PDF bij deze mail.']
		}),
		'claimed-by-another': (b: Blanks<'organisation'>) => ({
			subject: `Iemand anders wilde ${b.organisation} activeren`,
			preheader: 'Er is niets veranderd aan uw organisatie.',
			paragraphs: [
				`Een andere gebruiker heeft geprobeerd om ${b.organisation} te activeren. Er is niets veranderd. Een specialist van ons kijkt ernaar.`,
				'Is het een collega? Nodig die dan uit als lid.'
			],
			action: 'Bekijk uw organisatie',
			afterwards: []
		}),
		'mandate-revoked': (b: Blanks<'organisation' | 'by' | 'iban'>) => ({
			subject: `Automatische incasso van ${b.organisation} ingetrokken`,
			preheader: 'Wij schrijven onze rekening niet meer af.',
			paragraphs: [
				`${b.by} trok de machtiging voor ${b.organisation} in. Wij schrijven niets meer af${b.iban && ` van ${b.iban}`}.`,
				'U betaalt onze rekening voortaan zelf, met een betaallink of een QR-code. Uw organisatie blijft actief.'
			],
			action: 'Bekijk de machtiging',
			afterwards: ['Een incasso die al onderweg was, kunt u 8 weken lang laten terugboeken bij uw bank.']
		}),
		'deletion-asked': (b: Blanks<'until'>) => ({
			subject: 'U vroeg om uw account te verwijderen',
			preheader: `U kunt zich bedenken tot ${b.until}.`,
			paragraphs: [
				`Wij verwijderen uw account op ${b.until}. Tot die dag kunt u zich bedenken.`,
				'Onze facturen en bewijs van activering bewaren wij zo lang als de wet vraagt, zonder ze te gebruiken.'
			],
			action: 'Houd mijn account',
			afterwards: []
		}),
		'deletion-stopped': (b: Blanks<'organisation'>) => ({
			subject: 'Uw account is niet verwijderd',
			preheader: `${b.organisation} heeft nog een eigenaar nodig.`,
			paragraphs: [
				`U vroeg ons om uw account te verwijderen. U bent nu de enige eigenaar van ${b.organisation}. Daarom hebben wij uw account gehouden.`,
				'Geef de organisatie eerst aan een andere eigenaar. Of sluit haar: open de organisatie, kies Wijzig, en onderaan Sluiten. Vraag daarna opnieuw om verwijdering.'
			],
			action: 'Bekijk wat u kunt doen',
			afterwards: []
		}),
		'sign-in-address-changed': (b: Blanks<'address'>) => ({
			subject: 'U logt voortaan in met een ander e-mailadres',
			preheader: `Inloggen per mail gaat nu via ${b.address}.`,
			paragraphs: [
				`Inloggen per mail gaat voortaan via ${b.address}. Was u dit niet? Mail ons dan meteen. Ons adres staat onderaan.`
			],
			action: 'Bekijk uw profiel',
			afterwards: []
		}),
		'correspondence-changed': (b: Blanks<'address'>) => ({
			subject: 'Uw correspondentieadres is veranderd',
			preheader: `Onze rekening gaat nu naar ${b.address}.`,
			paragraphs: [
				`Onze rekening en andere berichten gaan voortaan naar ${b.address}. Was u dit niet? Log dan in en verander het terug.`
			],
			action: 'Bekijk uw adressen',
			afterwards: []
		}),
		'account-erased': (b: Blanks<never>) => ({
			subject: 'Uw account is verwijderd',
			preheader: 'Uw gegevens zijn gewist.',
			paragraphs: [
				`Uw account bij ${b.brand} is verwijderd. Dit is onze laatste mail.`,
				'Onze facturen en bewijs van activering bewaren wij zo lang als de wet vraagt.'
			],
			afterwards: []
		})
	}
};
