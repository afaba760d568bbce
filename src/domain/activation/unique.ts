import type { RegisterHit } from '#domain/organisation/register.ts';
import { gradeName, type Grade, type NameGrade } from './grade.ts';
import { holderName } from './names.ts';

/** Another company that the account name fits at least as well as the one that was claimed. */
export interface OtherHolder {
	kvkNumber: string;
	name: string;
	grade: Grade;
}

/** The name to ask the register for: what an account holder trades as, where the bank says so, else as written. */
export function nameToSearch(accountName: string): string {
	const { whole, trade } = holderName(accountName);
	return (trade ?? whole).written;
}

/** What to ask a register of whole words, to find everybody that a name can mean: as written, without its legal form, without "holding" too. */
export function namesToSearch(accountName: string): string[] {
	const { whole, trade } = holderName(accountName);
	const { words, roles, written } = trade ?? whole;
	const bare = words.join(' ');
	return [...new Set([written, [bare, ...roles].join(' '), bare])].filter((name) => name !== '');
}

const RANK: Record<Grade, number> = { 'no-match': 0, review: 1, close: 2, match: 3 };

/**
 * Trade names are not unique and Jansen is not Janssen: the companies among the search results that could be meant
 * as well; one of whose names not all were read may carry it too. An account name that says its legal form and equals
 * the statutory name is only shared by one of the same form.
 */
export function otherHolders(
	claimed: NameGrade,
	kvkNumber: string,
	hits: readonly RegisterHit[]
): OtherHolder[] {
	const strong = claimed.grade === 'match' && claimed.compared?.kind === 'statutory' && claimed.saysForm;
	return hits.flatMap((hit) => {
		if (hit.kvkNumber === kvkNumber || hit.ceased) return [];
		const tradeNames = [
			hit.name,
			...hit.otherNames,
			...(hit.foundAsBranch === null ? [] : [hit.foundAsBranch])
		];
		const { grade, saysSameForm } = graded(claimed, { tradeNames, legalForm: hit.legalForm });
		const fits = grade !== 'no-match' && RANK[grade] >= RANK[claimed.grade];
		if (fits ? strong && !saysSameForm : strong || !hit.namesIncomplete) return [];
		return [{ kvkNumber: hit.kvkNumber, name: hit.name, grade }];
	});
}

function graded(claimed: NameGrade, company: Pick<RegisterHit, 'legalForm'> & { tradeNames: string[] }) {
	const fit = gradeName(claimed.accountName, { ...company, statutoryName: null });
	return {
		grade: fit.grade,
		saysSameForm: company.legalForm !== null || (fit.compared !== null && saysForm(fit.compared.name))
	};
}

function saysForm(name: string): boolean {
	return gradeName(name, { statutoryName: null, tradeNames: [name], legalForm: null }).saysForm;
}
