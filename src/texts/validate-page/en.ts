import type { Shape } from '../pick.ts';
import type { nl } from './nl.ts';

/** What the page says on which anyone holds invoices against the rules. */
export const en = {
	title: 'Check an invoice',
	description:
		'Check a UBL invoice against the rules of Peppol, EN 16931 and NLCIUS. Free, without an account.',
	intro: 'Choose an e-invoice in UBL. You see at once whether it is right, and what is wrong where.',
	files: 'Files',
	hint: 'XML files, one or more at a time. Together at most 12 MB and 20 files.',
	check: 'Check',
	checking: 'We are checking your files.',
	drop: 'Drop your files here, or choose them below.',
	here: 'Your browser checks the file itself. The file does not leave your computer.',
	there: 'Our server checks the file in its memory. We keep nothing of it.',
	checkedHere: 'Checked in your browser. Your file has not left your computer.',
	checkedThere: 'Checked on our server. Nothing was kept.',
	summary: 'Result',
	trouble: {
		none: 'Choose a file first.',
		'too-large': 'Together these files are larger than 12 MB. Nothing was checked. Choose fewer at a time.',
		'too-many': 'These are more than 20 files. Nothing was checked. Choose fewer at a time.',
		'too-often': 'You had many files checked in a short time. Please wait a few minutes.',
		unreadable: 'Your browser could not read the file. Choose it again.',
		unloaded: 'The check could not be loaded. Your file went nowhere. Load the page again.'
	},
	verdicts: {
		malformed: 'Not readable as XML',
		'schema-invalid': 'Does not fit the schema',
		invalid: 'Invalid',
		'valid-with-warnings': 'Valid, with warnings',
		valid: 'Valid'
	},
	meanings: {
		malformed: 'This file is not an invoice that a computer can read.',
		'schema-invalid': 'The structure does not fit UBL 2.1. A receiver refuses this file.',
		invalid: 'This file breaks rules. A receiver may refuse it.',
		'valid-with-warnings': 'This file may be sent. Do look at the warnings.',
		valid: 'This file keeps all the rules. It may be sent.'
	},
	profiles: {
		billing: 'Peppol BIS Billing 3.0',
		selfbilling: 'Peppol BIS Self-Billing 3.0',
		nlcius: 'NLCIUS 1.0',
		none: 'No profile recognised'
	},
	errors: { one: '1 error', many: '{count} errors' },
	warnings: { one: '1 warning', many: '{count} warnings' },
	more: 'Another {count} findings are not shown here.',
	place: 'Line {line}, column {column}',
	excerpt: 'Part of the file around line {line}',
	suggestion: 'Tip: {suggestion}',
	unsaid: 'This file breaks rule {rule}.',
	toSheet: 'See the invoice',
	sheet: 'How a person reads it',
	noSheet: 'We cannot show this file as an invoice.',
	moreLines: 'These are the first {shown} of {count} lines.',
	rules: 'Held against release 2026.5 of the rules.'
} satisfies Shape<typeof nl>;
