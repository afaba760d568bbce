import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { nl } from '#texts/activation/nl.ts';
import type { Shape } from '#texts/pick.ts';

/** Both names side by side, and what we make of them. */
export function verdict(
	{ texts, organisation }: { texts: Shape<typeof nl>; organisation: KeptOrganisation },
	{ verdict: decided, registerSnapshot }: KeptActivation,
	payment: KeptPayment | null
) {
	if (!decided) return null;
	const { grade, accountName } = decided.name;
	// Of names that don't fit, the least bad one would only puzzle.
	const compared = grade === 'no-match' ? null : decided.name.compared;
	const words = texts.verdict;
	return {
		accountLabel: words.account,
		account: accountName ?? words.noName,
		iban: payment?.payerIbanMasked ?? null,
		registerLabel: compared ? words[compared.kind] : words.register,
		register:
			compared?.name ?? registerSnapshot?.statutoryName ?? registerSnapshot?.name ?? organisation.name,
		number: organisation.kvkNumber ? `KVK ${organisation.kvkNumber}` : (organisation.kboNumber ?? ''),
		tone: ({ activate: 'grass', review: 'signal', refuse: 'brick' } as const)[decided.outcome],
		sentence:
			decided.outcome === 'activate'
				? grade === 'match'
					? words.equal
					: words.close
				: decided.outcome === 'review'
					? {
							match: words.reviewEqual,
							close: words.review,
							review: words.review,
							'no-match': words.reviewNothing
						}[grade]
					: words.different
	};
}
