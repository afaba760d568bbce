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
import { verdict } from './verdict.server.ts';

type Texts = Shape<typeof nl>;
interface Facts {
	organisation: KeptOrganisation;
	stage: Stage;
	invoice: KeptInvoice | null;
	/** Where questions can be mailed to. */
	help: string;
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
			const { body, late, fallback } = texts.review;
			const told: Record<string, string> = texts.review.why;
			const why = (stage.attempt.verdict?.because ?? []).map((reason) => told[reason]).find(Boolean);
			return {
				at: stage.at,
				texts: texts.review,
				body: fill(localDate(facts.now) > until ? late : body, {
					why: why ?? fallback,
					until: day(until, language)
				}),
				verdict: verdict(facts, stage.attempt, stage.payment)
			};
		}
		case 'active': {
			const amount = money(stage.payment?.amountCents ?? 1, language);
			const bySpecialist = !!stage.attempt?.decidedBy;
			return {
				at: stage.at,
				texts: texts.active,
				title: stage.attempt && !bySpecialist ? texts.active.title : fill(texts.active.titlePlain, name),
				body: fill(bySpecialist ? texts.active.bySpecialist : texts.active.body, { ...name, amount }),
				mandate: stage.attempt?.wantsMandate ?? false,
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

function method(facts: Facts, { attempt, ended, payment }: Extract<Stage, { at: 'method' }>) {
	const { texts, organisation, language } = facts;
	const name = { organisation: organisation.name };
	const refused = ended === 'refused';
	// Nobody but the person itself breaks off an invoice.
	const withdrawn = ended === 'canceled' && attempt.method === 'invoice';
	return {
		texts: texts.method,
		intro: fill(texts.method.intro, name),
		ended: ended && fill(texts.method.ended[withdrawn ? 'withdrawn' : ended], name),
		refused: refused
			? {
					because: because(facts, attempt),
					verdict: verdict(facts, attempt, payment),
					help: fill(texts.method.refusedHelp, { amount: money(payment?.amountCents ?? 1, language) }),
					question: {
						label: texts.refused.question,
						href: `mailto:${facts.help}?subject=${encodeURIComponent(fill(texts.refused.questionSubject, name))}`
					},
					texts: texts.refused
				}
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
		chosen: ended && !withdrawn ? attempt.method : 'ideal',
		retry:
			withdrawn || refused || !ended
				? null
				: texts.method[attempt.method === 'ideal' ? 'retry' : 'retryInvoice'],
		typed: { name: attempt.statement.name, role: attempt.statement.role }
	};
}

function because({ texts }: Facts, attempt: KeptActivation): string[] {
	const known: Record<string, string> = texts.refused.because;
	const reasons = attempt.decidedBy ? ['by-specialist'] : (attempt.verdict?.because ?? []);
	return reasons.map((reason) => known[reason] ?? texts.refused.fallback);
}

/** Our own account and the number of the invoice, for when the provider named none. */
function ownAccount(invoice: KeptInvoice | null): { iban: string; holder: string; reference: string } | null {
	if (!invoice) return null;
	const { name, iban } = invoice.content.supplier;
	return { iban, holder: name, reference: invoice.number };
}

function transfer({ texts, invoice, organisation, language }: Facts, payment: KeptPayment) {
	const words = texts.transfer;
	const amount = money(payment.amountCents, language);
	const to = payment.transfer ?? ownAccount(invoice);
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
