import type { LegalForm } from '#domain/organisation/register.ts';
import { formsOf, type FormSaid } from './legal-form-words.ts';
import { companyName, holderName, type CompanyName, type HolderName } from './names.ts';
import { isOwner } from './owner.ts';
import { likeness, MOST_WHEN_DIFFERENT, telling } from './score.ts';

/** How well the name of an account fits a company. */
export type Grade = 'match' | 'close' | 'review' | 'no-match';

/** Why a name got its grade; each is one sentence on the screen. */
export type NameReason =
	| 'equal'
	| 'spelling-differs'
	| 'cut-off'
	| 'words-differ'
	| 'holding-differs'
	| 'legal-form-differs'
	| 'numbers-differ'
	| 'initials-differ'
	| 'private-account'
	| 'joint-account'
	| 'owner-name'
	| 'no-name';

/** What the register (and for an owner: the person) says of the company. */
export interface Company {
	statutoryName: string | null;
	tradeNames: readonly string[];
	/** Null when the register did not say; then the form in each name counts. */
	legalForm: LegalForm | null;
	/** The name that the signed-in person declared as their own. */
	declaredName?: string | null;
}

/** A name of the account held against the names of a company, with all that explains the outcome. */
export interface NameGrade {
	grade: Grade;
	/** From 0 to 1, in hundredths. */
	score: number;
	accountName: string | null;
	compared: { kind: 'statutory' | 'trade' | 'owner'; name: string } | null;
	reasons: NameReason[];
	joint: boolean;
	/** Words that tell the account name from others: without legal form, articles and initials. */
	words: number;
	/** Whether the account name says a legal form. */
	saysForm: boolean;
}

const PERSONAL: readonly LegalForm[] = [
	'eenmanszaak',
	'vennootschap-onder-firma',
	'maatschap',
	'commanditaire-vennootschap'
];
const MOST = { holding: 0.84, form: 0.8, numbers: 0.8, initials: 0.8, private: 0.8 };

/** The grade of a score. */
export function gradeOf(score: number): Grade {
	if (score >= 0.95) return 'match';
	if (score >= 0.85) return 'close';
	return score >= 0.65 ? 'review' : 'no-match';
}

/** Holds the name of an account against every name of a company and tells the best fit. */
export function gradeName(accountName: string | null, company: Company): NameGrade {
	const holder = accountName === null ? null : holderName(accountName);
	const shown = accountName?.slice(0, 160) ?? null;
	if (!holder || holder.whole.words.length === 0) {
		const nothing = {
			grade: 'no-match',
			score: 0,
			compared: null,
			joint: false,
			words: 0,
			saysForm: false
		} as const;
		return { ...nothing, accountName: shown, reasons: ['no-name'] };
	}
	let best = byOwner(holder, company);
	for (const [kind, name] of namesOf(company)) {
		const register = companyName(name);
		for (const account of holder.trade ? [holder.trade, holder.whole] : [holder.whole]) {
			const fit = held(account, register, holder, company.legalForm);
			if (!best || fit.score > best.score) best = { ...fit, compared: { kind, name } };
		}
	}
	const { score, compared, reasons } = best ?? {
		score: 0,
		compared: null,
		reasons: ['words-differ' as const]
	};
	const { words, forms } = holder.trade ?? holder.whole;
	const shared = {
		accountName: shown,
		joint: holder.joint,
		words: telling(words).length,
		saysForm: forms.length > 0
	};
	return { grade: gradeOf(score), score, compared, reasons, ...shared };
}

type Fit = Pick<NameGrade, 'score' | 'compared' | 'reasons'>;

function* namesOf(company: Company): Iterable<['statutory' | 'trade', string]> {
	if (company.statutoryName !== null) yield ['statutory', company.statutoryName];
	for (const name of new Set(company.tradeNames)) yield ['trade', name];
}

/** The person's own account, for a company that is its owner; never enough by itself, as nobody but the person says so. */
function byOwner(holder: HolderName, { legalForm, declaredName }: Company): Fit | null {
	if (!legalForm || !declaredName || !PERSONAL.includes(legalForm)) return null;
	if (!holder.persons.some((words) => isOwner(words, declaredName))) return null;
	const reasons: NameReason[] = holder.joint ? ['owner-name', 'joint-account'] : ['owner-name'];
	return {
		score: legalForm === 'eenmanszaak' ? 0.9 : 0.75,
		compared: { kind: 'owner', name: declaredName },
		reasons
	};
}

/** One account name against one register name: how alike, and what holds the score down. */
function held(
	account: CompanyName,
	register: CompanyName,
	holder: HolderName,
	legalForm: LegalForm | null
): Fit {
	const { score, way } = likeness(account, register);
	const reasons: NameReason[] = [way];
	let most = 1;
	const cap = (conflict: boolean, to: number, reason?: NameReason) => {
		if (!conflict) return;
		most = Math.min(most, to);
		if (reason) reasons.push(reason);
	};
	cap(account.roles.join() !== register.roles.join(), MOST.holding, 'holding-differs');
	cap(
		contradicts(
			account.forms,
			legalForm ? formsOf(legalForm) : register.forms.length > 0 ? register.forms : null
		),
		MOST.form,
		'legal-form-differs'
	);
	cap(numbers(account.words) !== numbers(register.words), MOST.numbers, 'numbers-differ');
	cap(differentInitials(account.words, register.words), MOST.initials, 'initials-differ');
	const legalPerson = legalForm !== null && !PERSONAL.includes(legalForm);
	cap(holder.trade !== null && legalPerson, MOST.private, 'private-account');
	cap(holder.joint, MOST_WHEN_DIFFERENT, 'joint-account');
	cap(account.saint !== register.saint, MOST_WHEN_DIFFERENT);
	return { score: Math.floor(Math.min(score, most) * 100 + 1e-9) / 100, compared: null, reasons };
}

/** Saying no form contradicts nothing; `null`, when anything may be said, can't be contradicted. */
function contradicts(account: readonly FormSaid[], register: readonly FormSaid[] | null): boolean {
	return register !== null && account.some((form) => !register.includes(form));
}

const ROMAN = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii']);

/** The numbers in a name, Roman ones too, and a last I, V or X: sister companies differ in nothing else. */
function numbers(words: readonly string[]): string {
	const said = words.flatMap((word, at) => {
		const last = at > 0 && at === words.length - 1 && /^[ivx]$/.test(word);
		return ROMAN.has(word) || last ? [word] : (word.match(/[0-9]+/g) ?? []);
	});
	return said.sort().join(' ');
}

/** Single letters tell families and sister companies apart; `t` and `s` are what is left of articles. */
function differentInitials(a: readonly string[], b: readonly string[]): boolean {
	const [left, right] = [a, b].map((words) =>
		words
			.filter((word) => /^[a-z]$/.test(word) && !/[ts]/.test(word))
			.sort()
			.join('')
	);
	return left !== '' && right !== '' && left !== right;
}
