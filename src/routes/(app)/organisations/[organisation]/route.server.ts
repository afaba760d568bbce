import type { RouteStop } from '#domain/organisation/route.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { nl as activation } from '#texts/activation/nl.ts';
import { fill } from '#texts/fill.ts';
import { money, when } from '#texts/format.ts';
import type { Language, Shape } from '#texts/pick.ts';
import type { nl } from '#texts/record/nl.ts';
import type { Stop } from '#ui/quay.ts';

/** What the quay line needs to speak. */
export interface Speech {
	texts: Shape<typeof nl>['route'];
	because: Shape<typeof activation>['refused']['because'];
	fallback: string;
	language: Language;
	now: Date;
	organisation: KeptOrganisation;
	/** Names of members by id. */
	names: ReadonlyMap<string, string>;
	/** Whether this person may see names and accounts of who paid. */
	seesEvidence: boolean;
	mayActivate: boolean;
}

/** The stops of the route as the quay line shows them. */
export function spoken(stops: readonly RouteStop[], speech: Speech): Stop[] {
	return stops.map((stop) => ({ ...(stop.state && { state: stop.state }), ...sentence(stop, speech) }));
}

function sentence(stop: RouteStop, speech: Speech): Omit<Stop, 'state'> {
	const { texts, language, now, organisation } = speech;
	const at = (date: Date | null) => (date ? { when: when(date, now, language) } : {});
	const who = (name: string | null | undefined) => (name ? { who: name } : {});
	const again = speech.mayActivate
		? { action: { label: texts.again, href: `/organisations/${organisation.id}/activate` } }
		: {};
	switch (stop.stop) {
		case 'added':
			return {
				label: stop.typed ? texts.typed : texts.added,
				...at(stop.at),
				...who(stop.by && speech.names.get(stop.by))
			};
		case 'listed':
			return {
				label: organisation.country === 'BE' ? texts.listedElsewhere : texts.listed,
				note:
					organisation.country === 'BE'
						? texts.listedBelgian
						: [texts.listedNote, stop.at && fill(texts.looked, { when: when(stop.at, now, language) })]
								.filter(Boolean)
								.join(' ')
			};
		case 'stated':
			return stop.state === 'done'
				? { label: texts.stated, ...at(stop.at), ...who(speech.seesEvidence ? stop.name : null) }
				: { label: texts.toState };
		case 'paid': {
			const amount = { amount: money(stop.cents, language) };
			if (stop.state !== 'done')
				return {
					label: fill(texts.toPay, amount),
					...(stop.ended && { note: texts.ended[stop.ended], ...again }),
					...(stop.state === 'current' && { note: texts.payWaits })
				};
			const code = speech.seesEvidence && stop.maskedIban ? { code: stop.maskedIban } : {};
			return { label: fill(texts.paid, amount), ...at(stop.at), ...code };
		}
		case 'compared':
			return comparison(stop, speech, again);
		case 'active':
			return {
				label: stop.suspended ? texts.suspended : texts.active,
				...(stop.state === 'done' && at(stop.at))
			};
		case 'closed':
			return { label: texts.closed, ...at(stop.at) };
		case 'first-invoice':
			return {
				label: texts.firstInvoice,
				...(stop.state === 'waiting' ? { note: texts.firstInvoiceNote } : {})
			};
	}
}

function comparison(
	stop: Extract<RouteStop, { stop: 'compared' }>,
	{ texts, because, fallback, seesEvidence }: Speech,
	again: Partial<Stop>
): Omit<Stop, 'state'> {
	if (stop.state === 'failed') {
		const reasons = stop.refused.map((reason) => because[reason] ?? fallback);
		return { label: texts.differs, note: reasons.join(' ') || fallback, ...again };
	}
	if (stop.state === 'current')
		return { label: texts.toCompare, ...(stop.inReview && { note: texts.review }) };
	if (stop.state === 'waiting') return { label: texts.toCompare };
	const { account, compared } = stop;
	const note =
		seesEvidence && account && compared
			? fill(texts.equal[compared.kind], { account, name: compared.name })
			: texts.equalPlain;
	return { label: texts.compared, note };
}
