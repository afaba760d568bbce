import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** What the command validate says to a person. */
export const en = {
	usage: `Usage: validate [--json] [--rules 2026.5|2026.11] [--layers all|rules] [--language nl|en] FILE… | -

Holds UBL invoices and credit notes against the rules. With - it reads paths from standard input, one a line.
Ends with 0 when all is valid and with 1 when something is not. Ends with 2 when a file could not be read.
`,
	verdicts: {
		malformed: 'no readable XML',
		'schema-invalid': 'does not fit the schema',
		invalid: 'invalid',
		'valid-with-warnings': 'valid, with warnings',
		valid: 'valid'
	},
	flags: { fatal: 'error', warning: 'note' },
	place: 'line {line}, column {column}',
	suggestion: 'Tip: {suggestion}',
	left: 'And {left} times more of the same.',
	unreadable: '{file}: cannot be read ({reason})'
} satisfies Shape<typeof nl>;
