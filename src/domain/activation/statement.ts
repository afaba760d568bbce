/** The statement of authority that people agree to now; the sentences of every version stay in the texts. */
export const STATEMENT_VERSION = 'bevoegd-2026-11';

/** In which role somebody says to act for the organisation. */
export const STATEMENT_ROLES = ['owner', 'director', 'partner', 'board-member', 'authorised'] as const;

/** One of the roles that can be chosen. */
export type StatementRole = (typeof STATEMENT_ROLES)[number];

/** The statement as filled in on the form. */
export interface TypedStatement {
	name: string;
	role: string;
	agreed: boolean;
}

/** What is not right yet, by field. */
export type StatementFinding =
	| { field: 'name'; reason: 'name-missing' | 'name-too-long' | 'name-shape' }
	| { field: 'role'; reason: 'role-missing' }
	| { field: 'agreed'; reason: 'not-agreed' };

/** Reads a statement; every finding at once, or the name and role that it is given in (002-29). */
export function readStatement(
	typed: TypedStatement
): { name: string; role: StatementRole } | { findings: StatementFinding[] } {
	const name = typed.name.normalize('NFC').replace(/\s+/g, ' ').trim();
	const role = STATEMENT_ROLES.find((one) => one === typed.role);
	const findings: StatementFinding[] = [];
	if (name === '') findings.push({ field: 'name', reason: 'name-missing' });
	else if (name.length > 120) findings.push({ field: 'name', reason: 'name-too-long' });
	else if (!/\p{L}.*\p{L}/u.test(name) || /[\p{C}<>@]/u.test(name))
		findings.push({ field: 'name', reason: 'name-shape' });
	if (!role) findings.push({ field: 'role', reason: 'role-missing' });
	if (!typed.agreed) findings.push({ field: 'agreed', reason: 'not-agreed' });
	return findings.length > 0 || !role ? { findings } : { name, role };
}
