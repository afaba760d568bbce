import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { Stage } from '#domain/activation/stage.ts';
import { STATEMENT_ROLES } from '#domain/activation/statement.ts';
import { transferDeadlines } from '#domain/activation/deadlines.ts';
import { formatIban } from '#domain/identifiers/iban.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { KeptInvoice } from '#ports/invoices.ts';
import type { nl } from '#texts/activation/nl.ts';
import { clockTime, day, money } from '#texts/format.ts';
import { fill } from '#texts/fill.ts';
import type { Language, Shape } from '#texts/pick.ts';

type Texts = Shape<typeof nl>;
interface Facts {
	organisation: KeptOrganisation;
	stage: Stage;
	invoice: KeptInvoice | null;
	texts: Texts;
	language: Language;
	now: Date;
}

/** What the page of each stage shows, every sentence ready. */
export function view(facts: Facts) {
	const { stage, texts, organisation, language } = facts;
	const name = { organisation: organisation.name };
	switch (stage.at) {
		case 'statement':
			return { at: stage.at, ...statement(facts), typed: { name: '', role: '' } };
		case 'method':
			return { at: stage.at, ...method(facts, stage), statement: statement(facts) };
		case 'bank':
			return {
				at: stage.at,
				texts: texts.bank,
				resume: stage.payment.checkoutUrl,
				until: stage.payment.expiresAt
					? fill(texts.bank.until, { until: clockTime(stage.payment.expiresAt, language) })
					: null
			};
		case 'checking':
			return { at: stage.at, texts: texts.checking };
		case 'transfer':
			return { at: stage.at, ...transfer(facts, stage.payment) };
		case 'review': {
			const until = addWorkingDays(localDate(stage.payment?.paidAt ?? stage.attempt.createdAt), 1);
			const { body, late } = texts.review;
			return {
				at: stage.at,
				texts: texts.review,
				body: localDate(facts.now) > until ? late : fill(body, { until: day(until, language) }),
				verdict: verdict(facts, stage.attempt, stage.payment)
			};
		}
		case 'active': {
			const amount = money(stage.payment?.amountCents ?? 1, language);
			const bySpecialist = stage.attempt?.decidedBy !== null;
			return {
				at: stage.at,
				texts: texts.active,
				title: stage.attempt && !bySpecialist ? texts.active.title : fill(texts.active.titlePlain, name),
				body: fill(bySpecialist ? texts.active.bySpecialist : texts.active.body, { ...name, amount }),
				kept: stage.attempt?.method === 'ideal' ? texts.active.credit : texts.active.kept,
				verdict: stage.attempt && verdict(facts, stage.attempt, stage.payment)
			};
		}
	}
}

function statement({ texts, organisation }: Facts) {
	const blanks = {
		organisation: organisation.name,
		number: organisation.kvkNumber ?? organisation.kboNumber ?? ''
	};
	return {
		texts: texts.statement,
		title: fill(texts.statement.title, blanks),
		agreed: fill(texts.statement.agreed, blanks),
		roles: STATEMENT_ROLES.map((role) => ({ value: role, label: texts.statement.roles[role] }))
	};
}

function method(facts: Facts, { attempt, ended }: Extract<Stage, { at: 'method' }>) {
	const { texts, organisation } = facts;
	const name = { organisation: organisation.name };
	const refused = ended === 'refused';
	return {
		texts: texts.method,
		intro: fill(texts.method.intro, name),
		ended: ended && fill(texts.method.ended[ended], name),
		refused: refused
			? { because: because(facts, attempt), verdict: verdict(facts, attempt, null), texts: texts.refused }
			: null,
		choices: [
			{
				value: 'ideal',
				label: texts.method.ideal,
				hint: texts.method.idealHint,
				aside: texts.method.idealPrice
			},
			{
				value: 'invoice',
				label: texts.method.invoice,
				hint: texts.method.invoiceHint,
				aside: texts.method.invoicePrice
			}
		],
		chosen: ended ? attempt.method : 'ideal',
		retry: attempt.method === 'ideal' ? texts.method.retry : texts.method.retryInvoice,
		typed: { name: attempt.statement.name, role: attempt.statement.role }
	};
}

function because({ texts }: Facts, attempt: KeptActivation): string[] {
	const known: Record<string, string> = texts.refused.because;
	const reasons = attempt.decidedBy ? ['by-specialist'] : (attempt.verdict?.because ?? []);
	return reasons.map((reason) => known[reason] ?? texts.refused.fallback);
}

/** Both names side by side, and what we make of them. */
function verdict(
	{ texts, organisation }: Facts,
	{ verdict: decided, registerSnapshot }: KeptActivation,
	payment: KeptPayment | null
) {
	if (!decided) return null;
	const { compared, grade, accountName } = decided.name;
	const words = texts.verdict;
	return {
		accountLabel: words.account,
		account: accountName ?? words.noName,
		iban: payment?.payerIbanMasked ?? null,
		registerLabel: compared ? words[compared.kind] : words.register,
		register: compared?.name ?? registerSnapshot?.name ?? organisation.name,
		number: organisation.kvkNumber ? `KVK ${organisation.kvkNumber}` : (organisation.kboNumber ?? ''),
		tone: ({ activate: 'grass', review: 'signal', refuse: 'brick' } as const)[decided.outcome],
		sentence:
			decided.outcome === 'activate'
				? grade === 'match'
					? words.equal
					: words.close
				: decided.outcome === 'review'
					? words.review
					: words.different
	};
}

function transfer({ texts, invoice, organisation, language }: Facts, payment: KeptPayment) {
	const words = texts.transfer;
	const amount = money(payment.amountCents, language);
	const to = payment.transfer;
	return {
		texts: words,
		title: fill(words.title, { amount }),
		intro: fill(words.intro, { organisation: organisation.name, number: invoice?.number ?? '' }),
		facts: [
			{ label: words.facts.amount, value: amount, copy: (payment.amountCents / 100).toFixed(2) },
			{ label: words.facts.iban, value: to ? formatIban(to.iban) : '', mono: true, copy: to?.iban ?? '' },
			{ label: words.facts.holder, value: to?.holder ?? '', copy: true },
			{ label: words.facts.reference, value: to?.reference ?? '', mono: true, copy: true },
			...(invoice ? [{ label: words.facts.due, value: day(invoice.dueOn, language) }] : [])
		],
		pdf: invoice?.pdf ? `/organisations/${organisation.id}/activate/invoice/${invoice.id}` : null,
		lapse: invoice
			? fill(words.lapse, { ends: day(transferDeadlines(invoice.content.issuedOn).expireOn, language) })
			: null
	};
}
