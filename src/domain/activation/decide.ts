import type { PaymentReport } from '#domain/activation/payment.ts';
import { ibanCountry, inSepa, parseIban } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';
import type { RegisterEntry, RegisterHit } from '#domain/organisation/register.ts';
import { gradeName, type NameGrade } from './grade.ts';
import { otherHolders, type OtherHolder } from './unique.ts';

/** The rules that a verdict was made by; grows with every change of what they decide. */
export const RULE_VERSION = '2026-11.2';

/** From this many attempts in a day, by one person, for one company or from one account, a specialist looks. */
export const MANY_ATTEMPTS = 5;

/** From this many other companies that one account has paid for, a specialist looks; a bookkeeper may well do so. */
export const MANY_COMPANIES = 2;

/** Why nothing is activated, whatever a specialist thinks of it. */
export type RefuseReason =
	| 'not-ours'
	| 'not-paid'
	| 'amount-differs'
	| 'test-payment'
	| 'money-returned'
	| 'company-ceased'
	| 'account-outside-sepa'
	| 'name-differs';

/** Why a specialist decides. */
export type ReviewReason =
	| 'name-missing'
	| 'name-needs-eyes'
	| 'name-short'
	| 'name-of-owner'
	| 'joint-account'
	| 'other-company-has-name'
	| 'names-not-searched'
	| 'account-missing'
	| 'account-abroad'
	| 'company-active-elsewhere'
	| 'many-attempts'
	| 'many-companies'
	| 'private-signs';

/** Why it is activated at once. */
export type ActivateReason = 'name-equal' | 'name-close';

/** What is known around the payment that may point to fraud (all counted by us). */
export interface Signs {
	/** The most attempts in the last 24 hours by this person, for this company or from this account. */
	attempts: number;
	/** Other companies that this account has paid for. */
	otherCompanies: number;
	/** Whether the person signs in with a consumer's mailbox. */
	freeMail: boolean;
	/** Whether the same company is active in Kade already, in another organisation. */
	activeElsewhere: boolean;
}

/** Everything that a verdict rests on. */
export interface Evidence {
	/** The payment as the provider reports it, or a transfer as the bank does. */
	payment: Pick<
		PaymentReport,
		'id' | 'mode' | 'status' | 'amountCents' | 'currency' | 'payer' | 'refundedCents' | 'chargedBackCents'
	>;
	/** The payment that this attempt asked for. */
	expected: { id: string; amountCents: number };
	/** In production only live money counts. */
	production: boolean;
	entry: RegisterEntry;
	/** Companies that the register finds by the account name; null when it could not be asked. */
	holders: readonly RegisterHit[] | null;
	declaredName: string | null;
	signs: Signs;
}

/** The decision on one payment, with all that explains it; kept whole as evidence. */
export interface Verdict {
	outcome: 'activate' | 'review' | 'refuse';
	because: (RefuseReason | ReviewReason | ActivateReason)[];
	name: NameGrade;
	/** Other companies that carry the account name as well or better. */
	others: OtherHolder[];
	ruleVersion: string;
}

/** Decides whether a paid proof activates the company at once, waits for a specialist, or proves nothing (P07, 002-29). */
export function decide(evidence: Evidence): Verdict {
	const { entry, payment, declaredName, holders } = evidence;
	const name = gradeName(payment.payer.name, {
		statutoryName: entry.statutoryName,
		tradeNames: [...entry.tradeNames, entry.name].filter((trade) => trade !== entry.statutoryName),
		legalForm: entry.legalForm,
		declaredName
	});
	const others = holders === null ? [] : otherHolders(name, entry.kvkNumber, holders);
	const shared = { name, others, ruleVersion: RULE_VERSION };
	const refused = refusals(evidence, name);
	if (refused.length > 0) return { outcome: 'refuse', because: refused, ...shared };
	const doubts = reviews(evidence, name, others);
	if (doubts.length > 0) return { outcome: 'review', because: doubts, ...shared };
	return { outcome: 'activate', because: [name.grade === 'match' ? 'name-equal' : 'name-close'], ...shared };
}

function refusals({ payment, expected, production, entry }: Evidence, name: NameGrade): RefuseReason[] {
	const { iban } = payment.payer;
	const rules: [RefuseReason, boolean][] = [
		['not-ours', payment.id !== expected.id],
		['not-paid', payment.status !== 'paid'],
		['amount-differs', payment.amountCents !== expected.amountCents || payment.currency !== 'EUR'],
		['test-payment', production && payment.mode !== 'live'],
		['money-returned', payment.refundedCents > 0 || payment.chargedBackCents > 0],
		['company-ceased', entry.ceasedOn !== null],
		['account-outside-sepa', iban !== null && /^[A-Z]{2}/.test(iban) && !inSepa(iban)],
		['name-differs', name.grade === 'no-match' && !name.reasons.includes('no-name')]
	];
	return rules.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

function reviews(
	{ payment, entry, holders, signs }: Evidence,
	name: NameGrade,
	others: readonly OtherHolder[]
): ReviewReason[] {
	const iban = parseIban(payment.payer.iban ?? '');
	const close = name.grade === 'close';
	const shielded = entry.addresses.some((address) => address.kind === 'visiting' && address.shielded);
	const rules: [ReviewReason, boolean][] = [
		['name-missing', name.reasons.includes('no-name')],
		['name-needs-eyes', name.grade === 'review'],
		['name-of-owner', name.compared?.kind === 'owner'],
		['name-short', close && name.words < 2],
		['joint-account', name.joint],
		['names-not-searched', holders === null],
		['other-company-has-name', others.length > 0],
		['account-missing', isRefused(iban)],
		['account-abroad', close && !isRefused(iban) && ibanCountry(iban) !== 'NL'],
		['company-active-elsewhere', signs.activeElsewhere],
		['many-attempts', signs.attempts >= MANY_ATTEMPTS],
		['many-companies', signs.otherCompanies >= MANY_COMPANIES],
		['private-signs', close && signs.freeMail && shielded]
	];
	return rules.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
