import { formatAddressLine } from '#texts/address.ts';
import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { Case } from '#services/desk/open-case.ts';
import type { nl as activationNl } from '#texts/activation/nl.ts';
import type { nl } from '#texts/desk/nl.ts';
import { day, moment, money, share } from '#texts/format.ts';
import { fill } from '#texts/fill.ts';
import type { Language, Shape } from '#texts/pick.ts';
import type { Tone } from '#ui/tone.ts';

/** How a state looks at the desk, where only what waits asks for attention. */
const TONES: Record<KeptActivation['state'], Tone> = {
	draft: 'fog',
	'awaiting-payment': 'water',
	'in-review': 'signal',
	approved: 'grass',
	refused: 'brick',
	expired: 'fog',
	canceled: 'fog',
	failed: 'brick'
};

/** How the names stand to each other by the rules; the specialist looks for themselves. */
const MARKS = { match: '=', close: '≈', review: '≈', 'no-match': '≠' } as const;

/** The facts of one attempt, ready to read. */
export function caseView(
	{ activation, organisation, payment, history, asker, decider }: Case,
	texts: Shape<typeof nl>['review'],
	words: Shape<typeof activationNl>,
	language: Language
) {
	const entry = activation.registerSnapshot ?? organisation.register;
	const verdict = activation.verdict;
	const { facts } = texts;
	const reasons: Record<string, string> = texts.reasons;
	const roles: Record<string, string> = words.statement.roles;
	const compared = verdict?.name.compared;
	return {
		id: activation.id,
		title: fill(texts.title, { organisation: organisation.name }),
		approve: fill(texts.approve, { organisation: organisation.name }),
		open: activation.state === 'in-review',
		state: texts.states[activation.state],
		tone: TONES[activation.state],
		decided: activation.decidedBy
			? [
					{ label: facts.decidedBy, value: decider?.name ?? decider?.email ?? '–' },
					{
						label: facts.decidedAt,
						value: activation.decidedAt ? moment(activation.decidedAt, language) : '–'
					},
					{ label: facts.reason, value: activation.decidedReason ?? '–' }
				]
			: null,
		verdict: verdict && {
			accountLabel: words.verdict.account,
			account: verdict.name.accountName ?? words.verdict.noName,
			iban: payment?.payerIbanMasked ?? null,
			registerLabel: compared ? words.verdict[compared.kind] : words.verdict.register,
			register: compared?.name ?? entry?.name ?? organisation.name,
			number: `${facts.score} ${share(verdict.name.score, language)} · ${facts.rules} ${verdict.ruleVersion}`,
			mark: MARKS[verdict.name.grade],
			...judged(activation, words.verdict)
		},
		because: (verdict?.because ?? []).map((reason) => reasons[reason] ?? reason),
		others: (verdict?.others ?? []).map(({ kvkNumber, name }) => ({
			label: name,
			value: kvkNumber,
			mono: true,
			copy: true
		})),
		register: [
			{ label: facts.statutory, value: entry?.statutoryName ?? '–' },
			{ label: facts.trade, value: entry?.tradeNames.join(' · ') ?? '–' },
			{ label: facts.form, value: entry?.legalFormText ?? '–' },
			{ label: facts.kvk, value: organisation.kvkNumber ?? '–', mono: true, copy: true },
			{ label: facts.rsin, value: entry?.rsin ?? '–', mono: true },
			{ label: facts.address, value: entry?.addresses[0] ? formatAddressLine(entry.addresses[0]) : '–' },
			{ label: facts.started, value: registered(entry?.startedOn ?? null, language) },
			{ label: facts.fetched, value: entry ? moment(entry.fetchedAt, language) : '–' }
		],
		payment: payment && [
			{ label: facts.payer, value: payment.payerName ?? '–', copy: true },
			{ label: facts.account, value: payment.payerIbanMasked ?? '–', mono: true },
			{ label: facts.amount, value: money(payment.amountCents, language) },
			{ label: facts.paid, value: payment.paidAt ? moment(payment.paidAt, language) : '–' },
			...returned(payment, facts.returned, language),
			{ label: facts.method, value: texts.methods[activation.method] }
		],
		asker: [
			{ label: facts.name, value: activation.statement.name },
			{ label: facts.role, value: roles[activation.statement.role] ?? activation.statement.role },
			{ label: facts.at, value: moment(activation.statement.at, language) },
			{ label: facts.from, value: activation.statement.address ?? '–', mono: true },
			{ label: facts.email, value: asker?.email ?? '–', copy: true },
			{ label: facts.since, value: asker ? day(asker.createdAt, language) : '–' }
		],
		history: history.map((attempt) => ({
			label: day(attempt.createdAt, language),
			value: `${texts.methods[attempt.method]}: ${texts.states[attempt.state]}`
		}))
	};
}

/** The register knows of some companies no more than the year, or the month. */
function registered(on: string | null, language: Language): string {
	return on !== null && on.length === 10 ? day(on, language) : (on ?? '–');
}

/** What became of it; as long as it waits, what there is to compare. */
function judged({ state, verdict }: KeptActivation, words: Shape<typeof activationNl>['verdict']) {
	if (state === 'approved') return { tone: 'grass' as const, sentence: words.approved };
	if (state === 'refused') return { tone: 'brick' as const, sentence: words.different };
	const sentences = {
		match: words.reviewEqual,
		close: words.review,
		review: words.review,
		'no-match': words.reviewNothing
	};
	return { tone: 'signal' as const, sentence: sentences[verdict?.name.grade ?? 'review'] };
}

/** What of the money went back, when some did. */
function returned(
	{ refundedCents, chargedBackCents }: KeptPayment,
	label: string,
	language: Language
): { label: string; value: string }[] {
	const cents = refundedCents + chargedBackCents;
	return cents > 0 ? [{ label, value: money(cents, language) }] : [];
}
