/** What the page of bank accounts says. */
export const nl = {
	title: 'Bankrekeningen',
	intro: 'Op een factuur kiest u op welke rekening de klant betaalt. De eerste rekening staat al ingevuld.',
	list: 'Uw rekeningen',
	isDefault: 'Eerste rekening',
	verified: 'Bevestigd op {day}',
	verifiedWhy: 'Deze rekening is bij een betaling van u gebleken.',
	unverified: 'Nog niet bevestigd',
	holder: 'Op naam van {holder}',
	noLabel: 'Zonder naam',
	name: 'Naam van de rekening',
	saveName: 'Bewaar de naam',
	makeDefault: 'Gebruik als eerste',
	change: 'Wijzig',
	remove: 'Verwijder',
	removeWhy: 'De rekening verdwijnt uit uw keuzelijst. Facturen die er zijn, veranderen niet.',
	removeVerified:
		'Met deze rekening bewees u dat u voor de organisatie mag handelen. Dat bewijs blijft geldig.',
	removeSubmit: 'Verwijder {iban}',
	add: 'Voeg een rekening toe',
	iban: 'IBAN',
	ibanHint: 'Zoals NL91 ABNA 0417 1643 00. Wij bewaren het nummer versleuteld.',
	labelHint: 'Zoals “Zakelijke rekening”. Alleen u en uw collega’s zien deze naam.',
	submit: 'Voeg rekening toe',
	emptyTitle: 'Nog geen bankrekening',
	empty: 'Voeg de rekening toe waarop klanten u betalen.',
	onlyAdmins: 'Alleen een eigenaar of beheerder kan rekeningen wijzigen.',
	done: {
		added: 'De rekening is toegevoegd.',
		named: 'De naam is bewaard.',
		default: 'Deze rekening staat voortaan als eerste klaar.',
		removed: 'De rekening is verwijderd.'
	},
	wrong: {
		gone: 'Deze rekening was al verwijderd. De lijst hieronder is bijgewerkt.',
		known: 'Deze rekening staat al in de lijst.',
		'too-many': 'U hebt al twintig rekeningen. Verwijder er eerst een.'
	}
};
