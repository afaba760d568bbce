/** What the command validate says to a person. */
export const nl = {
	usage: `Gebruik: validate [--json] [--rules 2026.5|2026.11] [--layers all|rules] [--language nl|en] BESTAND… | -

Toetst UBL-facturen en creditnota's. Met - leest hij de paden van de standaardinvoer, een per regel.
Eindigt met 0 als alles geldig is en met 1 als iets ongeldig is. Eindigt met 2 als een bestand niet te lezen was.
`,
	verdicts: {
		malformed: 'geen leesbare XML',
		'schema-invalid': 'past niet in het schema',
		invalid: 'ongeldig',
		'valid-with-warnings': 'geldig, met waarschuwingen',
		valid: 'geldig'
	},
	flags: { fatal: 'fout', warning: 'let op' },
	place: 'regel {line}, kolom {column}',
	suggestion: 'Tip: {suggestion}',
	left: 'En nog {left} keer hetzelfde.',
	unreadable: '{file}: kan niet worden gelezen ({reason})'
};
