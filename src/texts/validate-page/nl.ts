/** What the page says on which anyone holds invoices against the rules. */
export const nl = {
	title: 'Factuur controleren',
	description:
		'Controleer een UBL-factuur tegen de regels van Peppol, EN 16931 en NLCIUS. Gratis, zonder account.',
	intro: 'Kies een e-factuur in UBL. U ziet meteen of hij klopt, en waar het aan schort.',
	files: 'Bestanden',
	hint: 'XML-bestanden, een of meer tegelijk. Samen hooguit 12 MB en 20 bestanden.',
	check: 'Controleer',
	checking: 'Wij controleren uw bestanden.',
	drop: 'Sleep uw bestanden hierheen, of kies ze hieronder.',
	here: 'Uw browser controleert het bestand zelf. Het bestand verlaat uw computer niet.',
	there: 'Onze server controleert het bestand in zijn geheugen. Wij bewaren er niets van.',
	checkedHere: 'Gecontroleerd in uw browser. Uw bestand heeft uw computer niet verlaten.',
	checkedThere: 'Gecontroleerd op onze server. Er is niets bewaard.',
	summary: 'Uitslag',
	trouble: {
		none: 'Kies eerst een bestand.',
		'too-large':
			'Samen zijn deze bestanden groter dan 12 MB. Er is niets gecontroleerd. Kies er minder tegelijk.',
		'too-many': 'Dit zijn meer dan 20 bestanden. Er is niets gecontroleerd. Kies er minder tegelijk.',
		'too-often': 'U hebt veel bestanden kort na elkaar laten controleren. Wacht een paar minuten.',
		unreadable: 'Uw browser kon het bestand niet lezen. Kies het opnieuw.',
		unloaded:
			'De controle kon niet worden geladen. Uw bestand is nergens heen gegaan. Laad de pagina opnieuw.'
	},
	verdicts: {
		malformed: 'Geen leesbare XML',
		'schema-invalid': 'Past niet in het schema',
		invalid: 'Ongeldig',
		'valid-with-warnings': 'Geldig, met waarschuwingen',
		valid: 'Geldig'
	},
	meanings: {
		malformed: 'Dit bestand is geen factuur die een computer kan lezen.',
		'schema-invalid': 'De opbouw past niet bij UBL 2.1. Een ontvanger weigert dit bestand.',
		invalid: 'Dit bestand breekt regels. Een ontvanger mag het weigeren.',
		'valid-with-warnings': 'Dit bestand mag worden verstuurd. Kijk nog naar de waarschuwingen.',
		valid: 'Dit bestand voldoet aan alle regels. Het mag worden verstuurd.'
	},
	profiles: {
		billing: 'Peppol BIS Billing 3.0',
		selfbilling: 'Peppol BIS Self-Billing 3.0',
		nlcius: 'NLCIUS 1.0',
		none: 'Geen profiel herkend'
	},
	errors: { one: '1 fout', many: '{count} fouten' },
	warnings: { one: '1 waarschuwing', many: '{count} waarschuwingen' },
	more: 'Nog {count} bevindingen staan hier niet.',
	place: 'Regel {line}, kolom {column}',
	excerpt: 'Stuk van het bestand rond regel {line}',
	suggestion: 'Tip: {suggestion}',
	unsaid: 'Dit bestand breekt regel {rule}.',
	toSheet: 'Bekijk de factuur',
	sheet: 'Zo leest een mens het',
	noSheet: 'Wij kunnen dit bestand niet als factuur tonen.',
	moreLines: 'Hier staan de eerste {shown} van {count} regels.',
	rules: 'Getoetst aan uitgave 2026.5 van de regels.'
};
