import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { nl } from '#texts/activation/nl.ts';
import type { Shape } from '#texts/pick.ts';

/** How two names stand to each other: a specialist's word counts for more than the grade. */
function markOf({ outcome, name: { grade } }: NonNullable<KeptActivation['verdict']>): '=' | '≈' | '≠' | '?' {
	if (grade === 'match') return '=';
	if (grade === 'close') return '≈';
	if (grade === 'review') return outcome === 'refuse' ? '≠' : '≈';
	return { activate: '≈', review: '?', refuse: '≠' }[outcome] as '≈' | '?' | '≠';
}

/** Both names side by side, and what we make of them. */
export function verdict(
	{ texts, organisation }: { texts: Shape<typeof nl>; organisation: KeptOrganisation },
	{ verdict: decided, registerSnapshot, decidedBy }: KeptActivation,
	payment: KeptPayment | null
) {
	if (!decided) return null;
	const { outcome } = decided;
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
		mark: markOf(decided),
		tone: ({ activate: 'grass', review: 'signal', refuse: 'brick' } as const)[outcome],
		sentence: sentence()
	};

	function sentence(): string {
		const fits = grade === 'match' || grade === 'close';
		switch (outcome) {
			case 'activate':
				return decidedBy ? words.approved : grade === 'match' ? words.equal : words.close;
			case 'refuse':
				return fits && !decidedBy ? words.otherReason : words.different;
			case 'review':
				return grade === 'match'
					? words.reviewEqual
					: grade === 'no-match'
						? words.reviewNothing
						: words.review;
		}
	}
}
