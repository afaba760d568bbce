import type { RegisterEntry } from '#domain/organisation/register.ts';
import type { ChangeCase } from '#services/desk/open-register-change.ts';
import { formatAddressLine } from '#texts/address.ts';
import type { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { day, moment } from '#texts/format.ts';
import type { Language, Shape } from '#texts/pick.ts';

const NONE = '–';

/** The facts of one change in the register, ready to read. */
export function changeView(
	{ change, organisation, proof, payment, decider }: ChangeCase,
	{ change: texts, review }: Pick<Shape<typeof nl>, 'change' | 'review'>,
	language: Language
) {
	const { facts } = review;
	const { before, after } = change;
	const line = (id: string, label: string, of: (entry: RegisterEntry) => string | null) => {
		const [was, is] = [of(before) ?? NONE, (after && of(after)) ?? NONE];
		return { id, label, was, is, differs: was !== is };
	};
	return {
		id: change.id,
		title: fill(texts.title, { organisation: organisation.name }),
		state: texts.states[change.state],
		tone: change.state === 'open' ? ('signal' as const) : ('fog' as const),
		open: change.state === 'open',
		compared: [
			line('statutory', facts.statutory, ({ statutoryName }) => statutoryName),
			line('trade', facts.trade, ({ tradeNames }) => tradeNames.join(' · ')),
			line('form', facts.form, ({ legalFormText }) => legalFormText),
			line('rsin', facts.rsin, ({ rsin }) => rsin),
			line('address', facts.address, ({ addresses: [first] }) => (first ? formatAddressLine(first) : null)),
			line('ceased', texts.ceasedOn, ({ ceasedOn }) => ceasedOn),
			line('fetched', facts.fetched, ({ fetchedAt }) => moment(fetchedAt, language))
		],
		proof: proof && [
			{ label: facts.payer, value: payment?.payerName ?? NONE, copy: true },
			{ label: facts.account, value: payment?.payerIbanMasked ?? NONE, mono: true },
			{ label: facts.paid, value: payment?.paidAt ? moment(payment.paidAt, language) : NONE },
			{ label: facts.name, value: proof.statement.name },
			{ label: facts.kvk, value: organisation.kvkNumber ?? NONE, mono: true, copy: true }
		],
		decided: change.decidedAt && [
			{ label: texts.outcome, value: change.state === 'open' ? NONE : texts.outcomes[change.state] },
			{ label: facts.decidedBy, value: decider?.name ?? decider?.email ?? NONE },
			{ label: facts.decidedAt, value: day(change.decidedAt, language) },
			{ label: facts.reason, value: change.decidedReason ?? NONE }
		]
	};
}
